import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { type Facts, FormatError, parseFacts } from "@newsgraph/schema";
import { messageOf } from "./errors.js";

/** A piece of input that could not be used: where it stands, as far as that is known, and why. */
export type InputProblem = { file: string; line?: number; message: string };

/** The facts on one line of a file; lines count from 1. */
export type FactsLine = { facts: Facts; line: number };

/** True for a problem, as against the facts that a good line gives. */
export function isInputProblem(item: FactsLine | InputProblem): item is InputProblem {
  return "message" in item;
}

const SNIFFED_BYTES = 65_536;

/** The beginning of a file as text; empty where it cannot be read, which its reader will tell. */
export async function readHead(path: string): Promise<string> {
  let head = "";
  try {
    for await (const chunk of createReadStream(path, { encoding: "utf8", end: SNIFFED_BYTES - 1 })) head += chunk;
  } catch {
    return "";
  }
  return head;
}

/** A stream whose beginning has been looked at: `head` as text, and `stream` that gives everything, the head too. */
export type Peeked = { head: string; stream: Readable };

/** Looks at the beginning of a stream, which only the stream returned may read on. */
export async function peekHead(stream: Readable): Promise<Peeked> {
  const chunks: Buffer[] = [];
  const iterator: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]();
  let size = 0;
  let ended = false;
  while (size < SNIFFED_BYTES && !chunks.at(-1)?.includes("\n")) {
    const next = await iterator.next();
    if (next.done === true) {
      ended = true;
      break;
    }
    const chunk = Buffer.from(next.value);
    chunks.push(chunk);
    size += chunk.length;
  }
  const head = Buffer.concat(chunks);
  async function* all() {
    if (head.length > 0) yield head;
    while (!ended) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  }
  return { head: head.toString("utf8"), stream: Readable.from(all(), { objectMode: false }) };
}

/** The facts of a stream of JSON Lines, validated, in order; a bad line is a problem and the next goes on. */
export async function* readFacts(stream: Readable, file: string): AsyncGenerator<FactsLine | InputProblem> {
  let number = 0;
  try {
    for await (const line of readLines(stream)) {
      number += 1;
      const text = number === 1 ? line.replace(/^\uFEFF/, "") : line;
      if (text.trim() !== "") yield parseLine(text, file, number);
    }
  } catch (error) {
    yield { file, message: `cannot be read: ${messageOf(error)}` };
  }
}

// Not node:readline, whose iteration keeps a stream's error to itself.
async function* readLines(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of stream) {
    const lines = decoder.decode(chunk, { stream: true }).split("\n");
    for (const end of lines.slice(0, -1)) {
      yield [...parts, end].join("");
      parts = [];
    }
    parts.push(lines.at(-1) ?? "");
  }
  parts.push(decoder.decode());
  const last = parts.join("");
  if (last !== "") yield last;
}

function parseLine(text: string, file: string, line: number): FactsLine | InputProblem {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { file, line, message: "not JSON; a facts file has one JSON object on each line" };
  }
  try {
    return { facts: parseFacts(data), line };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { file, line, message: error.message };
  }
}
