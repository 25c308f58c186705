import type { Language } from "@newsgraph/schema";
import { decodeBytes, detectEncoding } from "./decode-bytes.js";
import { findFormatByName, type InputFormat, idFromName, sniffFormat } from "./format.js";
import { makeArticle } from "./make-article.js";
import { readJson, readJsonLine, toLanguage } from "./read-json.js";
import type { ReadArticle, ReadProblem } from "./read-result.js";
import { splitLines } from "./split-lines.js";
import { parseStatedDate } from "./stated-date.js";
import { recogniseStructure } from "./structure.js";

/** How an input is read. */
export type ReadOptions = {
  /** by default told by the name's extension, else by the content */
  format?: InputFormat | undefined;
  /** the language of every article, whatever the input says; by default the input's, else identified */
  language?: Language | undefined;
};

/** Bytes of one file, whole. `name` gives the format and the id of an article without its own, and stands in problems. */
export async function* readBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): AsyncGenerator<ReadArticle | ReadProblem> {
  yield* readChunks([bytes], name, options);
}

/**
 * Bytes of one input, as they come. JSON Lines are read line by line and never held as a whole; every other format is
 * collected first. Never throws for what the bytes hold: that becomes a problem.
 */
export async function* readChunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name: string,
  options: ReadOptions = {},
): AsyncGenerator<ReadArticle | ReadProblem> {
  const iterator = iterate(chunks);
  const first = await readStart(iterator);
  const encoding = detectEncoding(first);
  if (first.length > 0 && encoding === undefined) {
    yield {
      file: name,
      message: "this is no text (an image, a PDF or another binary file); convert it to text or HTML first",
    };
    return;
  }
  const named = options.format ?? findFormatByName(name);
  const format = named ?? sniffFormat(new TextDecoder(encoding ?? "utf-8").decode(first));
  if (format === "jsonl") {
    yield* readJsonLines(splitLines(prepend(first, iterator), encoding ?? "utf-8"), name, options);
    return;
  }
  const bytes = await collect(first, iterator);
  const text = decodeBytes(bytes);
  if (text === undefined || text.trim() === "") {
    yield { file: name, message: "the file holds no text" };
    return;
  }
  if (format === "json") {
    yield* readJson(text, { file: name, fallbackId: idFromName(name), language: options.language });
    return;
  }
  try {
    yield await readText(text, name, format, options);
  } catch (error) {
    yield {
      file: name,
      message: `could not be read as ${format}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** One article from decoded text in a format that holds one. */
async function readText(
  text: string,
  name: string,
  format: "text" | "markdown" | "html",
  { language }: ReadOptions,
): Promise<ReadArticle | ReadProblem> {
  const id = idFromName(name);
  if (format === "text") return makeArticle(text, recogniseStructure(text), { id, language });
  if (format === "markdown") {
    const { recogniseMarkdown } = await import("./read-markdown.js");
    const { frontMatter: front, ...structure } = recogniseMarkdown(text);
    return makeArticle(text, structure, {
      id: front.id ?? id,
      title: front.title,
      date: parseStatedDate(front.date ?? front.published ?? ""),
      source: front.source,
      url: front.url ?? front.canonical,
      language: language ?? languageOf(front.language ?? front.lang),
    });
  }
  const { readHtml } = await import("./read-html.js");
  const page = await readHtml(text);
  if (page === undefined) return { file: name, message: "the page holds no readable text" };
  const { title, date, source, url } = page;
  return makeArticle(page.text, page.structure, {
    id,
    title,
    date,
    source,
    url,
    language: language ?? languageOf(page.language),
  });
}

/** German or English where the input says so; any other tag is left to identification, since pages often state a wrong one. */
function languageOf(tag: string | undefined): Language | undefined {
  const language = tag === undefined ? "und" : toLanguage(tag);
  return language === "und" ? undefined : language;
}

async function* readJsonLines(
  lines: AsyncIterable<string>,
  file: string,
  { language }: ReadOptions,
): AsyncGenerator<ReadArticle | ReadProblem> {
  let line = 0;
  let articles = 0;
  for await (const content of lines) {
    line += 1;
    if (content.trim() === "") continue;
    articles += 1;
    yield await readJsonLine(content, { file, line, fallbackId: `${idFromName(file)}-${line}`, language });
  }
  if (articles === 0) yield { file, message: "the file holds no text" };
}

/** Enough of the input to tell its format: its first line, or 64 KiB of it. */
async function readStart(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < 65_536) {
    const { value, done } = await iterator.next();
    if (done) break;
    parts.push(value);
    size += value.length;
    if (value.includes(0x0a) && size >= 1024) break;
  }
  return concatenate(parts);
}

async function* iterate(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function* prepend(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

async function collect(first: Uint8Array, rest: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts = [first];
  for await (const part of rest) parts.push(part);
  return concatenate(parts);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
