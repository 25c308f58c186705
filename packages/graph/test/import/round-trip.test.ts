import { GraphFile } from "@newsgraph/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildGraph,
  findExportFormat,
  type ImportFormatId,
  importGraph,
  isFilesFormat,
  type NewsGraph,
  toJson,
} from "../../src/index.js";
import { arbitraryFacts } from "../arbitrary-facts.js";
import { portArticles } from "../port-articles.js";

const port = buildGraph(portArticles);

/** What an export of a graph holds, as the importer's input. */
function write(graph: NewsGraph, format: string): string | string[] {
  const found = findExportFormat(format)!;
  if (!isFilesFormat(found)) return [...found.chunks(graph)].join("");
  return found.files(graph).map(({ chunks }) => [...chunks].join(""));
}

/** The parts of a graph that formats for nodes and edges hold, by name rather than id. */
function told({ file }: NewsGraph) {
  const name = (id: string | undefined) => file.entities.find((entity) => entity.id === id)?.name;
  return {
    entities: file.entities.map(({ id, kind, name }) => ({ id, kind, name })),
    articles: file.articles.map(({ id }) => id).filter((id) => !id.startsWith("import:")),
    relations: file.relations
      .filter(({ from, to, place }) => from.length > 0 && (to.length > 0 || place !== undefined))
      .map(({ type, mode, predicate, role, status, from, to, place }) => ({
        ...{ type, mode, predicate, role, status },
        from: from.map(name),
        to: (to.length > 0 ? to : [place]).map(name),
      }))
      .map((relation) => JSON.stringify(relation))
      .sort(),
    statements: file.statements.map(({ id, speaker, addressee, about, type, medium }) => ({
      ...{ id, type, medium, about: about.map(name) },
      ...{ speaker: name(speaker?.entity), addressee: name(addressee?.entity) },
    })),
  };
}

describe("our own exports come back", () => {
  test("newsgraph JSON to the byte, and facts as the graph that they build", () => {
    expect(toJson(importGraph(toJson(port)).graph)).toBe(toJson(port));
    const lines = portArticles.map((facts) => JSON.stringify(facts)).join("\n");
    expect(toJson(importGraph(lines).graph)).toBe(toJson(port));
  });

  test.each<ImportFormatId>(["graphology", "gexf", "graphml", "csv"])(
    "%s: entities, relations, statements, articles",
    (format) => {
      const { graph, format: found, problems } = importGraph(write(port, format));
      expect(found).toBe(format);
      expect(told(graph)).toEqual(told(port));
      expect(problems).toEqual([]);
    },
  );

  test("FollowTheMoney: the same but for the vocabulary that it lacks", () => {
    const { graph } = importGraph(write(port, "ftm"));
    const { entities, statements, articles, relations } = told(port);
    const found = told(graph);
    // A state is an organization there, and a relation is called by its type and mode or by its predicate.
    const kind = (kind: string) => (kind === "state" ? "organization" : kind);
    expect(found.entities).toEqual(entities.map((entity) => ({ ...entity, kind: kind(entity.kind) })));
    expect(found.statements).toEqual(statements);
    expect(found.articles).toEqual(articles);
    expect(found.relations).toHaveLength(relations.length);
    expect(graph.findArticle("hafen-1")!.text).toBe(portArticles[0]!.article.text);
  });

  test.each<ImportFormatId>(["graphology", "gexf", "graphml", "csv", "ftm"])(
    "%s: any graph gives a valid one, twice the same",
    (format) => {
      fc.assert(
        fc.property(fc.array(arbitraryFacts, { maxLength: 3 }), (facts) => {
          const source = write(buildGraph(facts), format);
          const once = importGraph(source, { format }).graph;
          const checked = GraphFile.safeParse(once.file);
          expect(checked.error?.issues).toBeUndefined();
          expect(toJson(importGraph(toJson(once)).graph)).toBe(toJson(once));
          expect(toJson(importGraph(source, { format }).graph)).toBe(toJson(once));
        }),
        { numRuns: 60 },
      );
    },
  );
});
