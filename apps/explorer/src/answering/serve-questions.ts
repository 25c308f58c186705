import type { GraphFile } from "@newsgraph/schema";
import { joinPieces } from "../loading/graph-pieces.js";
import { search } from "../model/search.js";
import { QUESTIONS, type QuestionName, searchIndexOf } from "./questions.js";

/** Some of a graph, which comes in pieces; or a question about it. Those that come before its last piece wait for it. */
export type AnswerRequest =
  | { readonly type: "hold"; readonly piece: GraphFile; readonly isLast: boolean }
  | { readonly type: "ask"; readonly id: number; readonly question: QuestionName; readonly input: unknown };

/** To the question of that id: something on the way, the answer, or why there is none. */
export type AnswerMessage = { readonly id: number } & (
  | { readonly part: unknown }
  | { readonly answer: unknown }
  | { readonly error: string }
);

/** Answers questions about a graph in this worker, once it holds one. */
export class QuestionServer {
  #pieces: GraphFile[] = [];
  #take: (file: GraphFile) => void = () => undefined;
  readonly #held = new Promise<GraphFile>((resolve) => {
    this.#take = resolve;
  });

  /** Takes a graph to be asked about. */
  hold(file: GraphFile): void {
    this.#take(file);
    // Whoever searches first is answered as fast as later.
    setTimeout(() => search(searchIndexOf(file), "a"));
  }

  /** Does what a message asks for. */
  take(request: AnswerRequest): void {
    if (request.type === "ask") {
      void this.#answer(request);
      return;
    }
    this.#pieces.push(request.piece);
    if (!request.isLast) return;
    this.hold(joinPieces(this.#pieces));
    this.#pieces = [];
  }

  async #answer({ id, question, input }: AnswerRequest & { readonly type: "ask" }): Promise<void> {
    const tell = (message: AnswerMessage) => self.postMessage(message);
    const ask = QUESTIONS[question] as (file: GraphFile, input: unknown, report: (part: unknown) => void) => unknown;
    try {
      tell({ id, answer: await ask(await this.#held, input, (part) => tell({ id, part })) });
    } catch (error) {
      tell({ id, error: error instanceof Error ? error.message : String(error) });
    }
  }
}
