import { createHash } from "node:crypto";
import { ProblemError } from "../problem.js";

/** What the pages of one request have in common: the graph's hash, the question, and everything asked but the page. */
export type PageScope = { graphHash: string; question: string; input: Readonly<Record<string, unknown>> };

/** Answers of one page, and the cursor of the next. */
export type PageOf<T> = { items: readonly T[]; next?: string };

/**
 * One page of answers. `find` gives the answers from `offset` on, `limit` of them.
 * @throws ProblemError `stale-cursor` for a cursor of another request or graph.
 */
export function takePage<T>(
  scope: PageScope,
  find: (page: { limit: number; offset: number }) => readonly T[],
): PageOf<T> {
  const { limit } = scope.input as { limit: number };
  const offset = Number(readCursor(scope) ?? 0);
  const found = find({ limit: limit + 1, offset });
  if (found.length <= limit) return { items: found };
  return { items: found.slice(0, limit), next: writeCursor(scope, String(offset + limit)) };
}

/** A cursor for `place`: opaque, and good only for the request and the graph that it comes from. */
export function writeCursor(scope: PageScope, place: string): string {
  return Buffer.from(`${scopeKey(scope)} ${place}`).toString("base64url");
}

/**
 * The place that the request's cursor stands for; `undefined` where it has none.
 * @throws ProblemError `stale-cursor` for a cursor of another request or graph.
 */
export function readCursor(scope: PageScope): string | undefined {
  const { cursor } = scope.input as { cursor?: string };
  if (cursor === undefined) return undefined;
  const [, key, place] = /^(\S+) (.+)$/s.exec(Buffer.from(cursor, "base64url").toString("utf8")) ?? [];
  if (place !== undefined && key === scopeKey(scope)) return place;
  throw new ProblemError(
    "stale-cursor",
    "the cursor is of another request or of an older graph; begin again without it",
  );
}

function scopeKey({ graphHash, question, input }: PageScope): string {
  const { limit: _, cursor: __, ...rest } = input;
  const text = JSON.stringify([graphHash, question, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
