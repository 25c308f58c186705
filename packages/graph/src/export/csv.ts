import { numberText } from "@newsgraph/schema";
import { relationLabel } from "../graph-elements.js";
import type { NewsGraph } from "../news-graph.js";
import { quoteText } from "../quote-text.js";
import { csvText } from "./csv-text.js";
import { toPlainText } from "./plain-text.js";

/** The tables of the CSV export: entities and articles, links between entities, statements. */
export const CSV_TABLES = ["nodes", "edges", "statements"] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

/** How CSV is written. */
export type CsvOptions = {
  /**
   * Puts an apostrophe before cells that a spreadsheet would run as a formula: those that begin with = + - @, a tab or a line
   * end, or the full-width forms of these (OWASP, CSV injection). True unless told; false for programs that want the bare text.
   */
  guardFormulas?: boolean;
  /** Begins with a byte order mark, by which Excel knows UTF-8; false unless told. */
  byteOrderMark?: boolean;
};

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

type Cell = string | number | undefined;

/**
 * One table of the graph as CSV (RFC 4180: comma, double quotes, CRLF) in pieces, header first.
 * - `nodes`: id, kind, label, aliases (joined by " | "), mentions, articles, same, date, language, source, url.
 * - `edges`: one row for each pair of participants of a relation and for each link of a statement to an entity; source or
 *   target is empty where the text names nobody.
 * - `statements`: one row each, with speaker, addressee, what it is about and what relays it by id and name.
 * Control characters but tab and line ends are left out; lists within a cell are joined by " | ".
 */
export function* toCsvChunks(graph: NewsGraph, table: CsvTable, options: CsvOptions = {}): Generator<string> {
  const writer = WRITERS[table];
  if (writer === undefined) {
    throw new RangeError(`toCsvChunks: table ${JSON.stringify(table)} is none of ${CSV_TABLES.join(", ")}`);
  }
  const escapeFormulae = options.guardFormulas === false ? false : FORMULA;
  if (options.byteOrderMark) yield "\ufeff";
  yield* csvText(plainRows(writer, graph), { escapeFormulae, newline: "\r\n" });
}

/** The header and the rows of a table; every row has a cell for every column, as RFC 4180 asks. */
function* plainRows({ header, rows }: Writer, graph: NewsGraph): Generator<(string | number)[]> {
  yield [...header];
  for (const cells of rows(graph)) {
    yield header.map((_, column) => {
      const cell = cells[column];
      return typeof cell === "string" ? toPlainText(cell) : (cell ?? "");
    });
  }
}

/** One table of the graph as CSV in one string; see {@link toCsvChunks}. */
export function toCsv(graph: NewsGraph, table: CsvTable, options?: CsvOptions): string {
  return [...toCsvChunks(graph, table, options)].join("");
}

const list = (items: readonly (string | undefined)[]) => items.filter((item) => item !== undefined).join(" | ");

type Writer = { header: readonly string[]; rows(graph: NewsGraph): Generator<Cell[]> };

const WRITERS: Readonly<Record<CsvTable, Writer>> = {
  nodes: {
    header: ["id", "kind", "label", "aliases", "mentions", "articles", "same", "date", "language", "source", "url"],
    *rows({ file }) {
      for (const { id, kind, name, aliases, same, mentions, merges } of file.entities) {
        const articles = new Set(merges.map(({ article }) => article)).size;
        yield [id, kind, name, list(aliases), mentions.length, articles, list(same ?? [])];
      }
      for (const { id, title, date, language, source, url } of file.articles) {
        yield [`article:${id}`, "article", title ?? id, "", "", "", "", date, language, source, url];
      }
    },
  },
  edges: {
    header: [
      ...[
        "id",
        "source",
        "target",
        "kind",
        "relation",
        "label",
        "type",
        "mode",
        "predicate",
        "role",
        "status",
        "date",
        "place",
      ],
      ...[
        "claimedBy",
        "score",
        "evidence",
        "articles",
        "sourceName",
        "targetName",
        "text",
        "otherDates",
        "numbers",
        "contradictedNumbers",
      ],
    ],
    *rows(graph) {
      const name = (id: string | undefined) => (id === undefined ? undefined : graph.findEntity(id)?.name);
      for (const relation of graph.file.relations) {
        const {
          id,
          type,
          mode,
          predicate,
          role,
          status,
          date,
          place,
          claimedBy,
          score,
          evidence,
          otherDates,
          numbers = [],
        } = relation;
        const articles = [...new Set(evidence.map(({ article }) => article))];
        const texts = evidence.map(({ article, from, to }) => graph.findArticle(article)!.text.slice(from, to));
        const counted = (contradicted: boolean) =>
          list(
            numbers
              .filter((number) => (number.contradicted === true) === contradicted)
              .map((number) => numberText(number)),
          );
        const targets = relation.to.length > 0 ? relation.to : [place];
        let number = 0;
        for (const source of relation.from.length > 0 ? relation.from : [undefined]) {
          for (const target of targets) {
            yield [
              ...[
                `${id}:${number++}`,
                source,
                target,
                "relation",
                id,
                relationLabel(relation),
                type,
                mode,
                predicate,
                role,
              ],
              ...[status, date, place, claimedBy, score, evidence.length, list(articles)],
              ...[
                name(source),
                name(target),
                list([...new Set(texts)]),
                list(otherDates ?? []),
                counted(false),
                counted(true),
              ],
            ];
          }
        }
      }
      const empty: Cell[] = new Array(9).fill(undefined);
      for (const statement of graph.file.statements) {
        const { id, speaker, addressee, about, via, article } = statement;
        const ends: [string, string | undefined][] = [
          ["speaker", speaker?.entity],
          ["addressee", addressee?.entity],
          ...about.map((entity): [string, string] => ["about", entity]),
          ["via", via],
        ];
        for (const [kind, target] of ends) {
          if (target === undefined) continue;
          const key = kind === "about" ? `${id}:about:${target}` : `${id}:${kind}`;
          yield [key, id, target, kind, undefined, kind, ...empty, 1, article, undefined, name(target)];
        }
      }
    },
  },
  statements: {
    header: [
      ...["id", "type", "medium", "date", "article", "articleDate", "quote", "speaker", "speakerName", "speakerText"],
      ...["addressee", "addresseeName", "about", "aboutNames", "via", "viaName", "confidence", "rule", "from", "to"],
    ],
    *rows(graph) {
      const name = (id: string | undefined) => (id === undefined ? undefined : graph.findEntity(id)?.name);
      for (const statement of graph.file.statements) {
        const { id, type, medium, date, speaker, addressee, about, via, confidence, rule, quote } = statement;
        const article = graph.findArticle(statement.article)!;
        const speakerText = speaker?.spans.map(({ from, to }) => article.text.slice(from, to)).join(" … ");
        yield [
          ...[id, type, medium, date, article.id, article.date, quoteText(statement, article.text)],
          ...[speaker?.entity, name(speaker?.entity), speakerText, addressee?.entity, name(addressee?.entity)],
          ...[list(about), list(about.map(name)), via, name(via), confidence, rule],
          ...[quote[0]!.from, quote.at(-1)!.to],
        ];
      }
    },
  },
};
