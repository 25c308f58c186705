import {
  ENTITY_KINDS,
  EVENT_MODES,
  isCalendarValue,
  MEDIA,
  RELATION_TYPES,
  STATEMENT_TYPES,
  STATUSES,
} from "@newsgraph/schema";
import { UsageError } from "../errors.js";

/** What a graph can be asked for, and which options go with it. */
export const QUESTIONS = {
  entities: ["kind", "name", "article", "limit"],
  statements: [...["speaker", "addressee", "about", "via", "medium", "type", "since", "until", "article", "limit"]],
  relations: [
    ...["actor", "recipient", "entity", "mode", "predicate", "status", "type", "since", "until", "article", "limit"],
  ],
  between: ["since", "until", "article", "limit"],
  path: [],
} as const satisfies Record<string, readonly string[]>;
export type Question = keyof typeof QUESTIONS;

/** Options of `newsgraph query` as the command line gives them. */
export type QueryOptions = Partial<Record<(typeof QUESTIONS)[Question][number], string>> & {
  format?: "table" | "jsonl";
};

/** Which options take values of a closed list. `type` depends on the question. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  kind: ENTITY_KINDS,
  medium: MEDIA,
  mode: [...new Set(Object.values(EVENT_MODES).flat())],
  status: STATUSES,
};

/**
 * Checks a question, its entities and options before any file is opened.
 * @throws UsageError for a question, an option or a value that is none, and for too few or too many entities.
 */
export function checkQuestion(what: string, entities: readonly string[], options: QueryOptions): Question {
  if (!Object.hasOwn(QUESTIONS, what)) {
    throw new UsageError(`"${what}" cannot be asked for; ask for ${Object.keys(QUESTIONS).join(", ")}`);
  }
  const question = what as Question;
  const allowed: readonly string[] = [...QUESTIONS[question], "format"];
  for (const option of Object.keys(options)) {
    if (allowed.includes(option)) continue;
    const fitting = Object.entries(QUESTIONS).flatMap(([name, list]) =>
      (list as readonly string[]).includes(option) ? [name] : [],
    );
    throw new UsageError(`--${option} does not go with ${what}; it goes with ${fitting.join(", ")}`);
  }
  const wanted = question === "between" || question === "path" ? 2 : 0;
  if (entities.length !== wanted) {
    throw new UsageError(
      wanted === 2 ? `${what} takes two entities` : `${what} takes no entities; filter with options`,
    );
  }
  for (const option of ["since", "until"] as const) {
    const value = options[option];
    if (value !== undefined && !isCalendarValue(value)) {
      throw new UsageError(`--${option}: "${value}" is no date; write it as 2023-04-20, 2023-04 or 2023`);
    }
  }
  if (options.limit !== undefined && !/^\d+$/.test(options.limit)) {
    throw new UsageError(`--limit: "${options.limit}" is no number`);
  }
  return question;
}

/**
 * The values of an option that takes some of a closed list, in any letter case, with commas between; `undefined` where it
 * is not given.
 * @throws UsageError for a value that is not on the list.
 */
export function chosen<T extends string>(options: QueryOptions, option: keyof typeof LISTS): T[] | undefined;
export function chosen<T extends string>(options: QueryOptions, option: "type", list: readonly T[]): T[] | undefined;
export function chosen(options: QueryOptions, option: string, list = LISTS[option] ?? []): string[] | undefined {
  const given = options[option as keyof QueryOptions];
  return given?.split(",").map((value) => {
    const found = list.find((each) => each.toLowerCase() === value.trim().toLowerCase());
    if (found === undefined) throw new UsageError(`--${option}: "${value.trim()}" is none of ${list.join(", ")}`);
    return found;
  });
}

/** The types that go with a question. */
export const TYPES = { statements: STATEMENT_TYPES, relations: RELATION_TYPES } as const;
