import type { Document } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import { MAX_PARTICIPLE_WORDS, type NounPhrase, phraseEnd, phraseStart, rootOf } from "./noun-phrase.js";

/** The phrases with what they are to each other: which stand inside another, are members of a row, or say whose the next one is. */
export function linkPhrases(
  document: Document,
  phrases: readonly NounPhrase[],
  isCalledSo: (name: string) => boolean,
): NounPhrase[] {
  return attachForegoing(document, joinConjuncts(document, joinInner(document, phrases)), isCalledSo);
}

/**
 * "der | von der Armee | gestürzte Präsident", "im | von der Armee | besetzten Haus": what stands between an article or contraction and
 * the participle that it waits for is inside that phrase.
 */
function joinInner(document: Document, phrases: readonly NounPhrase[]): NounPhrase[] {
  const joined = [...phrases];
  for (const [index, phrase] of phrases.entries()) {
    const contraction = distantContraction(document, phrases, index);
    const start = contraction ?? phraseStart(phrase);
    if (start === phrase.first) continue;
    if (contraction !== undefined) joined[index] = { ...phrase, preposition: contraction, attributeOf: undefined };
    for (let inner = index - 1; (phrases[inner]?.first ?? -1) > start; inner -= 1) {
      const inside = joined[inner];
      if (inside && inside.sentence === phrase.sentence) joined[inner] = { ...inside, within: index };
    }
  }
  return joined;
}

/** The contraction that waits for a phrase that starts with an adjective: one before another preposition or an adverb. */
function distantContraction(document: Document, phrases: readonly NounPhrase[], index: number): number | undefined {
  const phrase = phrases[index];
  const xpos = (at: number) => document.tags[at]?.xpos ?? "";
  if (!phrase || phrase.determiner !== undefined || phrase.preposition !== undefined || xpos(phrase.first) !== "ADJA")
    return undefined;
  const first = Math.max(document.sentences[phrase.sentence]?.first ?? 0, phrase.first - MAX_PARTICIPLE_WORDS);
  for (let at = phrase.first - 1; at >= first; at -= 1) {
    if (/^(?:V.FIN|\$[,.]|KOU)/.test(xpos(at))) return undefined;
    if (xpos(at) === "APPRART") return /^(?:APPR|ADV|ADJD)$/.test(xpos(at + 1)) ? at : undefined;
  }
  return undefined;
}

/** "Frankreichs | Präsident": a name in the genitive before a noun without an article is that noun's attribute. */
function attachForegoing(
  document: Document,
  phrases: readonly NounPhrase[],
  isCalledSo: (name: string) => boolean,
): NounPhrase[] {
  const attached = phrases.map((phrase, index) => {
    const next = phrases[index + 1];
    const isName = phrase.name !== undefined && phrase.noun === undefined && phrase.attributeOf === undefined;
    const isHost = next?.first === phrase.last && next.noun !== undefined && next.determiner === undefined;
    if (!isName || !isHost) return phrase;
    const { from, to } = document.names[phrase.name]!;
    const mayEndSo = /[^sxzß]s$/.test(surface(document, phrase.last - 1)) && !isCalledSo(document.text.slice(from, to));
    return mayEndSo || document.morphology[phrase.last - 1]?.Case === "Gen"
      ? { ...phrase, attributeOf: index + 1 }
      : phrase;
  });
  // "die Krise und Norwegens Rolle", "von Webers Sohn": the noun is the member of the row, and under the preposition, not its owner's name.
  return attached.map((phrase, index) => {
    const owner = attached[index - 1];
    if (phrase.attributeOf === index + 1) return { ...phrase, conjunctOf: undefined, preposition: undefined };
    if (owner?.attributeOf !== index) return phrase;
    return { ...phrase, conjunctOf: owner.conjunctOf, preposition: owner.preposition };
  });
}

/** Links the members of a coordination: "A und B", "A, B und C", "weder A(,) noch B". A comma joins only where a conjunction follows in the row. */
function joinConjuncts(document: Document, phrases: readonly NounPhrase[]): NounPhrase[] {
  const joined = [...phrases];
  const linkOf = (index: number): string | undefined => {
    const [left, right] = [joined[index - 1], joined[index]];
    if (!left || !right || left.sentence !== right.sentence || right.pronoun) return undefined;
    const root = rootOf(phrases, index - 1);
    const end = phraseEnd(phrases, root);
    const isNeither = /^weder$/i.test(surface(document, phraseStart(joined[root] ?? left) - 1));
    if (isNeither && right.first === end + 2 && /^,noch$/.test(surface(document, end) + surface(document, end + 1)))
      return "noch";
    if (right.first !== end + 1) return undefined;
    return surface(document, end) === "noch" && !isNeither ? undefined : surface(document, end);
  };
  for (let index = 1; index < joined.length; index += 1) {
    if (!/^(?:und|sowie|oder|noch|&)$/.test(linkOf(index) ?? "")) continue;
    let at = index;
    const row: number[] = [];
    do {
      row.unshift(at);
      at = rootOf(phrases, at - 1);
    } while (linkOf(at) === "," && !surfaceIsVerbless(document, joined[at]));
    for (const member of row) {
      const left = rootOf(phrases, member - 1);
      const [host, phrase] = [joined[left], joined[member]];
      if (!host || !phrase || phrase.preposition !== undefined) break;
      joined[member] = {
        ...phrase,
        conjunctOf: left,
        preposition: host.preposition,
        attributeOf: phrase.cases.has("Gen") ? host.attributeOf : undefined,
      };
    }
  }
  return joined;
}

/** A relative pronoun behind a comma opens a clause, not a member of a row. */
function surfaceIsVerbless(document: Document, phrase: NounPhrase | undefined): boolean {
  return phrase === undefined || /^PREL/.test(document.tags[phrase.first]?.xpos ?? "");
}
