import type { Document } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import type { Quotation } from "./quotations.js";

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

/** A clause: its tokens, in one part or several where others stand inside it, without the punctuation around it. */
export type Clause = {
  readonly sentence: number;
  readonly kind: ClauseKind;
  readonly parts: readonly TokenRange[];
  /** The word that opens it: conjunction, relative or question word. */
  readonly opener: number | undefined;
  readonly finite: number | undefined;
  /** The verb that carries the meaning: participle or infinitive where there is one, else the finite verb. */
  readonly predicate: number | undefined;
  readonly particle: number | undefined;
  /** Lemma of the predicate, its particle joined. */
  readonly lemma: string | undefined;
  readonly mood: "indicative" | "subjunctive" | "open";
  readonly tense: "present" | "past" | "future";
  readonly modal: string | undefined;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly reflexive: boolean;
  /** Whether it stands inside a clausal quotation, which is a clause of its own in the sentence around it. */
  readonly quoted: boolean;
};

/** What the analysis of clauses knows of verbs. */
export type VerbKnowledge = {
  /** Whether the word is the infinitive of a verb. */
  isVerb(lemma: string): boolean;
  /** Whether the verb is one of saying, which may stand in the middle of what is said. */
  isSpeech(lemma: string): boolean;
};

const FINITE = new Set(["VVFIN", "VAFIN", "VMFIN", "VVIMP", "VAIMP"]);
const PARTICIPLES = new Set(["VVPP", "VAPP", "VMPP"]);
const INFINITIVES = new Set(["VVINF", "VAINF", "VMINF", "VVIZU"]);
const SEPARATORS = new Set([",", ";", ":", "–", "—", "-", "/"]);
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]" };
const NEGATION = /^(?:kein(?:e[nmrs]?)?|nie|niemals|nirgends|niemand(?:en|em)?|keinesfalls|keineswegs|weder)$/i;
/** Conjunctions of comparison open a clause where a finite verb ends it: "als die Polizei kam". */
const COMPARISONS = new Set(["KOKOM"]);
const CONJUNCTIONS = new Set(["KON"]);
const RELATIVES = new Set(["PRELS", "PRELAT"]);
const QUESTIONS = new Set(["PWS", "PWAT", "PWAV"]);

type Segment = TokenRange & { separator: string; quotation: boolean };

/** The clauses of a German document, sentence by sentence, by commas, conjunctions and the places of verbs. Needs STTS tags. */
export function findGermanClauses(
  document: Document,
  quotations: readonly Quotation[],
  verbs: VerbKnowledge,
): Clause[] {
  const opaque = new Int32Array(document.tokens.length).fill(-1);
  for (const [index, quotation] of quotations.entries()) {
    if (quotation.level === 0 && quotation.clausal) opaque.fill(index, quotation.first, quotation.last);
  }
  const clauses: Clause[] = [];
  const none = new Int32Array(document.tokens.length).fill(-1);
  for (const [index, { first, last }] of document.sentences.entries()) {
    const read = (from: number, to: number, hidden: Int32Array, quoted: boolean) => {
      const segments = splitSegments(document, hidden, from, to);
      for (const clause of joinSegments(document, index, segments, verbs)) {
        clauses.push({ ...joinParticle(document, clause, verbs), quoted });
      }
    };
    read(first, last, opaque, false);
    for (let at = first; at < last; at += 1) {
      if (opaque[at] === -1) continue;
      let end = at;
      while (end < last && opaque[end] === opaque[at]) end += 1;
      const isMark = (token: number) => /^["“”„«»‚‘’‹›]+$/.test(surface(document, token));
      read(isMark(at) ? at + 1 : at, isMark(end - 1) ? end - 1 : end, none, true);
      at = end;
    }
  }
  return clauses;
}

const xposOf = (document: Document, index: number) => document.tags[index]?.xpos ?? "";

function isPunctuation(document: Document, index: number): boolean {
  return document.tags[index]?.upos === "PUNCT" || xposOf(document, index).startsWith("$");
}

/** Punctuation that parts clauses; quotation marks belong to what stands between them. */
function isEdge(document: Document, index: number): boolean {
  return isPunctuation(document, index) && /^[,.;:!?…()[\]–—/-]+$/.test(surface(document, index));
}

/** Stretches between separators; clausal quotations are stretches of their own; "und" before another finite verb parts too. */
function splitSegments(document: Document, opaque: Int32Array, first: number, last: number): Segment[] {
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
    const form = surface(document, at);
    const bracketEnd = CLOSING[form] === undefined ? undefined : findBracketEnd(document, at, last);
    if (bracketEnd !== undefined) {
      at = bracketEnd;
    } else if (SEPARATORS.has(form) && isPunctuation(document, at)) {
      push(at, false);
      separator = form;
      start = at + 1;
    } else if (CONJUNCTIONS.has(xposOf(document, at)) && partsClauses(document, opaque, start, at, last)) {
      push(at, false);
      separator = form;
      start = at + 1;
    }
  }
  push(last, false);
  return segments;
}

/** The closing bracket of the one at `at`; what stands in brackets parts no clause. */
function findBracketEnd(document: Document, at: number, last: number): number | undefined {
  const closing = CLOSING[surface(document, at)];
  for (let index = at + 1; index < last; index += 1) if (surface(document, index) === closing) return index;
  return undefined;
}

/** Whether the conjunction at `at` joins two clauses: a finite verb stands on both sides before the next separator. */
function partsClauses(document: Document, opaque: Int32Array, start: number, at: number, last: number): boolean {
  let before = false;
  for (let index = start; index < at; index += 1) before ||= FINITE.has(xposOf(document, index));
  if (!before) return false;
  for (let index = at + 1; index < last; index += 1) {
    if (opaque[index] !== -1 || SEPARATORS.has(surface(document, index))) return false;
    if (FINITE.has(xposOf(document, index))) return true;
  }
  return false;
}

function kindOf(document: Document, segment: Segment): { kind: ClauseKind; opener: number | undefined } {
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
  if (tag === "KOUS" && !isAdverb && (finite !== undefined || !hasZu(document, segment)))
    return { kind: "subordinate", opener: at };
  if (COMPARISONS.has(tag) && finite !== undefined && finite > at + 1 && isFinal(document, segment, finite)) {
    return { kind: "subordinate", opener: at };
  }
  // "Um 10 Uhr meldete …": the preposition of the same form.
  if (tag === "KOUI" && (finite === undefined || hasZu(document, segment))) return { kind: "infinitive", opener: at };
  if ((RELATIVES.has(tag) || RELATIVES.has(afterPreposition)) && finite !== undefined)
    return { kind: "relative", opener: at };
  if ((QUESTIONS.has(tag) || QUESTIONS.has(afterPreposition)) && finite !== undefined) {
    return { kind: isFinal(document, segment, finite) ? "interrogative" : "main", opener: at };
  }
  if (finite !== undefined && !isInInfinitive(document, segment, finite)) {
    return { kind: finite === at ? "verb-first" : "main", opener: undefined };
  }
  return { kind: hasZu(document, segment) ? "infinitive" : "verbless", opener: undefined };
}

/** "an der Tat beteiligt gewesen zu sein": taggers take the participle before an infinitive with zu for a finite verb. */
function isInInfinitive(document: Document, segment: TokenRange, finite: number): boolean {
  return finite > segment.first && isFinal(document, segment, finite) && hasZu(document, { ...segment, first: finite });
}

function hasZu(document: Document, { first, last }: TokenRange): boolean {
  return tokensIn(first, last).some((at) => /^(?:VVIZU|PTKZU)$/.test(xposOf(document, at)));
}

function isFinal(document: Document, segment: TokenRange, finite: number): boolean {
  for (let index = finite + 1; index < segment.last; index += 1) {
    if (!/^(?:V|PTKVZ|PTKZU)/.test(xposOf(document, index))) return false;
  }
  return true;
}

function findFinite(document: Document, parts: readonly TokenRange[]): number | undefined {
  for (const { first, last } of parts) {
    for (let index = first; index < last; index += 1) if (FINITE.has(xposOf(document, index))) return index;
  }
  return undefined;
}

/** Joins stretches into clauses: a start without verb and the verb behind an inserted clause; enumerations; late verb parts. */
function joinSegments(
  document: Document,
  sentence: number,
  segments: readonly Segment[],
  verbs: VerbKnowledge,
): Clause[] {
  type Draft = { kind: ClauseKind; opener: number | undefined; parts: Segment[] };
  /** A clause that a conjunction opened and whose verb has not come yet: "dass der Dienst, eine Behörde, Anklage erhebt". */
  const isOpen = ({ kind, parts }: Draft) => kind === "subordinate" && findFinite(document, parts) === undefined;
  const isIndependent = ({ kind }: Draft) => kind === "main" || kind === "verb-first";
  const isClosed = ({ kind, parts }: Draft) => {
    const finite = findFinite(document, parts);
    const last = parts.at(-1);
    return (
      (kind === "subordinate" || kind === "relative") &&
      finite !== undefined &&
      last !== undefined &&
      isFinal(document, last, finite)
    );
  };
  const drafts: Draft[] = [];
  /** A verbless beginning that waits for its verb. */
  let waiting: Draft | undefined;
  for (const [position, segment] of segments.entries()) {
    const { kind, opener } = opensWithWie(document, segments, position) ?? kindOf(document, segment);
    const previous = drafts.at(-1);
    const open = drafts.findLast(isOpen);
    if (open && (kind === "main" || kind === "verb-first" || (kind === "verbless" && open === previous))) {
      const finite = findFinite(document, [segment]);
      if (finite === undefined || isFinal(document, segment, finite) || segment.last - segment.first <= 2) {
        open.parts.push(segment);
        continue;
      }
    }
    if (previous?.kind === "infinitive" && isBareInfinitive(document, segment) && !hasVerb(document, previous.parts)) {
      previous.parts.push(segment);
      continue;
    }
    if (kind === "verbless") {
      if (startsInfinitive(document, segments, position)) {
        drafts.push({ kind: "infinitive", opener, parts: [segment] });
        continue;
      }
      if (previous?.kind === "infinitive" && !hasVerb(document, previous.parts)) {
        previous.parts.push(segment);
        continue;
      }
      const completes = findOpenMain(document, drafts, segment);
      if (completes) {
        completes.parts.push(segment);
      } else if (waiting && previous === waiting) {
        waiting.parts.push(segment);
      } else if (
        previous &&
        previous.kind !== "quotation" &&
        previous.kind !== "verbless" &&
        segment.separator !== ":" &&
        !startsReported(document, segments, position)
      ) {
        // Behind a clause that its verb has closed, the clause around it goes on.
        const around = isClosed(previous) ? drafts.findLast(isIndependent) : undefined;
        (around ?? previous).parts.push(segment);
      } else {
        const draft: Draft = { kind, opener, parts: [segment] };
        drafts.push(draft);
        const opens = startsReported(document, segments, position) || !drafts.some(isIndependent);
        waiting ??= opens ? draft : undefined;
      }
      continue;
    }
    const isParenthesis = isParenthetical(document, segments, position, verbs);
    if (kind === "verb-first" && waiting && segment.separator !== ":" && !isParenthesis) {
      waiting.kind = "main";
      waiting.parts.push(segment);
      waiting = undefined;
      continue;
    }
    if (kind === "main" && waiting && waiting === previous && endsEnumeration(document, segment)) {
      waiting.kind = "main";
      waiting.parts.push(segment);
      waiting = undefined;
      continue;
    }
    if (kind === "main") waiting = undefined;
    drafts.push({ kind, opener, parts: [segment] });
  }
  return drafts.map(({ kind, opener, parts }) => describe(document, sentence, kind, opener, parts));
}

/** "Der Hafen, | sagte Anna Weber, | bleibe offen": a verb of saying, and the verb of what is said still to come. */
function isParenthetical(
  document: Document,
  segments: readonly Segment[],
  position: number,
  verbs: VerbKnowledge,
): boolean {
  const segment = segments[position];
  const finite = segment && findFinite(document, [segment]);
  if (finite === undefined || !verbs.isSpeech(document.lemmas[finite] ?? "")) return false;
  return segments
    .slice(position + 1)
    .some((later) => !later.quotation && kindOf(document, later).kind === "verb-first");
}

/** "Wie der Richter, | Jonas Brandt, | ausführte": the verb follows an insertion. */
function opensWithWie(
  document: Document,
  segments: readonly Segment[],
  position: number,
): { kind: ClauseKind; opener: number } | undefined {
  const segment = segments[position];
  if (!segment || !/^wie$/i.test(surface(document, segment.first)) || hasVerb(document, [segment])) return undefined;
  for (const later of segments.slice(position + 1, position + 4)) {
    if (later.separator !== ",") return undefined;
    const finite = findFinite(document, [later]);
    if (
      finite !== undefined &&
      isFinal(document, later, finite) &&
      /^(?:V|PTKVZ|APPR|ADV)/.test(xposOf(document, later.first))
    ) {
      return { kind: "subordinate", opener: segment.first };
    }
    if (hasVerb(document, [later]) && kindOf(document, later).kind !== "relative") return undefined;
  }
  return undefined;
}

/** "…, die Brücke, | die gesperrt ist, | werde geöffnet": the start of a reported clause whose verb follows a relative clause. */
function startsReported(document: Document, segments: readonly Segment[], position: number): boolean {
  if (segments[position]?.separator !== ",") return false;
  const isRelative = (segment: Segment) => kindOf(document, segment).kind === "relative";
  const [inserted, ...rest] = segments.slice(position + 1);
  if (!inserted || !isRelative(inserted) || inserted.separator !== ",") return false;
  const verb = rest.find((segment) => !isRelative(segment));
  const finite = verb && findFinite(document, [verb]);
  return finite !== undefined && finite === verb?.first && document.morphology[finite]?.Mood === "Sub";
}

/** An infinitive with zu that has nothing before its verb: "…, | bestimmen zu wollen". */
function isBareInfinitive(document: Document, segment: Segment): boolean {
  return kindOf(document, segment).kind === "infinitive" && /^(?:V|PTKZU)/.test(xposOf(document, segment.first));
}

const hasVerb = (document: Document, parts: readonly TokenRange[]): boolean =>
  parts.some(({ first, last }) => tokensIn(first, last).some((at) => /^V/.test(xposOf(document, at))));

/** "…, über den Turm, | den höchsten der Stadt, | bestimmen zu wollen": the start of an infinitive whose verb follows an insertion. */
function startsInfinitive(document: Document, segments: readonly Segment[], position: number): boolean {
  const segment = segments[position];
  if (segment?.separator !== "," || hasVerb(document, [segment])) return false;
  for (const later of segments.slice(position + 1, position + 4)) {
    if (later.separator !== ",") return false;
    if (isBareInfinitive(document, later)) return true;
    const { kind } = kindOf(document, later);
    if (kind !== "relative" && (kind !== "verbless" || hasVerb(document, [later]))) return false;
  }
  return false;
}

/** "A, B | und C fordern": the end of an enumeration before its verb. */
function endsEnumeration(document: Document, segment: TokenRange): boolean {
  const finite = findFinite(document, [segment]) ?? segment.first;
  const before = tokensIn(segment.first, finite);
  const joins = before.some((at) => /^(?:und|oder|sowie)$/.test(surface(document, at)));
  return joins && before.every((at) => /^(?:N|ART|ADJA|KON|PPOSAT|FM|CARD|TRUNC)/.test(xposOf(document, at)));
}

/** The main clause before inserted ones whose auxiliary or particle still waits for what `segment` brings. */
function findOpenMain<T extends { kind: ClauseKind; parts: Segment[] }>(
  document: Document,
  drafts: readonly T[],
  segment: Segment,
): T | undefined {
  let brings = false;
  for (let index = segment.first; index < segment.last; index += 1) {
    const xpos = xposOf(document, index);
    brings ||= PARTICIPLES.has(xpos) || INFINITIVES.has(xpos) || xpos === "PTKVZ";
  }
  if (!brings) return undefined;
  const mains = drafts.filter(({ kind }) => kind === "main" || kind === "verb-first");
  const main = mains.at(-1) === drafts.at(-1) ? aroundReported(document, mains) : mains.at(-1);
  if (!main) return undefined;
  const verbs = main.parts
    .flatMap(({ first, last }) => tokensIn(first, last))
    .filter((at) => /^V/.test(xposOf(document, at)));
  return verbs.length === 1 ? main : undefined;
}

/** "Er trat dem Vorwurf, | das Gericht sei befangen, | entgegen": the clause around a reported one. */
function aroundReported<T extends { parts: Segment[] }>(document: Document, mains: readonly T[]): T | undefined {
  const moodOf = (draft: T | undefined) => document.morphology[findFinite(document, draft?.parts ?? []) ?? -1]?.Mood;
  return moodOf(mains.at(-1)) === "Sub" && moodOf(mains.at(-2)) === "Ind" ? mains.at(-2) : undefined;
}

const tokensIn = (first: number, last: number) => Array.from({ length: last - first }, (_, offset) => first + offset);

/** "nicht", "kein", "nie"; not the "nicht" of "nicht nur". */
function isNegation(document: Document, at: number): boolean {
  if (xposOf(document, at) === "PTKNEG") return surface(document, at + 1) !== "nur";
  return NEGATION.test(surface(document, at));
}

function describe(
  document: Document,
  sentence: number,
  kind: ClauseKind,
  opener: number | undefined,
  segments: readonly TokenRange[],
): Clause {
  const parts = segments.map(({ first, last }) => ({ first, last }));
  const tokens = kind === "quotation" ? [] : parts.flatMap(({ first, last }) => tokensIn(first, last));
  const finite = findFinite(document, kind === "quotation" || kind === "infinitive" ? [] : parts);
  const lemmaAt = (index: number | undefined) => (index === undefined ? undefined : document.lemmas[index]);
  const verbs = tokens.filter((at) => /^V[VAM]/.test(xposOf(document, at)));
  // "nannte den Vorwurf „erfunden“": a participle beside a full verb is no part of the predicate.
  const isFull = finite !== undefined && xposOf(document, finite) === "VVFIN";
  const lexical = verbs.filter(
    (at) => /^VV/.test(xposOf(document, at)) && !(isFull && xposOf(document, at) === "VVPP"),
  );
  const predicate = lexical.at(-1) ?? verbs.filter((at) => at !== finite).at(-1) ?? finite;
  const particle = tokens.find((at) => xposOf(document, at) === "PTKVZ");
  const finiteLemma = lemmaAt(finite);
  const reflexive = tokens.some((at) => xposOf(document, at) === "PRF");
  const participle = verbs.some((at) => PARTICIPLES.has(xposOf(document, at)));
  // "wurde … entlassen": taggers take the participle for the infinitive of the same form; a future has "wird".
  const isPast = finite !== undefined && /^wurden?$/.test(surface(document, finite));
  const passive =
    (participle || (isPast && predicate !== finite)) &&
    (finiteLemma === "werden" ||
      verbs.some((at) => at !== finite && /^(?:worden|werden)$/.test(surface(document, at))));
  const features = finite === undefined ? undefined : document.morphology[finite];
  const moods = new Set((features?.Mood ?? "").split(","));
  const auxiliary = finite !== undefined && /^VA/.test(xposOf(document, finite));
  const infinitive = verbs.some((at) => at !== finite && INFINITIVES.has(xposOf(document, at)));
  return {
    sentence,
    kind,
    parts,
    opener,
    finite,
    predicate,
    particle,
    lemma: lemmaAt(predicate),
    mood: moods.has("Sub") ? (moods.has("Ind") ? "open" : "subjunctive") : "indicative",
    tense:
      features?.Tense === "Past" || (auxiliary && participle && finiteLemma !== "werden")
        ? "past"
        : finiteLemma === "werden" && infinitive
          ? "future"
          : "present",
    modal:
      finite !== undefined && /^VM/.test(xposOf(document, finite)) && finite !== predicate ? finiteLemma : undefined,
    passive,
    negated: tokens.some((at) => isNegation(document, at)),
    reflexive,
    quoted: false,
  };
}

/** Particles of separable verbs that taggers take for adverbs where they end a clause: "stellt … dar". */
const PARTICLES =
  /^(?:ab|an|auf|aus|bei|bereit|dar|ein|fest|fort|her|heraus|hervor|hin|hinzu|klar|los|mit|nach|nieder|vor|voraus|vorbei|weg|weiter|zu|zurück|zusammen)$/;

/** A clause whose last word is the particle of its verb, where the two make a verb of the lexicon. */
function joinParticle(document: Document, clause: Clause, { isVerb }: VerbKnowledge): Clause {
  const last = (clause.parts.at(-1)?.last ?? 0) - 1;
  const form = surface(document, last);
  if (clause.particle !== undefined || clause.predicate === undefined || clause.predicate !== clause.finite)
    return clause;
  if (clause.lemma === undefined || last === clause.finite || !PARTICLES.test(form)) return clause;
  const joined = form + clause.lemma;
  return isVerb(joined) ? { ...clause, lemma: joined, particle: last } : clause;
}

/** The entry of the clause's verb in a list that has reflexive verbs under "sich " and their infinitive, which come first. */
export function findVerb<T>(verbs: ReadonlyMap<string, T>, clause: Clause): { lemma: string; value: T } | undefined {
  if (clause.lemma === undefined) return undefined;
  const lemmas = clause.reflexive ? [`sich ${clause.lemma}`, clause.lemma] : [clause.lemma];
  for (const lemma of lemmas) {
    const value = verbs.get(lemma);
    if (value !== undefined) return { lemma, value };
  }
  return undefined;
}

/** The token indexes of the clause, in order. */
export function clauseTokens(clause: Clause): number[] {
  return clause.parts.flatMap(({ first, last }) => tokensIn(first, last));
}

/** Whether the token belongs to the clause. */
export function clauseHas(clause: Clause, token: number): boolean {
  return clause.parts.some(({ first, last }) => first <= token && token < last);
}
