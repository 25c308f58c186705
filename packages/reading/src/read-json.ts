import { CalendarValue, type Language } from "@newsgraph/schema";
import { z } from "zod";
import { findJsonProblem } from "./json-places.js";
import { makeArticle } from "./make-article.js";
import type { ReadArticle, ReadProblem } from "./read-result.js";
import { parseStatedDate } from "./stated-date.js";
import { recogniseStructure } from "./structure.js";

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

/** An article as JSON. Fields that are not named here are ignored. */
const JsonArticle = z.object({
  id: z
    .union([z.string().min(1), z.number()])
    .nullish()
    .transform((id) => (id === null || id === undefined ? undefined : String(id))),
  title: optionalText,
  date: optionalText.transform((value, context) => {
    if (value === undefined || value.trim() === "") return undefined;
    if (CalendarValue.safeParse(value.trim()).success) return value.trim();
    const date = parseStatedDate(value);
    if (date !== undefined) return date;
    context.addIssue({ code: "custom", message: `"${value}" is no date; write it as 2023-04-20` });
    return z.NEVER;
  }),
  source: optionalText,
  url: optionalText,
  language: optionalText.transform((value) => (value === undefined ? undefined : toLanguage(value))),
  text: z.string({ error: ({ input }) => (input === undefined ? "is missing" : "is no string") }),
});

/** The language of a tag such as "de", "de-AT" or "EN_us"; `und` for any other language. */
export function toLanguage(tag: string): Language {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0];
  return primary === "de" || primary === "en" ? primary : "und";
}

/** How the article of a JSON value is called where it has no id, and where it stands. */
export type JsonOrigin = { file: string; line?: number; fallbackId: string; language?: Language | undefined };

/** An article from a parsed JSON value, or what is wrong with it. */
export async function readJsonValue(value: unknown, origin: JsonOrigin): Promise<ReadArticle | ReadProblem> {
  const problem = (message: string): ReadProblem => ({
    file: origin.file,
    ...(origin.line === undefined ? {} : { line: origin.line }),
    message,
  });
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return problem(`expected an article, {"text": "…"}, but found ${describe(value)}`);
  }
  const parsed = JsonArticle.safeParse(value);
  if (!parsed.success) {
    const shown = parsed.error.issues.slice(0, 3).map(({ path, message }) => `"${path.join(".")}" ${message}`);
    return problem(`not an article: ${shown.join("; ")}`);
  }
  const { id, text, language, ...details } = parsed.data;
  if (text.trim() === "") return problem('not an article: "text" is empty');
  return makeArticle(text, recogniseStructure(text), {
    ...details,
    id: id ?? origin.fallbackId,
    language: origin.language ?? language,
  });
}

function describe(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

/** The articles of a JSON text: one object, a list of them, or `{"articles": […]}`. */
export async function* readJson(text: string, origin: JsonOrigin): AsyncGenerator<ReadArticle | ReadProblem> {
  const { file, fallbackId, language } = origin;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const found = findJsonProblem(text);
    const message = found?.message ?? (error instanceof Error ? error.message : String(error));
    yield { file, ...(found === undefined ? {} : { line: found.line }), message: `not valid JSON: ${message}` };
    return;
  }
  const list = listOf(value);
  if (list === undefined) {
    yield await readJsonValue(value, { file, line: 1, fallbackId, language });
    return;
  }
  for (const [index, item] of list.entries()) {
    const read = await readJsonValue(item, { file, fallbackId: `${fallbackId}-${index + 1}`, language });
    yield "message" in read ? { ...read, message: `article ${index + 1} of the list: ${read.message}` } : read;
  }
}

function listOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value === "object" && value !== null && "articles" in value && !("text" in value)) {
    return Array.isArray(value.articles) ? value.articles : undefined;
  }
  return undefined;
}

/** The article of one line of JSON Lines. */
export async function readJsonLine(line: string, origin: JsonOrigin): Promise<ReadArticle | ReadProblem> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return {
      file: origin.file,
      ...(origin.line === undefined ? {} : { line: origin.line }),
      message: `not valid JSON: ${findJsonProblem(line)?.message ?? "the line could not be parsed"}`,
    };
  }
  return readJsonValue(value, origin);
}
