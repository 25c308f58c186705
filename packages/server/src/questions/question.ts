import type { NewsGraph } from "@newsgraph/graph";
import type { z } from "zod";
import type { PageScope } from "./paging.js";

/** A graph that is asked, and its hash. */
export type Asked = { graph: NewsGraph; graphHash: string };

/**
 * Something that a graph can be asked: what the asker says, what comes back, and how the one follows from the other. The
 * HTTP interface and the assistants' tools are both made from these. `answer` throws ProblemError for what the asker did wrong.
 */
export type Question<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> = {
  /** What it is called in addresses, tools and cursors. */
  name: string;
  summary: string;
  /** What there is to know beyond that. */
  description?: string;
  input: I;
  output: O;
  /** True where an answer is found by a look-up and never takes long; the others have a thread of their own. */
  quick: boolean;
  answer(asked: Asked, input: z.output<I>): z.input<O>;
};

/** Types a question by its own schemas. */
export function question<I extends z.ZodObject, O extends z.ZodType>(definition: Question<I, O>): Question<I, O> {
  return definition;
}

/** What the pages of one request share. */
export function scopeOf(name: string, { graphHash }: Asked, input: Readonly<Record<string, unknown>>): PageScope {
  return { graphHash, question: name, input };
}
