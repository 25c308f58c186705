import { createHash } from "node:crypto";
import { ProblemError } from "../problem.js";

/** What the pages of one request have in common: the graph's hash, the question, and everything asked but the page. */
export type PageScope = { graphHash: string; question: string; input: Readonly<Record<string, unknown>> };

/**
 * One page of answers and the cursor of the next. `find` gives the answers from `offset` on, `limit` of them. A cursor is
 * opaque, and good only for the request and the graph that it came from.
 * @throws ProblemError `stale-cursor` for any other.
 */
export function takePage<T>(
  scope: PageScope,
  find: (page: { limit: number; offset: number }) => readonly T[],
): { items: readonly T[]; next?: string } {
  const { limit, cursor } = scope.input as { limit: number; cursor?: string };
  const key = scopeKey(scope);
  const offset = cursor === undefined ? 0 : readCursor(cursor, key);
  const found = find({ limit: limit + 1, offset });
  if (found.length <= limit) return { items: found };
  return { items: found.slice(0, limit), next: writeCursor(offset + limit, key) };
}

function scopeKey({ graphHash, question, input }: PageScope): string {
  const { limit: _, cursor: __, ...rest } = input;
  const text = JSON.stringify([graphHash, question, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}

function writeCursor(offset: number, key: string): string {
  return Buffer.from(`${offset} ${key}`).toString("base64url");
}

function readCursor(cursor: string, key: string): number {
  const [, offset, found] = /^(\d{1,15}) (\S+)$/.exec(Buffer.from(cursor, "base64url").toString("latin1")) ?? [];
  if (offset === undefined || found !== key) {
    throw new ProblemError(
      "stale-cursor",
      "the cursor is of another request or of an older graph; begin again without it",
    );
  }
  return Number(offset);
}
