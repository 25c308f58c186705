import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { INPUT_FORMATS } from "@newsgraph/reading";
import { LANGUAGES } from "@newsgraph/schema";
import { z } from "zod";
import { ArticleRecord } from "../answers/evidence.js";
import { ExtractionAnswer } from "../answers/extraction-answer.js";
import type { StepRecord } from "../answers/step-record.js";
import type { ExtractionDesk } from "../extraction-desk.js";
import type { GraphStore } from "../graph-store.js";
import { ProblemError } from "../problem.js";
import { type QUESTIONS, type QuestionName, questionOf } from "../questions/index.js";
import { DEFAULT_LIMIT } from "../questions/parameters.js";
import {
  readableArticle,
  readableEntity,
  readableList,
  readableRelation,
  readableStatement,
  readableSteps,
} from "./readable.js";

/** An answer of a question. */
type AnswerOf<Q extends QuestionName> = z.output<(typeof QUESTIONS)[Q]["output"]>;

/** How a question is offered to an assistant, and how its answer reads. */
type ToolOf<Q extends QuestionName> = { name: string; title: string; readable(answer: AnswerOf<Q>): string };

/** An assistant reads at most so many answers at a time. */
const MAX_ITEMS = 50;
/** How many characters of an article are read at a time. */
const MAX_CHARACTERS = 20_000;
/** How many characters a text to extract from may have. */
const MAX_POSTED = 500_000;

const TOOLS: { [Q in Exclude<QuestionName, "article" | "statement" | "relation">]: ToolOf<Q> } = {
  overview: {
    name: "overview",
    title: "What the graph holds",
    readable: ({ articles, entities, statements, relations }) =>
      `${articles} articles, ${entities} entities, ${statements} statements, ${relations} relations.`,
  },
  entities: {
    name: "search_entities",
    title: "Search entities",
    readable: (answer) => readableList(answer, "entities", readableEntity),
  },
  entity: { name: "get_entity", title: "One entity", readable: readableEntity },
  statements: {
    name: "search_statements",
    title: "Who said what",
    readable: (answer) => readableList(answer, "statements", readableStatement),
  },
  relations: {
    name: "search_relations",
    title: "Who did what to whom",
    readable: (answer) => readableList(answer, "relations", readableRelation),
  },
  articles: {
    name: "search_articles",
    title: "Search articles",
    readable: (answer) => readableList(answer, "articles", readableArticle),
  },
  neighbourhood: {
    name: "neighbourhood",
    title: "What is round an entity",
    readable: ({ centre, entities, relations, statements, complete }) =>
      [
        `Round ${centre.name}: ${entities.map(({ name, kind }) => `${name} (${kind})`).join(", ") || "nothing"}.`,
        readableList({ items: relations }, "relations", readableRelation),
        readableList({ items: statements }, "statements", readableStatement),
        ...(complete ? [] : ["There is more; narrow it down."]),
      ].join("\n"),
  },
  path: {
    name: "find_path",
    title: "A way between two entities",
    readable: ({ from, to, found, steps }) =>
      found
        ? readableSteps(steps) || `${from.name} and ${to.name} are one.`
        : `No way leads from ${from.name} to ${to.name}.`,
  },
  query: { name: "query", title: "Run a query", readable: readableQuery },
};

function readableQuery(answer: AnswerOf<"query">): string {
  const { kind } = answer;
  const what = kind === "path" ? "paths" : kind;
  // What the items are follows from `kind`, which their union does not show.
  return readableList(answer, what, READABLE[kind] as (item: unknown) => string);
}

const READABLE: Readonly<Record<AnswerOf<"query">["kind"], (item: never) => string>> = {
  entities: readableEntity,
  statements: readableStatement,
  relations: readableRelation,
  articles: readableArticle,
  path: ({ steps }: { steps: StepRecord[] }) => readableSteps(steps),
};

/** Adds a tool for every question, one that reads an article, and one that extracts from a text. */
export function addTools(
  server: McpServer,
  store: GraphStore,
  desk: ExtractionDesk,
  onError: (message: string) => void,
): void {
  for (const [question, tool] of Object.entries(TOOLS) as [QuestionName, ToolOf<QuestionName>][]) {
    const { summary, description, input, output } = questionOf(question);
    const limited = input.shape.limit === undefined ? input : input.extend({ limit: LIMIT });
    server.registerTool(
      tool.name,
      {
        title: tool.title,
        description: description === undefined ? summary : `${summary}\n\n${description}`,
        inputSchema: limited,
        // A copy without its name: the root of a tool's schema must be the object itself and no reference.
        outputSchema: (output as z.ZodObject).extend({}),
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      (given) =>
        answering(onError, async () => {
          const text = await store.current().ask(question, given as Record<string, unknown>);
          const answer = JSON.parse(text);
          return { answer, text: tool.readable(answer) };
        }),
    );
  }
  addReading(server, store, onError);
  addExtraction(server, desk, onError);
}

const LIMIT = z.coerce
  .number()
  .int()
  .min(1)
  .max(MAX_ITEMS)
  .default(Math.min(10, DEFAULT_LIMIT))
  .describe("how many answers at most");

function addReading(server: McpServer, store: GraphStore, onError: (message: string) => void): void {
  server.registerTool(
    "read_article",
    {
      title: "Read an article",
      description: `The text of one article, ${MAX_CHARACTERS} characters at a time.`,
      inputSchema: z.strictObject({
        id: z.string().min(1).describe("the article's id"),
        from: z.coerce.number().int().min(0).default(0).describe("the character to begin at"),
      }),
      outputSchema: ArticleRecord.extend({
        text: z.string(),
        from: z.int().describe("where the text given begins in the whole"),
        next: z.int().optional().describe("`from` of what comes after; absent at the end"),
      }),
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ id, from }) =>
      answering(onError, async () => {
        const whole: AnswerOf<"article"> = JSON.parse(await store.current().ask("article", { id }));
        const { mentions, sentences, times, text, ...article } = whole;
        const end = Math.min(text.length, from + MAX_CHARACTERS);
        const part = text.slice(from, end);
        const answer = { ...article, text: part, from, ...(end < text.length && { next: end }) };
        return { answer, text: `${readableArticle(article)}\n\n${part}` };
      }),
  );
}

function addExtraction(server: McpServer, desk: ExtractionDesk, onError: (message: string) => void): void {
  server.registerTool(
    "extract",
    {
      title: "Extract from a text",
      description:
        "Entities, statements and relations in one article, German or English, each with its sentence. Nothing is kept, and " +
        "nothing of the graph is looked at.",
      inputSchema: z.strictObject({
        text: z.string().min(1).max(MAX_POSTED).describe("the article"),
        format: z.enum(INPUT_FORMATS).default("text").describe("of the text"),
        language: z.enum(LANGUAGES).optional().describe("identified unless told"),
        id: z.string().min(1).max(200).default("article").describe("what the article is called in the sources"),
      }),
      outputSchema: ExtractionAnswer,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ text, format, language, id }) =>
      answering(onError, async () => {
        const bytes = new TextEncoder().encode(text);
        const { found, problems } = await desk.run({ bytes, name: id, format, language, as: "answers" });
        const [only] = found;
        if (only === undefined) {
          throw new ProblemError("unreadable-article", problems.map(({ message }) => message).join("; "));
        }
        const answer: ExtractionAnswer = JSON.parse(only);
        const { entities, statements, relations } = answer;
        const lists = [
          readableList({ items: entities }, "entities", readableEntity),
          readableList({ items: statements }, "statements", readableStatement),
          readableList({ items: relations }, "relations", readableRelation),
        ];
        return { answer, text: lists.join("\n\n") };
      }),
  );
}

/** The result of a tool: data, and the same to read; of a question that cannot be answered, why and what to do. */
async function answering(
  onError: (message: string) => void,
  run: () => Promise<{ answer: Record<string, unknown>; text: string }>,
): Promise<CallToolResult> {
  try {
    const { answer, text } = await run();
    return { structuredContent: answer, content: [{ type: "text", text }] };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code === "internal") {
      onError(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return { isError: true, content: [{ type: "text", text: "Something went wrong in the server." }] };
    }
    const { suggestion, from, to, candidates = [] } = error.members;
    const lines = [
      error.message,
      ...(from === undefined ? [] : [`It is at characters ${from}–${to} of the query.`]),
      ...(suggestion === undefined ? [] : [`Write instead: ${suggestion}`]),
      ...candidates.map(({ id, kind, name }) => `- ${name} (${kind}, id ${id})`),
    ];
    return { isError: true, content: [{ type: "text", text: lines.join("\n") }] };
  }
}
