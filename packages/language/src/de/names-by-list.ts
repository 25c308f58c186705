import type { NameClass } from "../document.js";
import type { Gazetteer } from "../gazetteer.js";

/** A name among a sentence's words: `first` to `last` half-open. */
export type FoundName = {
  readonly first: number;
  readonly last: number;
  readonly class: NameClass;
  readonly confidence: number;
};

/** The longest name in words that the lists are asked for: "Organisation für Sicherheit und Zusammenarbeit in Europa". */
const LONGEST_LISTED = 7;
const TITLE_ENDINGS =
  /(?:präsident|präsidentin|minister|ministerin|kanzler|kanzlerin|sekretär|sekretärin|sprecher|sprecherin|chef|chefin|führer|führerin|vorsitzende|vorsitzender|vorsitzenden|herr|herrn|frau|dr\.|prof\.|könig|königin|general|abgeordnete|abgeordneter|senator|senatorin|bürgermeister|bürgermeisterin|trainer|trainerin|richter|richterin|anwalt|anwältin|leiter|leiterin|direktor|direktorin|könig|papst|premier)$/i;
const PARTICLES = /^(?:von|van|de|der|den|zu|zur|al|bin|ibn|da|di|del|della|la|le|ter|ten)$/;

/**
 * Names by lists and capital letters alone: states, organisations, regions and unambiguous places as they stand in the gazetteer;
 * persons as first names, or titles, with capitalised words behind them. What stands in where no model is loaded.
 * @param isCommon whether a capitalised word is a common noun
 */
export function namesByList(
  words: readonly string[],
  gazetteer: Gazetteer,
  isCommon: (word: string) => boolean,
): FoundName[] {
  const names: FoundName[] = [];
  for (let first = 0; first < words.length; ) {
    const found = personAt(words, first, gazetteer, isCommon) ?? listedAt(words, first, gazetteer, isCommon);
    if (found === undefined) first += 1;
    else {
      names.push(found);
      first = found.last;
    }
  }
  return names;
}

function listedAt(
  words: readonly string[],
  first: number,
  gazetteer: Gazetteer,
  isCommon: (word: string) => boolean,
): FoundName | undefined {
  if (!isCapitalised(words[first]!) && gazetteer.organization(words[first]!) === undefined) return undefined;
  for (let last = Math.min(words.length, first + LONGEST_LISTED); last > first; last -= 1) {
    if (last > first + 1 && !isCapitalised(words[last - 1]!)) continue;
    const name = words.slice(first, last).join(" ");
    const found = classOf(name, gazetteer);
    if (found === undefined) continue;
    if (last === first + 1 && found === "LOC" && gazetteer.state(name) === undefined && isCommon(name)) continue;
    return { first, last, class: found, confidence: last > first + 1 ? 0.9 : 0.8 };
  }
  return undefined;
}

function classOf(name: string, gazetteer: Gazetteer): NameClass | undefined {
  if (gazetteer.state(name) !== undefined || gazetteer.region(name) !== undefined) return "LOC";
  if (gazetteer.organization(name) !== undefined) return "ORG";
  return gazetteer.hasPlace(name)?.ambiguous === false ? "LOC" : undefined;
}

function personAt(
  words: readonly string[],
  first: number,
  gazetteer: Gazetteer,
  isCommon: (word: string) => boolean,
): FoundName | undefined {
  const word = words[first]!;
  if (!isCapitalised(word)) return undefined;
  const titled = first > 0 && TITLE_ENDINGS.test(words[first - 1]!);
  const given = gazetteer.firstName(word) !== undefined && !isCommon(word);
  if (!given && !(titled && !isCommon(word) && classOf(word, gazetteer) === undefined)) return undefined;
  let last = first + 1;
  for (; last < words.length; last += 1) {
    const next = words[last]!;
    if (isCapitalised(next) && !/\d/.test(next) && (!isCommon(next) || gazetteer.isSurname(next))) continue;
    const behind = words[last + 1];
    if (!PARTICLES.test(next) || behind === undefined || !isCapitalised(behind)) break;
  }
  if (last === first + 1 && !titled) return undefined;
  return { first, last, class: "PER", confidence: given && last > first + 1 ? 0.8 : 0.6 };
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
