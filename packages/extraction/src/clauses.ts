import type { Document } from "@newsgraph/language";
import { surface } from "@newsgraph/language";
import {
  type ClauseKind,
  findFinite,
  hasVerb,
  isFinal,
  kindOf,
  type Segment,
  splitSegments,
  type TokenRange,
  tokensIn,
  xposOf,
} from "./clause-segments.js";
import type { Quotation } from "./quotations.js";

export type { ClauseKind, TokenRange } from "./clause-segments.js";

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

const PARTICIPLES = new Set(["VVPP", "VAPP", "VMPP"]);
const INFINITIVES = new Set(["VVINF", "VAINF", "VMINF", "VVIZU"]);
const NEGATION = /^(?:kein(?:e[nmrs]?)?|nie|niemals|nirgends|niemand(?:en|em)?|keinesfalls|keineswegs|weder)$/i;

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
    const previous = drafts.at(-1);
    const { kind, opener } =
      opensWithWie(document, segments, position) ??
      (previous && isClosed(previous) ? goesOn(document, segment) : undefined) ??
      kindOf(document, segment);
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

/** "dass Musik spielte | und Männer und Frauen tanzten": behind a clause with its verb at the end, one more of that order. */
function goesOn(document: Document, segment: Segment): { kind: ClauseKind; opener: undefined } | undefined {
  const finite = findFinite(document, [segment]);
  const isSecond = finite === undefined || finite === segment.first || !isFinal(document, segment, finite);
  if (isSecond || !/^(?:und|oder|sowie)$/.test(segment.separator ?? "")) return undefined;
  return kindOf(document, segment).kind === "main" ? { kind: "subordinate", opener: undefined } : undefined;
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
  const finite = findFinite(document, kind === "quotation" || kind === "infinitive" ? [] : parts);
  const lemmaAt = (index: number | undefined) => (index === undefined ? undefined : document.lemmas[index]);
  // "nannte den Vorwurf „erfunden“": a participle beside a full verb is no part of the predicate.
  const isFull = finite !== undefined && xposOf(document, finite) === "VVFIN";
  let lexical: number | undefined;
  let beside: number | undefined;
  let particle: number | undefined;
  let [reflexive, participle, infinitive, undergone, negated] = [false, false, false, false, false];
  for (const { first, last } of kind === "quotation" ? [] : parts) {
    for (let at = first; at < last; at += 1) {
      const xpos = xposOf(document, at);
      negated ||= isNegation(document, at);
      if (/^V[VAM]/.test(xpos)) {
        if (xpos.startsWith("VV") && !(isFull && xpos === "VVPP")) lexical = at;
        participle ||= PARTICIPLES.has(xpos);
        if (at === finite) continue;
        beside = at;
        infinitive ||= INFINITIVES.has(xpos);
        undergone ||= /^(?:worden|werden)$/.test(surface(document, at));
      } else if (xpos === "PTKVZ") particle ??= at;
      // "behauptet von sich": under a preposition it makes no reflexive verb.
      else if (xpos === "PRF") reflexive ||= xposOf(document, at - 1) !== "APPR";
    }
  }
  const predicate = lexical ?? beside ?? finite;
  const finiteLemma = lemmaAt(finite);
  // "wurde … entlassen": taggers take the participle for the infinitive of the same form; a future has "wird".
  const isPast = finite !== undefined && /^wurden?$/.test(surface(document, finite));
  const passive = (participle || (isPast && predicate !== finite)) && (finiteLemma === "werden" || undergone);
  const features = finite === undefined ? undefined : document.morphology[finite];
  const moods = features?.Mood ?? "";
  const auxiliary = finite !== undefined && /^VA/.test(xposOf(document, finite));
  return {
    sentence,
    kind,
    parts,
    opener,
    finite,
    predicate,
    particle,
    lemma: lemmaAt(predicate),
    mood: moods.includes("Sub") ? (moods.includes("Ind") ? "open" : "subjunctive") : "indicative",
    tense:
      features?.Tense === "Past" || (auxiliary && participle && finiteLemma !== "werden")
        ? "past"
        : finiteLemma === "werden" && infinitive
          ? "future"
          : "present",
    modal:
      finite !== undefined && /^VM/.test(xposOf(document, finite)) && finite !== predicate ? finiteLemma : undefined,
    passive,
    negated,
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
  const tokens: number[] = [];
  for (const { first, last } of clause.parts) for (let at = first; at < last; at += 1) tokens.push(at);
  return tokens;
}

/** Whether the token belongs to the clause. */
export function clauseHas(clause: Clause, token: number): boolean {
  return clause.parts.some(({ first, last }) => first <= token && token < last);
}
