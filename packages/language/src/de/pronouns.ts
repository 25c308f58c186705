import type { Stts } from "./stts.js";

const INSIDE: ReadonlySet<Stts> = new Set<Stts>(["ADJA", "CARD"]);
const NOUNS: ReadonlySet<Stts> = new Set<Stts>(["NN", "NE"]);
const FINITE: ReadonlySet<Stts> = new Set<Stts>(["VVFIN", "VAFIN", "VMFIN"]);
/** What may follow the verb of a relative clause: its other verbs, marks, and a second verb behind "und". */
const CLAUSE_ENDS = /^(?:V|PTK|\$)/;

/** Attributive pronouns and what they are where no noun follows: "Dieser bestätigte", "Einige vertreten". */
const STANDING_ALONE: Readonly<Partial<Record<Stts, Stts>>> = { PDAT: "PDS", PIAT: "PIS" };

/**
 * The tags of a sentence with pronouns set right by what follows them. Before a finite verb an attributive one stands alone. Where a verb in second place shows that no relative clause begins: "…, die Fraktionen müssten einbezogen
 * werden" has an article, "…, das teilte die Behörde mit" a demonstrative. A relative clause ends in its verb.
 */
export function settlePronouns(tags: readonly Stts[]): Stts[] {
  return tags.map((tag, at) => {
    const alone = FINITE.has(tags[at + 1]!) ? STANDING_ALONE[tag] : undefined;
    if (alone !== undefined) return alone;
    if (tag !== "PRELS" || tags[at - 1] !== "$,") return tag;
    if (isVerbSecond(tags, at + 1)) return "PDS";
    return isVerbSecond(tags, phraseEnd(tags, at + 1)) ? "ART" : tag;
  });
}

/** The token behind the adjectives and nouns at `at`; -1 where they are no noun phrase. */
function phraseEnd(tags: readonly Stts[], at: number): number {
  let end = at;
  while (INSIDE.has(tags[end]!)) end += 1;
  const noun = end;
  while (NOUNS.has(tags[end]!)) end += 1;
  return end === noun ? -1 : end;
}

/** Whether a finite verb stands there, and behind it more than a clause's end. */
function isVerbSecond(tags: readonly Stts[], at: number): boolean {
  const next = tags[at + 1];
  return FINITE.has(tags[at]!) && next !== undefined && next !== "KON" && !CLAUSE_ENDS.test(next);
}
