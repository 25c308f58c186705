import type { Medium, StatementType } from "@newsgraph/schema";
import type { TokenRange } from "../clauses.js";

/** Somebody who speaks or is spoken to: the words, and the noun phrase that says who it is. */
export type DraftParty = { readonly parts: readonly TokenRange[]; readonly phrase: number | undefined };

/** A statement while statements are being found, in tokens. */
export type StatementDraft = {
  readonly type: StatementType;
  readonly medium: Medium;
  readonly sentence: number;
  readonly quote: readonly TokenRange[];
  readonly speaker: DraftParty | undefined;
  readonly addressee: DraftParty | undefined;
  readonly cue: readonly number[];
  readonly frame: readonly TokenRange[];
  /** Index of the clause that frames it, where one does. */
  readonly clause?: number;
  /** Noun phrase of the agency or medium that relays it. */
  readonly via: number | undefined;
  readonly confidence: number;
  readonly rule: string;
  /** Cue and frame of the quoted words inside reported speech, which has none of its own. */
  readonly fragments?: { readonly cue: readonly number[]; readonly frame: readonly TokenRange[] };
};

/** Tokens as ranges, neighbours joined. */
export function toRanges(tokens: Iterable<number>): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (const token of [...new Set(tokens)].sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open && open.last === token) ranges[ranges.length - 1] = { first: open.first, last: token + 1 };
    else ranges.push({ first: token, last: token + 1 });
  }
  return ranges;
}

/** Whether any of the ranges holds the token. */
export function rangesHave(ranges: readonly TokenRange[], token: number): boolean {
  return ranges.some(({ first, last }) => first <= token && token < last);
}
