import { surface } from "@newsgraph/language";
import { type Clause, clauseHas, type TokenRange } from "../clauses.js";
import { SPEECH_PREPOSITIONS } from "../data/speech-verbs.js";
import { quotationAt } from "../quotations.js";
import { CONFIDENCE } from "./confidence.js";
import { findContent, isParenthetical, isPostposed, type Placed, restOfSentence, wholeEnd } from "./content.js";
import {
  clauseRange,
  contentEnd,
  type Frame,
  isSpeechNoun,
  readFrame,
  type StatementContext,
  trimRange,
} from "./context.js";
import { type DraftParty, type StatementDraft, toRanges } from "./drafts.js";
import { isTitle } from "./titles.js";

/** A frame in its sentence, with the clauses that stand in the content of a frame before it. */
type FrameInSentence = Placed & { readonly frame: Frame; readonly taken: Set<number> };

/** What a rule finds: the rest of the draft follows from the frame. */
type Finding = Pick<StatementDraft, "type" | "quote" | "rule" | "confidence"> &
  Partial<Pick<StatementDraft, "cue" | "frame" | "fragments">>;

/** The rules, each tried where those before it find nothing. */
const RULES: readonly ((placed: FrameInSentence) => Finding | undefined)[] = [
  findDirect,
  findByWie,
  findContentBehind,
  findContentAround,
  findTakenUp,
  findReported,
  findQuotedWords,
];

/** Statements framed by a clause with a verb of saying: direct, indirect and reported. */
export function findFramedStatements(context: StatementContext): { drafts: StatementDraft[]; frames: Frame[] } {
  const drafts: StatementDraft[] = [];
  const frames: Frame[] = [];
  for (const [sentence, indexes] of clausesBySentence(context)) {
    const taken = new Set<number>();
    for (const [position, index] of indexes.entries()) {
      const clause = context.clauses[index];
      const frame = readFrame(context, index);
      if (!clause || !frame) continue;
      const placed = { context, sentence, indexes, position, clause, frame, taken };
      const found = firstFinding(placed);
      if (!found) continue;
      frames.push(frame);
      drafts.push({
        medium: frame.verb.medium,
        sentence,
        clause: index,
        speaker: frame.speaker,
        addressee: frame.addressee,
        cue: frame.cue,
        frame: frameRanges(context, clause),
        via: frame.via,
        ...found,
      });
    }
  }
  return { drafts: widenReported(context, drafts), frames };
}

/** The clauses of each sentence by their index; those inside quotations frame nothing here. */
function clausesBySentence({ clauses }: StatementContext): Map<number, number[]> {
  const bySentence = new Map<number, number[]>();
  for (const [index, { sentence, quoted }] of clauses.entries()) {
    if (quoted) continue;
    const others = bySentence.get(sentence);
    if (others) others.push(index);
    else bySentence.set(sentence, [index]);
  }
  return bySentence;
}

function firstFinding(placed: FrameInSentence): Finding | undefined {
  for (const rule of RULES) {
    const found = rule(placed);
    if (found) return found;
  }
  return undefined;
}

/** „…“, sagte X. X sagte: „…“. „…“, sagte X, „…“. */
function findDirect({ context, indexes, position, clause, frame }: FrameInSentence): Finding | undefined {
  if (!frame.verb.takes.has("quote")) return undefined;
  const next = context.clauses[indexes[position + 1] ?? -1];
  const ranges = [quotationBefore(context, indexes, position, clause), quotationRange(context, next)];
  const quote = ranges.filter((range) => range !== undefined);
  return quote.length === 0
    ? undefined
    : { type: "Direct", quote, rule: `direct:${frame.lemma}`, confidence: CONFIDENCE.direct };
}

/** Wie X mitteilte, … */
function findByWie({ context, sentence, clause, frame }: FrameInSentence): Finding | undefined {
  if (!frame.verb.takes.has("clause") || clause.opener === undefined || clause.kind === "main") return undefined;
  if (!/^wie$/i.test(surface(context.document, clause.opener))) return undefined;
  const quote = restOfSentence(context, sentence, clause);
  return quote.length === 0
    ? undefined
    : { type: "Indirect", quote, rule: `indirect:wie:${frame.lemma}`, confidence: CONFIDENCE.wie };
}

/** X sagte, dass …; X kündigte an, … zu …; X sagte, es sei … */
function findContentBehind(placed: FrameInSentence): Finding | undefined {
  const { context, indexes, frame, taken } = placed;
  const content = frame.verb.takes.has("clause") ? findContent(placed, frame, taken) : undefined;
  if (!content) return undefined;
  const inside = indexes.slice(content.first, content.last);
  for (const member of inside) taken.add(member);
  const parts = inside.flatMap((member) => context.clauses[member]?.parts ?? []);
  const first = Math.min(...parts.map((part) => part.first));
  const quote = [trimRange(context.document, { first, last: Math.max(...parts.map((part) => part.last)) })];
  const confidence = frame.byNoun ? CONFIDENCE.predicative : CONFIDENCE.indirect;
  return { type: "Indirect", quote, rule: `indirect:${frame.lemma}`, confidence };
}

/** …, sagte X. …, sagte X, … …, so vermutet X, … */
function findContentAround(placed: FrameInSentence): Finding | undefined {
  const { context, sentence, indexes, position, clause, frame, taken } = placed;
  if (!frame.verb.takes.has("clause") || taken.has(indexes[position] ?? -1)) return undefined;
  const withSo = opensWithSo(context, clause);
  if (!withSo && (clause.kind !== "verb-first" || !isPostposed(placed))) return undefined;
  const confidence = CONFIDENCE.preposed;
  if (withSo || isParenthetical(placed)) {
    const quote = restOfSentence(context, sentence, clause);
    return quote.length === 0
      ? undefined
      : { type: "Indirect", quote, rule: `indirect:parenthetical:${frame.lemma}`, confidence };
  }
  const first = context.document.sentences[sentence]?.first ?? 0;
  const quote = trimRange(context.document, { first, last: clause.parts[0]?.first ?? first });
  if (quote.last <= quote.first) return undefined;
  return { type: "Indirect", quote: [quote], rule: `indirect:preposed:${frame.lemma}`, confidence };
}

/** "…, so schätzen die Forscher": the verb of an inserted frame stands behind "so". */
function opensWithSo({ document }: StatementContext, { kind, parts, finite }: Clause): boolean {
  const first = parts[0]?.first ?? -1;
  const isInserted = /^[,–—-]$/.test(surface(document, first - 1));
  return kind === "main" && finite === first + 1 && isInserted && surface(document, first) === "so";
}

/** "… Das erklärte ein Sprecher": the sentence before is what he said. */
function findTakenUp({ context, sentence, clause, frame }: FrameInSentence): Finding | undefined {
  const { document, quotations } = context;
  const first = clause.parts[0]?.first ?? -1;
  const previous = document.sentences[sentence - 1];
  if (!frame.verb.takes.has("clause") || clause.kind !== "main" || clause.finite !== first + 1) return undefined;
  if (!previous || document.sentences[sentence]?.block !== previous.block) return undefined;
  if (!/^(?:Das|Dies|Dieses)$/.test(surface(document, first))) return undefined;
  // "Das stellt eine Verletzung dar": it is what acts, and nobody's message.
  const isOwnSubject = frame.speaker === undefined || frame.speaker.parts.some((part) => part.first === first);
  if (isOwnSubject && !clause.passive && frame.lemma !== "bekannt werden") return undefined;
  const quoted = frame.verb.takes.has("quote") ? quotationAt(quotations, previous.first) : undefined;
  const confidence = CONFIDENCE.takenUp;
  if (quoted) {
    const quote = [{ first: quoted.first, last: quoted.last }];
    return { type: "Direct", quote, rule: `direct:taken-up:${frame.lemma}`, confidence };
  }
  const quote = [{ first: previous.first, last: first + 1 }];
  return { type: "Indirect", quote, rule: `indirect:taken-up:${frame.lemma}`, confidence };
}

/** X forderte Hilfe: the clause sums up what was said. It has no cue and no frame of its own; words quoted in it do. */
function findReported(placed: FrameInSentence): Finding | undefined {
  const { context, sentence, indexes, position, clause, frame, taken } = placed;
  const index = indexes[position] ?? -1;
  if (taken.has(index) || clause.passive || !frame.speaker || !canSpeak(context, frame.speaker)) return undefined;
  if (isState(context, clause) || (clause.modal !== undefined && clause.modal !== "müssen")) return undefined;
  if ((clause.kind !== "main" && clause.kind !== "verb-first") || clause.mood === "subjunctive") return undefined;
  if (!hasReportedObject(context, index, frame)) return undefined;
  const last = Math.min(contentEnd(context.document, sentence), wholeEnd(placed));
  const als = frame.tokens.filter((token) => surface(context.document, token) === "als");
  const cue = frame.verb.takes.has("als") ? [...frame.cue, ...als].sort((a, b) => a - b) : frame.cue;
  return {
    type: "Reported",
    quote: [trimRange(context.document, { first: clause.parts[0]?.first ?? 0, last })],
    cue: [],
    frame: [],
    fragments: { cue, frame: frameRanges(context, clause) },
    rule: `reported:${frame.lemma}`,
    confidence: CONFIDENCE.reported,
  };
}

/** X nannte den Plan „absurd“; X sprach von einem „Erfolg“: a few words of somebody in a clause about him. */
function findQuotedWords({ context, clause, frame, taken, indexes, position }: FrameInSentence): Finding | undefined {
  if (taken.has(indexes[position] ?? -1) || frame.byNoun || !frame.speaker || !canSpeak(context, frame.speaker))
    return undefined;
  const judges = frame.verb.takes.has("als");
  const quoted = context.quotations.find(
    (each) =>
      each.level === 0 &&
      each.closed &&
      !each.clausal &&
      clauseHas(clause, each.first) &&
      clauseHas(clause, each.last - 1),
  );
  if (!quoted) return undefined;
  const under = prepositionBefore(context, quoted.first, frame);
  if (!judges && under === undefined && !frame.verb.takes.has("quote")) return undefined;
  if (isTitle(context, quoted, judges || under !== undefined)) return undefined;
  const tokens = clauseRange(clause).filter((at) => at < quoted.first || at >= quoted.last);
  const before = surface(context.document, quoted.first - 1);
  const verb = frame.cue.filter((at) => at < quoted.first || at >= quoted.last);
  const link = judges && before === "als" ? quoted.first - 1 : under;
  const cue = link === undefined ? verb : [...new Set([...verb, link])].sort((a, b) => a - b);
  return {
    type: "Direct",
    quote: [{ first: quoted.first, last: quoted.last }],
    cue,
    frame: toRanges(tokens),
    rule: `direct:words:${frame.lemma}`,
    confidence: CONFIDENCE.fragment,
  };
}

/** "von einer „…“": the verb's preposition that the quoted words stand under, with nothing but an article between. */
function prepositionBefore({ document }: StatementContext, first: number, { verb }: Frame): number | undefined {
  const at = document.tags[first - 1]?.xpos === "ART" ? first - 2 : first - 1;
  const form = surface(document, at).toLowerCase();
  return SPEECH_PREPOSITIONS.some((own) => own === form && verb.takes.has(own)) ? at : undefined;
}

/** Whether the party is somebody, or something written: what calls for nobody's speech is no speaker ("die Flut forderte Opfer"). */
function canSpeak(context: StatementContext, { phrase: index }: DraftParty): boolean {
  const phrase = context.phrases[index ?? -1];
  if (index === undefined || !phrase) return false;
  return phrase.pronoun || context.references.has(index) || isSpeechNoun(context, index);
}

/** "ist angekündigt": what is the case, not what somebody says. */
function isState({ document }: StatementContext, { finite, predicate }: Clause): boolean {
  return (
    finite !== predicate && document.lemmas[finite ?? -1] === "sein" && document.tags[predicate ?? -1]?.xpos === "VVPP"
  );
}

/** Whether the clause has what its verb needs to sum up what was said. */
function hasReportedObject(context: StatementContext, index: number, frame: Frame): boolean {
  const roles = context.arguments[index];
  if (!roles) return false;
  const { takes } = frame.verb;
  if (takes.has("object") && roles.accusative.length + roles.dative.length > 0) return true;
  if (takes.has("als") && frame.tokens.some((token) => surface(context.document, token) === "als")) return true;
  return SPEECH_PREPOSITIONS.some((preposition) => takes.has(preposition) && roles.prepositional.has(preposition));
}

/**
 * Reported speech takes in the whole sentence where nothing else in it is a statement; clauses that go on with the same speaker
 * ("wies … zurück und nannte …") make one.
 */
function widenReported({ document }: StatementContext, drafts: readonly StatementDraft[]): StatementDraft[] {
  const others = new Set(drafts.filter(({ type }) => type !== "Reported").map(({ sentence }) => sentence));
  const seen = new Set<number>();
  const widened: StatementDraft[] = [];
  for (const draft of drafts) {
    if (draft.type !== "Reported" || others.has(draft.sentence)) {
      widened.push(draft);
    } else if (!seen.has(draft.sentence)) {
      seen.add(draft.sentence);
      const { first = 0, last = 0 } = document.sentences[draft.sentence] ?? {};
      widened.push({ ...draft, quote: [{ first, last }] });
    }
  }
  return widened;
}

/** The clause as a whole, what is inserted in it included, with the comma or colon that leads from it to what is said. */
function frameRanges({ document }: StatementContext, clause: Clause): TokenRange[] {
  const first = clause.parts[0]?.first ?? 0;
  const last = clause.parts.at(-1)?.last ?? first;
  const closes = /^[,:]$/.test(surface(document, last));
  return [{ first, last: closes ? last + 1 : last }];
}

function quotationRange({ quotations }: StatementContext, clause: Clause | undefined): TokenRange | undefined {
  const first = clause?.parts[0]?.first;
  if (clause?.kind !== "quotation" || first === undefined) return undefined;
  const found = quotationAt(quotations, first);
  return found && { first: found.first, last: found.last };
}

/** The quotation before a frame: opening the sentence, or ending the sentence before where the frame opens its own. */
function quotationBefore(
  context: StatementContext,
  indexes: readonly number[],
  position: number,
  clause: Clause,
): TokenRange | undefined {
  if (clause.kind !== "verb-first" || position > 1) return undefined;
  const previous = position === 1 ? context.clauses[indexes[0] ?? -1] : undefined;
  if (previous) return quotationRange(context, previous);
  const first = clause.parts[0]?.first ?? 0;
  // The mark stands right before the frame, or a comma between them.
  const found = quotationAt(context.quotations, first - 1) ?? quotationAt(context.quotations, first - 2);
  return found?.clausal ? { first: found.first, last: found.last } : undefined;
}
