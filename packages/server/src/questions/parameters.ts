import { CalendarValue } from "@newsgraph/schema";
import { z } from "zod";

/** How many answers a page may have at most. */
export const MAX_LIMIT = 500;
/** How many answers a page has unless told. */
export const DEFAULT_LIMIT = 20;
/** Names and queries longer than this are refused: no name of a graph is near it. */
export const MAX_TEXT = 2000;

/** One value or several of which one must match: a parameter given once or again and again, or a list. */
export function oneOrMore<T extends z.ZodType>(value: T, description: string) {
  const list = z.array(value).max(100).optional();
  return z
    .preprocess((given) => (given === undefined || Array.isArray(given) ? given : [given]), list)
    .describe(description);
}

/** A name or id of an entity. */
export const EntityName = z.string().min(1).max(MAX_TEXT);

/** An id of something in the graph. */
export const Id = z.string().min(1).max(MAX_TEXT);

/** A yes or no, also as a word in an address. */
export function flag(description: string) {
  const words: Readonly<Record<string, boolean>> = { true: true, "1": true, false: false, "0": false };
  const toBoolean = (given: unknown) => (typeof given === "string" ? (words[given] ?? given) : given);
  return z.preprocess(toBoolean, z.boolean().optional()).describe(description);
}

/** Which page of the answers to give. */
export const PAGE = {
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).describe("how many answers at most"),
  cursor: z.string().max(200).optional().describe("`next` of the page before; everything else must be as it was there"),
};

/** From when until when. */
export const DATES = {
  since: CalendarValue.optional().describe("on or after this day, month, season or year, such as `2023-04`"),
  until: CalendarValue.optional().describe("on or before this day, month, season or year"),
};

/** The range of dates that {@link DATES} ask for; empty where they ask for none. */
export function dateRange({ since, until }: { since?: string | undefined; until?: string | undefined }) {
  if (since === undefined && until === undefined) return {};
  return { date: { ...(since !== undefined && { from: since }), ...(until !== undefined && { to: until }) } };
}

/** A page of answers of one sort. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().optional().describe("`cursor` of the next page; absent on the last"),
  });
}
