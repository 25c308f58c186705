import { sentenceAt } from "../positions.js";
import type { StatementContext } from "./context.js";
import type { StatementDraft } from "./drafts.js";

/** How many sentences after the last statement its speaker is still heard. */
const REACH = 2;

/** What has been said so far, by where it ends: who spoke last, and which tokens are spoken for. */
export class HeardStatements {
  readonly #document: StatementContext["document"];
  readonly #covered: Uint8Array;
  readonly #framed = new Set<number>();
  readonly #byEnd = new Map<number, StatementDraft[]>();

  constructor({ document }: StatementContext, drafts: readonly StatementDraft[]) {
    this.#document = document;
    this.#covered = new Uint8Array(document.tokens.length);
    for (const draft of drafts) this.add(draft);
  }

  add(draft: StatementDraft): void {
    for (const { first, last } of draft.quote) this.#covered.fill(1, first, last);
    if (draft.frame.length > 0) this.#framed.add(draft.sentence);
    const end = Math.max(draft.sentence, sentenceAt(this.#document, (draft.quote.at(-1)?.last ?? 1) - 1));
    this.#byEnd.set(end, [...(this.#byEnd.get(end) ?? []), draft]);
  }

  /** Whether any token of the range stands in a quote. */
  covers(first: number, last: number): boolean {
    return this.#covered.subarray(first, last).includes(1);
  }

  /** Whether a statement of the sentence has a frame. */
  frames(sentence: number): boolean {
    return this.#framed.has(sentence);
  }

  /** The statement that ended last before the token, within reach of the sentence; by default before the sentence. */
  lastBefore(sentence: number, token = this.#document.sentences[sentence]?.first ?? 0): StatementDraft | undefined {
    let best: StatementDraft | undefined;
    for (let end = sentence; end >= sentence - REACH; end -= 1) {
      for (const draft of this.#byEnd.get(end) ?? []) {
        const last = draft.quote.at(-1)?.last ?? 0;
        const isBefore = last <= token || draft.sentence < sentence;
        if (isBefore && (!best || last >= (best.quote.at(-1)?.last ?? 0))) best = draft;
      }
    }
    return best;
  }
}
