import type { GraphFile } from "@newsgraph/schema";
import { sendPieces } from "../loading/graph-pieces.js";
import type { Answer, Input, QuestionName, Report } from "./questions.js";
import type { AnswerMessage, AnswerRequest } from "./serve-questions.js";

type Waiting = {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly report: (part: unknown) => void;
};

/** Asks a worker that holds a graph: what grows with the graph is done there, and the graph is sent nowhere. */
export class GraphAnswers {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  /** Takes the worker over. */
  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<AnswerMessage>) => this.#take(data);
    worker.onerror = (event) => this.#fail(event.message || "the worker could not be started");
    worker.onmessageerror = () => this.#fail("the worker's answer could not be read");
  }

  /** Asks a question; `report` is given what is told before the answer. Rejects where there is none, or the graph is closed. */
  ask<Name extends QuestionName>(
    question: Name,
    input: Input<Name>,
    report: (part: Report<Name>) => void = () => undefined,
  ): Promise<Answer<Name>> {
    return new Promise((resolve, reject) => {
      this.#asked += 1;
      const id = this.#asked;
      this.#waiting.set(id, { resolve, reject, report } as Waiting);
      this.#send({ type: "ask", id, question, input });
    });
  }

  /** Gives the worker a graph. */
  hold(file: GraphFile): Promise<void> {
    return sendPieces(file, (piece, isLast) => this.#send({ type: "hold", piece, isLast }));
  }

  /** Ends the worker: nobody asks about its graph any more. */
  close(): void {
    this.#worker.terminate();
    this.#fail("the graph is closed");
  }

  #send(request: AnswerRequest): void {
    this.#worker.postMessage(request);
  }

  #take(message: AnswerMessage): void {
    const waiting = this.#waiting.get(message.id);
    if ("part" in message) {
      waiting?.report(message.part);
      return;
    }
    this.#waiting.delete(message.id);
    if ("error" in message) waiting?.reject(new Error(message.error));
    else waiting?.resolve(message.answer);
  }

  #fail(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(reason));
    this.#waiting.clear();
  }
}

/** The answers to questions about a graph that no worker holds yet. */
export function holdInWorker(file: GraphFile): GraphAnswers {
  const answers = new GraphAnswers(new Worker(new URL("./answers.worker.ts", import.meta.url), { type: "module" }));
  void answers.hold(file);
  return answers;
}
