import type { CountedNumber } from "@newsgraph/schema";
import { phrasesIn, prepositionOf, TIME_NOUN } from "../arguments.js";
import { readCounted } from "../de/counted.js";
import type { ExtractionStep } from "../layers.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Prepositions under which a happening is what the rest of its clause tells of: "bei dem Angriff starben zwölf Menschen". */
const COURSE = /^(?:bei|durch)$/;
/** What can stand between the noun of a happening and a phrase that says more of it: "auf", "mit mindestens", "und". */
const BETWEEN = /^(?:APPR|APPRART|ADV|ADJD|CARD|KON|KOKOM)$/;

/** What a clause counts of those who do, undergo or serve the event that its verb tells: "schickte bis zu 500 Soldaten". */
export function clauseNumbers(layers: Layers, index: number): CountedNumber[] {
  const clause = layers.clauses[index];
  const own = clause ? phrasesIn(layers.nounPhrases, clause).filter((at) => isOwn(layers, at)) : [];
  return distinctNumbers(own.flatMap((at) => numberAt(layers, at)));
}

/**
 * What is counted of the happening that a noun phrase names: by phrases under "mit" behind it ("ein Angriff auf Kiel mit zehn Toten"), and by its
 * clause, where the happening is its subject or its course.
 */
export function nominalNumbers(layers: Layers, clauseIndex: number, index: number): CountedNumber[] {
  const phrase = layers.nounPhrases[index];
  const isSubject = layers.arguments[clauseIndex]?.subject.includes(index) === true;
  const isCourse = phrase !== undefined && COURSE.test(prepositionOf(layers.document, phrase) ?? "");
  return distinctNumbers([
    ...numbersBehind(layers, index),
    ...(isSubject || isCourse ? clauseNumbers(layers, clauseIndex) : []),
  ]);
}

/** Every number once. */
export function distinctNumbers(numbers: readonly CountedNumber[]): CountedNumber[] {
  return [...new Map(numbers.map((number) => [JSON.stringify(number), number])).values()];
}

function numberAt(layers: Layers, at: number): CountedNumber[] {
  const phrase = layers.nounPhrases[at];
  const counted = phrase && readCounted(layers.document, phrase);
  return counted && !TIME_NOUN.test(counted.number.of) ? [counted.number] : [];
}

function numbersBehind(layers: Layers, index: number): CountedNumber[] {
  const numbers: CountedNumber[] = [];
  for (let at = index + 1; isDirectlyBefore(layers, at - 1); at += 1) {
    if (governorOf(layers, at) === "mit") numbers.push(...numberAt(layers, at));
  }
  return numbers;
}

/** Whether what a phrase counts belongs to its clause: no attribute, under no preposition, or under a "mit" that belongs to no noun. */
function isOwn(layers: Layers, at: number): boolean {
  const phrase = layers.nounPhrases[at];
  if (!phrase || phrase.attributeOf !== undefined || phrase.within !== undefined) return false;
  const governor = governorOf(layers, at);
  if (governor === undefined) return true;
  return governor === "mit" && !isBehindNoun(layers, rowStart(layers, at));
}

/** Whether a phrase follows a noun that it may say more of, with nothing between but what says more of it too: "Angriff auf Kiel | mit Toten". */
function isBehindNoun(layers: Layers, at: number): boolean {
  const { document, nounPhrases: phrases } = layers;
  for (let before = at - 1; isDirectlyBefore(layers, before); before -= 1) {
    const { noun, attributeOf, preposition } = phrases[before]!;
    if (noun !== undefined && !TIME_NOUN.test(document.lemmas[noun] ?? "")) return true;
    if (attributeOf === undefined && preposition === undefined) return false;
  }
  return false;
}

/** Whether a phrase and the next one have nothing between them but prepositions, conjunctions and words of a number. */
function isDirectlyBefore({ document, nounPhrases: phrases }: Layers, at: number): boolean {
  const [phrase, next] = [phrases[at], phrases[at + 1]];
  if (!phrase || phrase.sentence !== next?.sentence) return false;
  return document.tags.slice(phrase.last, next.first).every(({ xpos }) => BETWEEN.test(xpos ?? ""));
}

/** The first of the row of phrases that a phrase stands in. */
function rowStart({ nounPhrases: phrases }: Layers, at: number): number {
  let start = at;
  while (phrases[start]?.conjunctOf !== undefined) start = phrases[start]?.conjunctOf ?? start;
  return start;
}

/** The preposition before a phrase, which is none of the words of its number. */
function governorOf(layers: Layers, at: number): string | undefined {
  const { document, nounPhrases: phrases } = layers;
  const root = phrases[rowStart(layers, at)];
  if (!root) return undefined;
  const before = (readCounted(document, root)?.start ?? root.first) - 1;
  return /^APPR/.test(document.tags[before]?.xpos ?? "") ? document.lemmas[before] : undefined;
}
