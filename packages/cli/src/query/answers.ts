import type { NewsGraph, Passage, PathStep, QueryAnswer } from "@newsgraph/graph";
import {
  articleRecord,
  entityRecord,
  evidenceOf,
  relationRecord,
  statementRecord,
  stepRecord,
} from "@newsgraph/server/answers";

/** One answer in a table: its cells, and the sentences below it. */
export type AnswerRow = { cells: string[]; evidence: readonly Passage[] };

/** The answers to a query as records for programs, the same that the HTTP API gives. */
export function recordsOf(graph: NewsGraph, answer: QueryAnswer): object[] {
  switch (answer.kind) {
    case "entities":
      return answer.answers.map((each) => entityRecord(graph, each));
    case "statements":
      return answer.answers.map((each) => statementRecord(graph, each));
    case "relations":
      return answer.answers.map((each) => relationRecord(graph, each));
    case "articles":
      return answer.answers.map(({ article, evidence }) => ({
        ...articleRecord(graph, article),
        evidence: evidenceOf(graph, evidence),
      }));
    case "path":
      return answer.answers.map(({ steps }) => ({ steps: steps.map((step) => stepRecord(graph, step)) }));
  }
}

const FACT_HEADINGS = ["who", "what", "whom", "when", "article"];

/** The headings of a table of answers of that kind. */
export const HEADINGS: Readonly<Record<QueryAnswer["kind"], readonly string[]>> = {
  entities: ["name", "kind", "mentions", "articles"],
  statements: FACT_HEADINGS,
  relations: FACT_HEADINGS,
  articles: ["article", "title", "date", "source"],
  path: ["from", "by", "to"],
};

/** The answers to a query as rows of a table; a path takes a row for each of its steps. */
export function rowsOf(graph: NewsGraph, answer: QueryAnswer): AnswerRow[] {
  switch (answer.kind) {
    case "entities":
      return answer.answers.map(({ entity: { name, kind }, mentions, articles, evidence }) => ({
        cells: [name, kind, String(mentions), String(articles)],
        evidence: evidence.slice(0, 1),
      }));
    case "statements":
      return answer.answers.map((each) => {
        const { type, medium, speaker, addressee, date = "", article } = statementRecord(graph, each);
        const what = `${type} ${medium}`;
        return {
          cells: [
            speaker?.name ?? speaker?.words ?? "?",
            what,
            addressee?.name ?? addressee?.words ?? "",
            date,
            article.id,
          ],
          evidence: each.evidence,
        };
      });
    case "relations":
      return answer.answers.map((each) => {
        const { type, mode, predicate, role, from, to, status, date = "", place } = relationRecord(graph, each);
        const what = [type, mode, role ?? predicate, status === "asserted" ? undefined : `(${status})`];
        const whom = to.length === 0 && place !== undefined ? [place] : to;
        return {
          cells: [
            from.map(({ name }) => name).join(", "),
            what.filter((part) => part !== undefined).join(" "),
            whom.map(({ name }) => name).join(", "),
            date,
            [...new Set(each.evidence.map(({ article }) => article))].join(", "),
          ],
          evidence: each.evidence,
        };
      });
    case "articles":
      return answer.answers.map(({ article: { id, title = "", date = "", source = "" }, evidence }) => ({
        cells: [id, title, date, source],
        evidence,
      }));
    case "path":
      return answer.answers.flatMap(({ steps }) => steps.map(stepRow));
  }
}

function stepRow({ from, to, relations, statements }: PathStep): AnswerRow {
  const types = [
    ...relations.map(({ relation }) => relation.type),
    ...statements.map(({ statement }) => statement.type),
  ];
  const [first] = [...relations, ...statements];
  return { cells: [from.name, [...new Set(types)].join(", "), to.name], evidence: first?.evidence ?? [] };
}
