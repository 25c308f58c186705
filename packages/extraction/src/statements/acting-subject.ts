import type { Clause } from "../clauses.js";
import { rangeInSentence } from "../positions.js";
import { partyOf, type StatementContext } from "./context.js";
import type { DraftParty } from "./drafts.js";

/** The subject of the first clause of a sentence that `fits`, where it is an entity. */
export function actingSubject(
  context: StatementContext,
  sentence: number,
  fits: (clause: Clause) => boolean,
): DraftParty | undefined {
  const { first, last } = rangeInSentence(context.clauses, sentence);
  for (let index = first; index < last; index += 1) {
    const clause = context.clauses[index];
    const subject = context.arguments[index]?.subject.find((at) => context.references.has(at));
    if (clause && !clause.quoted && subject !== undefined && fits(clause)) return partyOf(context, [subject], clause);
  }
  return undefined;
}

/** The acting subject of the sentence before. */
export function subjectBefore(context: StatementContext, sentence: number): DraftParty | undefined {
  if (sentence === 0) return undefined;
  return actingSubject(context, sentence - 1, (clause) => clause.kind === "main");
}
