import { surface } from "@newsgraph/language";
import { phrasesIn, prepositionOf } from "../arguments.js";
import type { Clause, TokenRange } from "../clauses.js";
import type { ClauseOpeners } from "../data/word-uses.js";
import { phraseEnd } from "../noun-phrase.js";
import { contentEnd, type Frame, readFrame, type StatementContext, trimRange } from "./context.js";

/** A clause among those of its sentence: `indexes` are the sentence's clauses, `position` is the clause's place in them. */
export type Placed = {
  readonly context: StatementContext;
  readonly sentence: number;
  readonly indexes: readonly number[];
  readonly position: number;
  readonly clause: Clause;
};

/** Whether the clause can stand alone. */
export const isIndependent = (clause: Clause | undefined) => clause?.kind === "main" || clause?.kind === "verb-first";

/** Positions (half-open) of the clauses that are the content of a frame and follow it; `undefined` where none do. */
export function findContent(
  placed: Placed,
  frame: Frame,
  taken: ReadonlySet<number>,
): { first: number; last: number } | undefined {
  const { context, indexes, position } = placed;
  const at = (place: number) => context.clauses[indexes[place] ?? -1];
  let start = position + 1;
  while (isInserted(at(start)) && !isQuestion(placed, frame, at(start))) start += 1;
  const opening = at(start);
  if (!opening || !isContent(placed, frame, opening)) return undefined;
  let last = start + 1;
  for (; last < indexes.length; last += 1) {
    const clause = at(last);
    if (!clause || taken.has(indexes[last] ?? -1) || endsContent(context, indexes[last] ?? -1, clause, opening)) break;
  }
  return { first: start, last };
}

/** "fragte, was der Umbau kostet": "was" with nothing before it that it could relate to ("alles, was …"). */
function isQuestion({ context: { document } }: Placed, { verb }: Frame, clause: Clause | undefined): boolean {
  if (clause?.kind !== "relative" || clause.opener === undefined || !verb.takes.has("question")) return false;
  const before = clause.opener - 2;
  return (
    surface(document, clause.opener).toLowerCase() === "was" &&
    surface(document, before + 1) === "," &&
    !/^(?:PIS|PDS|ART)$/.test(document.tags[before]?.xpos ?? "")
  );
}

/** A relative clause about the speaker or an adverbial "ohne … zu" stands between frame and content. */
function isInserted(clause: Clause | undefined): boolean {
  return clause?.kind === "relative" || (clause?.kind === "infinitive" && clause.opener !== undefined);
}

/** Whether the clause can open what the frame says. */
function isContent(placed: Placed, frame: Frame, opening: Clause): boolean {
  const { context, clause } = placed;
  if (frame.byNoun) return isNounContent(context, opening);
  switch (opening.kind) {
    case "subordinate":
    case "interrogative":
      if (goesOnBeside(placed, opening)) return false;
      return opensAs(context, opening, "content") || precedesContent(placed, opening);
    case "infinitive":
      return opening.opener === undefined && !(frame.verb.takes.has("mit") && belongsToNoun(context, clause));
    case "relative":
      return isQuestion(placed, frame, opening);
    case "main": {
      const separator = surface(context.document, (opening.parts[0]?.first ?? 1) - 1);
      if (/^(?:und|aber|oder|doch)$/.test(separator)) return false;
      return opening.mood !== "indicative" || (opening.opener === undefined && framesIndicative(placed));
    }
    default:
      return false;
  }
}

/** "dass er den Plan ablehne | und dass die Stadt …": a clause of the same kind beside this one is no content of it. */
function goesOnBeside({ context: { document }, clause }: Placed, opening: Clause): boolean {
  if (clause.opener === undefined || opening.opener === undefined) return false;
  const separator = surface(document, (opening.parts[0]?.first ?? 1) - 1);
  return (
    /^(?:und|oder|sowie)$/.test(separator) && surface(document, clause.opener) === surface(document, opening.opener)
  );
}

/** Whether the clause begins with a word of this use; see `clause-openers.tsv`. */
export function opensAs({ document, data }: StatementContext, { opener }: Clause, use: keyof ClauseOpeners): boolean {
  return opener !== undefined && data.clauseOpeners[use].has(surface(document, opener).toLowerCase());
}

/** What can be the content of a noun: a clause with dass or ob, an infinitive, a clause in the subjunctive. */
export function isNounContent(context: StatementContext, clause: Clause): boolean {
  if (clause.kind === "subordinate") return opensAs(context, clause, "noun");
  if (clause.kind === "infinitive") return clause.opener === undefined;
  return clause.kind === "main" && clause.mood === "subjunctive";
}

/** "…, sobald er komme, werde …": a condition before the verb of what is said. */
function precedesContent({ context, indexes }: Placed, opening: Clause): boolean {
  const next = context.clauses[indexes[indexes.findIndex((index) => context.clauses[index] === opening) + 1] ?? -1];
  return next?.kind === "verb-first" && next.mood === "subjunctive";
}

/** Whether a clause behind the opening one is no longer part of what is said. */
function endsContent(context: StatementContext, index: number, clause: Clause, opening: Clause): boolean {
  const frames = () => readFrame(context, index) !== undefined;
  if (opensAs(context, clause, "contrast") && frames()) return true;
  if (!isIndependent(clause) || clause.mood !== "indicative") return false;
  return opening.mood !== "indicative" || opening.kind !== "main" || frames();
}

/** "begründet es mit dem Wunsch, beizutreten": an infinitive behind a noun of saying under "mit" is that noun's content. */
function belongsToNoun({ document, phrases, data }: StatementContext, clause: Clause): boolean {
  const last = phrasesIn(phrases, clause).findLast((at) => phrases[at]?.attributeOf === undefined);
  const phrase = phrases[last ?? -1];
  if (phrase?.noun === undefined || prepositionOf(document, phrase) !== "mit" || last === undefined) return false;
  const endsClause = phraseEnd(phrases, last) === clause.parts.at(-1)?.last;
  return endsClause && data.speechNouns.find(document.lemmas[phrase.noun] ?? "")?.value.content === true;
}

/** Whether a clause can frame a verb-second clause in the indicative: an active main clause whose verb lacks only what is said. */
function framesIndicative({ context, indexes, position, clause }: Placed): boolean {
  const finite = clause.finite === undefined ? undefined : context.document.lemmas[clause.finite];
  if (clause.kind !== "main" || clause.passive || finite === "sein") return false;
  return context.arguments[indexes[position] ?? -1]?.accusative.length === 0;
}

/** Whether the clause stands behind what is said: a comma or dash before it, and a clause that can be said before that. */
export function isPostposed({ context, indexes, position, clause }: Placed): boolean {
  const { document, clauses } = context;
  if (!/^[,–—-]$/.test(surface(document, (clause.parts[0]?.first ?? 0) - 1))) return false;
  return indexes.slice(0, position).some((index) => {
    const before = clauses[index];
    return before !== undefined && (isIndependent(before) || opensAs(context, before, "noun"));
  });
}

/** Whether a clause before this one goes on behind it: "Der Hafen, | sagte sie, | bleibe offen". */
export function isParenthetical({ context, indexes, position, clause }: Placed): boolean {
  const end = clause.parts.at(-1)?.last ?? 0;
  return indexes.slice(0, position).some((index) => (context.clauses[index]?.parts.at(-1)?.first ?? 0) >= end);
}

/** The end of the clause with what hangs on it: relative, subordinate and infinitive clauses behind it. */
export function wholeEnd({ context, indexes, position, clause }: Placed): number {
  let end = clause.parts.at(-1)?.last ?? 0;
  for (const index of indexes.slice(position + 1)) {
    const next = context.clauses[index];
    if (isIndependent(next)) break;
    end = next?.parts.at(-1)?.last ?? end;
  }
  return end;
}

/** The sentence without the clause: what stands before it and behind it. */
export function restOfSentence({ document }: StatementContext, sentence: number, clause: Clause): TokenRange[] {
  const start = document.sentences[sentence]?.first ?? 0;
  const first = clause.parts[0]?.first ?? start;
  const last = clause.parts.at(-1)?.last ?? start;
  return [
    trimRange(document, { first: start, last: first }),
    trimRange(document, { first: last, last: contentEnd(document, sentence) }),
  ].filter((range) => range.last > range.first);
}
