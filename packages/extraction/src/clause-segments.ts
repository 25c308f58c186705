import type { Document } from "@newsgraph/language";
import { surface } from "@newsgraph/language";

/**
 * What a clause is by its form. `main`: verb second; `verb-first`: the verb opens it ("…, sagte er"); `subordinate`: opened by a
 * conjunction; `relative`; `interrogative`; `infinitive`: with zu; `quotation`: a clausal quotation, kept whole; `verbless`.
 */
export type ClauseKind =
  | "main"
  | "verb-first"
  | "subordinate"
  | "relative"
  | "interrogative"
  | "infinitive"
  | "quotation"
  | "verbless";

/** A range of tokens, half-open. */
export type TokenRange = { readonly first: number; readonly last: number };

const FINITE = new Set(["VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"]);
const SEPARATORS = new Set([",", ";", ":", "–", "—", "-", "/"]);
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]" };
/** Conjunctions of comparison open a clause where a finite verb ends it: "als die Polizei kam". */
const COMPARISONS = new Set(["KOKOM"]);
const CONJUNCTIONS = new Set(["KON"]);
const RELATIVES = new Set(["PRELS", "PRELAT"]);
const QUESTIONS = new Set(["PWS", "PWAT", "PWAV"]);

/** A stretch between separators, or a clausal quotation. */
export type Segment = TokenRange & { separator: string; quotation: boolean };

/** STTS tag of a token; empty outside the text. */
export const xposOf = (document: Document, index: number) => document.tags[index]?.xpos ?? "";

function isPunctuation(document: Document, index: number): boolean {
  return document.tags[index]?.upos === "PUNCT" || xposOf(document, index).startsWith("$");
}

/** Punctuation that parts clauses; quotation marks belong to what stands between them. */
function isEdge(document: Document, index: number): boolean {
  return isPunctuation(document, index) && /^[,.;:!?…()[\]–—/-]+$/.test(surface(document, index));
}

/** Stretches between separators; clausal quotations are stretches of their own; "und" before another finite verb parts too. */
export function splitSegments(document: Document, opaque: Int32Array, first: number, last: number): Segment[] {
  const segments: Segment[] = [];
  let start = first;
  let separator = "";
  const push = (end: number, quotation: boolean) => {
    let from = start;
    let to = end;
    if (!quotation) {
      while (from < to && isEdge(document, from)) from += 1;
      while (to > from && isEdge(document, to - 1)) to -= 1;
    }
    if (to > from) segments.push({ first: from, last: to, separator, quotation });
    if (to > from) separator = "";
  };
  for (let at = first; at < last; at += 1) {
    if (opaque[at] !== -1) {
      push(at, false);
      const quotation = opaque[at];
      start = at;
      while (at + 1 < last && opaque[at + 1] === quotation) at += 1;
      push(at + 1, true);
      start = at + 1;
      continue;
    }
    const isSign = isPunctuation(document, at);
    if (!isSign && !CONJUNCTIONS.has(xposOf(document, at))) continue;
    const form = surface(document, at);
    const bracketEnd = isSign && CLOSING[form] !== undefined ? findBracketEnd(document, at, last) : undefined;
    if (bracketEnd !== undefined) {
      at = bracketEnd;
    } else if (
      isSign ? SEPARATORS.has(form) && !isInDate(document, at, last) : partsClauses(document, opaque, start, at, last)
    ) {
      push(at, false);
      separator = form;
      start = at + 1;
    }
  }
  push(last, false);
  return segments;
}

/** Words of a date behind its weekday: ", den 18. Februar 2008,". */
const DATE_WORD = /^(?:de[mn]|\d{1,4}\.?|\p{Lu}\p{L}+)$/u;

/** "am Montag|, den 18. Februar 2008|, nach Kiel": commas round the day of a weekday part no clauses. */
function isInDate(document: Document, at: number, last: number): boolean {
  if (surface(document, at) !== ",") return false;
  const opensDay = (comma: number) =>
    /tag$/.test(surface(document, comma - 1)) &&
    /^de[mn]$/.test(surface(document, comma + 1)) &&
    /^\d{1,2}\.?$/.test(surface(document, comma + 2));
  if (opensDay(at)) return true;
  let before = at - 1;
  while (before > at - 7 && DATE_WORD.test(surface(document, before))) before -= 1;
  // Behind the day the clause goes on, unless another one opens.
  return (
    surface(document, before) === "," &&
    opensDay(before) &&
    at + 1 < last &&
    !/^(?:KOU|PREL|PW)/.test(xposOf(document, at + 1))
  );
}

/** The closing bracket of the one at `at`; what stands in brackets parts no clause. */
function findBracketEnd(document: Document, at: number, last: number): number | undefined {
  const closing = CLOSING[surface(document, at)];
  for (let index = at + 1; index < last; index += 1) if (surface(document, index) === closing) return index;
  return undefined;
}

/**
 * Whether the conjunction at `at` joins two clauses: a finite verb stands on both sides before the next separator, or right behind it where
 * an infinitive stands before it ("versprach, | den Hafen auszubauen | und lobte den Rat").
 */
function partsClauses(document: Document, opaque: Int32Array, start: number, at: number, last: number): boolean {
  let before = false;
  for (let index = start; index < at; index += 1) before ||= FINITE.has(xposOf(document, index));
  if (!before) return hasZu(document, { first: start, last: at }) && FINITE.has(xposOf(document, at + 1));
  for (let index = at + 1; index < last; index += 1) {
    if (opaque[index] !== -1 || SEPARATORS.has(surface(document, index))) return false;
    if (FINITE.has(xposOf(document, index))) return true;
  }
  return false;
}

/** "Als Ministerin | habe sie gelernt": what somebody is opens no clause, since the verb stands second. */
function isPredicative(document: Document, segment: Segment, opener: number, finite: number | undefined): boolean {
  if (!/^als$/i.test(surface(document, opener)) || finite === undefined || isFinal(document, segment, finite))
    return false;
  for (let at = opener + 1; at < finite; at += 1) if (!PREDICATIVE.test(xposOf(document, at))) return false;
  return true;
}

const PREDICATIVE = /^(?:ART|ADJA|N[NE]|CARD|FM|TRUNC)$/;

/** What kind of clause a stretch alone would be, and the word that opens it. */
export function kindOf(document: Document, segment: Segment): { kind: ClauseKind; opener: number | undefined } {
  if (segment.quotation) return { kind: "quotation", opener: undefined };
  let at = segment.first;
  while (
    at < segment.last - 1 &&
    (xposOf(document, at) === "KON" || (xposOf(document, at) === "ADV" && xposOf(document, at + 1) === "KOUS"))
  ) {
    at += 1;
  }
  const tag = xposOf(document, at);
  const finite = findFinite(document, [segment]);
  const afterPreposition = tag === "APPR" ? xposOf(document, at + 1) : "";
  // "damit sei alles gesagt": the verb in second place makes it an adverb.
  const isAdverb = finite === at + 1 && !isFinal(document, segment, finite);
  if (
    tag === "KOUS" &&
    !isAdverb &&
    !isPredicative(document, segment, at, finite) &&
    (finite !== undefined || !hasZu(document, segment))
  )
    return { kind: "subordinate", opener: at };
  if (COMPARISONS.has(tag) && finite !== undefined && finite > at + 1 && isFinal(document, segment, finite)) {
    return { kind: "subordinate", opener: at };
  }
  // "Um 10 Uhr meldete …": the preposition of the same form.
  if (tag === "KOUI" && (finite === undefined || hasZu(document, segment))) return { kind: "infinitive", opener: at };
  if (
    (RELATIVES.has(tag) || RELATIVES.has(afterPreposition)) &&
    finite !== undefined &&
    !isReported(document, segment, finite)
  )
    return { kind: "relative", opener: at };
  if ((QUESTIONS.has(tag) || QUESTIONS.has(afterPreposition)) && finite !== undefined) {
    return { kind: isFinal(document, segment, finite) ? "interrogative" : "main", opener: at };
  }
  if (finite !== undefined && !isInInfinitive(document, segment, finite)) {
    return { kind: finite === at ? "verb-first" : "main", opener: undefined };
  }
  return { kind: hasZu(document, segment) ? "infinitive" : "verbless", opener: undefined };
}

/**
 * "…, die noch zu schaffende Verfassung | werde die Rolle festlegen": a subjunctive in second place behind a noun reports, and what taggers
 * take for its relative pronoun is an article.
 */
function isReported(document: Document, segment: Segment, finite: number): boolean {
  if (isFinal(document, segment, finite) || !/^N/.test(xposOf(document, finite - 1))) return false;
  const { Mood: mood, Tense: tense } = document.morphology[finite] ?? {};
  return (
    mood === "Sub" &&
    tense === "Pres" &&
    tokensIn(finite, segment.last).some((at) => /^V.(?:INF|PP)$/.test(xposOf(document, at)))
  );
}

/** "an der Tat beteiligt gewesen zu sein": taggers take the participle before an infinitive with zu for a finite verb. */
function isInInfinitive(document: Document, segment: TokenRange, finite: number): boolean {
  // "gab zu bedenken", "hat zu entscheiden": no participle has these forms.
  if (xposOf(document, finite) !== "VVFIN" || document.lemmas[finite] === "geben") return false;
  return finite > segment.first && isFinal(document, segment, finite) && hasZu(document, { ...segment, first: finite });
}

function hasZu(document: Document, { first, last }: TokenRange): boolean {
  return tokensIn(first, last).some((at) => /^(?:VVIZU|PTKZU)$/.test(xposOf(document, at)));
}

/** Whether only verbs and their particles follow the finite verb in the stretch. */
export function isFinal(document: Document, segment: TokenRange, finite: number): boolean {
  for (let index = finite + 1; index < segment.last; index += 1) {
    if (!/^(?:V|PTKVZ|PTKZU)/.test(xposOf(document, index))) return false;
  }
  return true;
}

/** The first finite verb of the parts; `undefined` where there is none. */
export function findFinite(document: Document, parts: readonly TokenRange[]): number | undefined {
  for (const { first, last } of parts) {
    for (let index = first; index < last; index += 1) if (FINITE.has(xposOf(document, index))) return index;
  }
  return undefined;
}

/** All token indexes of a range. */
export function tokensIn(first: number, last: number): number[] {
  const tokens: number[] = [];
  for (let at = first; at < last; at += 1) tokens.push(at);
  return tokens;
}

/** Whether any of the parts has a verb. */
export const hasVerb = (document: Document, parts: readonly TokenRange[]): boolean =>
  parts.some(({ first, last }) => tokensIn(first, last).some((at) => /^V/.test(xposOf(document, at))));
