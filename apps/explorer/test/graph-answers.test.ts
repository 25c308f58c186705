import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GraphAnswers } from "../src/answering/graph-answers.js";
import { type AnswerMessage, type AnswerRequest, QuestionServer } from "../src/answering/serve-questions.js";
import { piecesOf } from "../src/loading/graph-pieces.js";
import { smallGraph } from "./small-graph.js";

/** A worker in this thread: messages are copied and arrive later, as between threads. */
class LocalWorker {
  onmessage: ((event: { data: AnswerMessage }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;
  onmessageerror: (() => void) | undefined;
  terminated = false;
  readonly #server = new QuestionServer();

  constructor() {
    const answer = (data: AnswerMessage) => {
      const copy = structuredClone(data);
      setTimeout(() => this.onmessage?.({ data: copy }));
    };
    vi.stubGlobal("self", { postMessage: answer });
  }

  postMessage(request: AnswerRequest): void {
    const copy = structuredClone(request);
    setTimeout(() => this.#server.take(copy));
  }

  terminate(): void {
    this.terminated = true;
  }
}

let worker: LocalWorker;
let answers: GraphAnswers;
beforeEach(() => {
  worker = new LocalWorker();
  answers = new GraphAnswers(worker as unknown as Worker);
});
afterEach(() => vi.unstubAllGlobals());

const typed = (text: string) => ({ text, caret: text.length, language: "en" as const });

test("what is asked before the graph is there waits for it", async () => {
  const found = answers.ask("search", typed("weber"));
  await answers.hold(smallGraph());
  expect((await found).results[0]?.label).toBe("Anna Weber");
});

test("a query is answered as one, with completions; a wrong one by its problem", async () => {
  await answers.hold(smallGraph());
  expect((await answers.ask("search", typed("kind:place"))).asked).toMatchObject({ kind: "entities", total: 2 });
  expect((await answers.ask("search", typed("kind:persn"))).asked).toMatchObject({ suggestion: "person" });
  expect((await answers.ask("search", typed("spea"))).completions?.items[0]?.insert).toBe("speaker:");
});

test("what a query chooses; no query is told as an error", async () => {
  await answers.hold(smallGraph());
  expect([...(await answers.ask("choose", "rel:REJECT")).relations]).toEqual(["r2"]);
  await expect(answers.ask("choose", "kind:persn")).rejects.toThrow(/did you mean person/);
});

test("paths are told one by one, and another question is answered in between", async () => {
  await answers.hold(smallGraph());
  const told: string[] = [];
  const paths = answers.ask("paths", { from: "e1", to: "e6", limit: 3 }, () => told.push("path"));
  const end = paths.then(() => told.push("end"));
  await answers.ask("neighbours", { id: "e2", steps: 1, limit: 9 }).then(() => told.push("neighbours"));
  await end;
  expect(told).toContain("path");
  expect(told.indexOf("neighbours")).toBeLessThan(told.indexOf("end"));
});

test.each([
  [{ as: "graph", format: "json", choice: { actor: undefined, language: "en" } }, "newsgraph.json", /"newsgraph\/1"/],
  [{ as: "table" }, "newsgraph-statements.csv", /Wir helfen der Werft/],
  [{ as: "report", language: "de", title: "T", svg: undefined }, "newsgraph-report.html", /<h3>Anna Weber/],
] as const)("saves %o", async (wanted, name, text) => {
  await answers.hold(smallGraph());
  const [file] = await answers.ask("save", { ...wanted, shown: undefined });
  expect(file?.name).toBe(name);
  expect(await file?.content.text()).toMatch(text);
});

test("only what is shown is saved", async () => {
  await answers.hold(smallGraph());
  const none = new Set<string>();
  const shown = { articles: none, entities: new Set(["e2"]), statements: none, relations: none };
  const choice = { actor: undefined, language: "en" } as const;
  const [file] = await answers.ask("save", { as: "graph", format: "json", choice, shown });
  expect(JSON.parse((await file?.content.text()) ?? "").entities).toHaveLength(1);
});

test("once the graph is closed, nothing is answered any more, and who waits is told", async () => {
  const waiting = answers.ask("choose", "kind:place");
  answers.close();
  expect(worker.terminated).toBe(true);
  await expect(waiting).rejects.toThrow("the graph is closed");
});

test("piecesOf cuts a graph into pieces that joined are the same, and a graph without records into one", () => {
  const file = smallGraph();
  const many = { ...file, relations: Array.from({ length: 1201 }, () => file.relations[0]!) };
  const pieces = piecesOf(many);
  expect(pieces.flatMap(({ relations }) => relations)).toEqual(many.relations);
  expect(Math.max(...pieces.map(({ relations }) => relations.length))).toBeLessThan(600);
  expect(piecesOf({ ...file, articles: [], entities: [], statements: [], relations: [] })).toHaveLength(1);
});
