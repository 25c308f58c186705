import { compareText } from "../compare.js";
import { foldedWords } from "../names/fold-name.js";
import { inflectionKey, obliqueness } from "../names/inflection.js";

/** Words of a name; an initial counts half, since the name it stands for says more. */
function fullness(name: string): number {
  return foldedWords(name).reduce((sum, word) => sum + (word.length === 1 ? 0.5 : 1), 0);
}

/** Letters beyond ASCII: "Jörg Süß" is how the name is written, "Joerg Suess" how it is typed where they are missing. */
const ownLetters = (name: string) => name.normalize("NFC").match(/(?!\p{ASCII})\p{L}/gu)?.length ?? 0;

/**
 * The name that stands for an entity: the fullest seen (most words), the most frequent of those, then the one with the most
 * letters of its own (umlauts, accents), then the first by code units. Of the declined forms of one name only those
 * nearest to the nominative count ("Weber" beside "Webers"). `names` may hold doubles; it must not be empty.
 */
export function canonicalName(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size === 1) return names[0]!;
  const least = new Map<string, number>();
  for (const name of counts.keys()) {
    const key = inflectionKey(name);
    least.set(key, Math.min(least.get(key) ?? Infinity, obliqueness(name)));
  }
  const candidates = [...counts].filter(([name]) => obliqueness(name) === least.get(inflectionKey(name)));
  candidates.sort(
    ([a, timesA], [b, timesB]) =>
      fullness(b) - fullness(a) || timesB - timesA || ownLetters(b) - ownLetters(a) || compareText(a, b),
  );
  return candidates[0]![0];
}
