import { article, articles } from "./articles.js";
import { entities, entity } from "./entities.js";
import { overview } from "./overview.js";
import { query } from "./query.js";
import type { Question } from "./question.js";
import { relation, relations } from "./relations.js";
import { statement, statements } from "./statements.js";
import { neighbourhood, path } from "./surroundings.js";

/** Everything that a graph can be asked. */
export const QUESTIONS = {
  overview,
  entities,
  entity,
  statements,
  statement,
  relations,
  relation,
  articles,
  article,
  neighbourhood,
  path,
  query,
} as const;
export type QuestionName = keyof typeof QUESTIONS;

/** A question by its name, with its types forgotten. */
export function questionOf(name: QuestionName): Question {
  return QUESTIONS[name] as unknown as Question;
}
