import type { TokenRange } from "../clauses.js";
import { sentenceAt } from "../positions.js";
import { CONFIDENCE } from "./confidence.js";
import type { StatementContext } from "./context.js";
import { rangesHave, type StatementDraft } from "./drafts.js";
import { isThought } from "./medium.js";
import { isTitle } from "./titles.js";

/** Fragments in quotation marks inside what somebody is said to have said: his own words. */
export function findQuotedFragments(context: StatementContext, drafts: readonly StatementDraft[]): StatementDraft[] {
  const { document, quotations } = context;
  const hostOf = new Int32Array(document.tokens.length).fill(-1);
  const direct = new Uint8Array(document.tokens.length);
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    const draft = drafts[index];
    for (const { first, last } of draft?.quote ?? []) {
      if (draft?.type === "Direct") direct.fill(1, first, last);
      else hostOf.fill(index, first, last);
    }
  }
  const found: StatementDraft[] = [];
  for (const quotation of quotations) {
    const host = drafts[hostOf[quotation.first] ?? -1];
    if (!host || direct[quotation.first] === 1 || !quotation.closed) continue;
    if (isTitle(context, quotation, host.fragments !== undefined)) continue;
    if (!rangesHave(host.quote, quotation.last - 1)) continue;
    const { fragments, ...inherited } = host;
    const cue = fragments?.cue ?? host.cue;
    const frame = fragments?.frame ?? host.frame;
    found.push({
      ...inherited,
      cue,
      frame: frame.flatMap((range) => without(range, quotation)),
      type: "Direct",
      // What was thought is quoted word by word where it was uttered.
      medium: isThought(host.medium) ? "Speech" : host.medium,
      sentence: sentenceAt(document, quotation.first),
      quote: [{ first: quotation.first, last: quotation.last }],
      confidence: CONFIDENCE.fragment,
      rule: "direct:fragment",
    });
  }
  return found;
}

/** What is left of a range without another. */
function without(range: TokenRange, hole: TokenRange): TokenRange[] {
  if (hole.last <= range.first || hole.first >= range.last) return [range];
  const parts = [
    { first: range.first, last: hole.first },
    { first: hole.last, last: range.last },
  ];
  return parts.filter(({ first, last }) => last > first);
}
