import type { GraphFile } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import {
  buildGraph,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportOptions,
  findExportFormat,
  fromJson,
  isFilesFormat,
  NewsGraph,
  toJson,
} from "../../src/index.js";
import { factsOf } from "../facts-of.js";
import { portArticles } from "../port-articles.js";
import { READERS, type Reading } from "./read-exports.js";

/** A name and a quote made of one hard string each, in every place of an export where text can stand. */
function graphNamed(name: string): NewsGraph {
  return buildGraph([
    factsOf({
      id: `id ${name}`,
      title: `Titel ${name}`,
      date: "2024-04-08",
      text: `Anfang. ${name} sagte: Zitat ${name}. Kiel.`,
      entities: { a: { name: `${name}`, aliases: [`Alias ${name}`] }, k: { kind: "place", name: "Kiel" } },
      statements: [{ quote: `Zitat ${name}`, speaker: [name, "a"], about: ["k"] }],
      relations: [
        { predicate: `${name}`, from: ["a"], to: ["k"], evidence: name },
        { type: "holds-office", role: `Amt ${name}`, from: ["a"], to: [], evidence: name },
        { type: "ASSAULT", mode: "drone", from: [], to: ["k"], evidence: "Kiel" },
      ],
    }),
  ]);
}

function write(format: ExportFormat, graph: NewsGraph, options?: ExportOptions): Map<string, string> {
  const files = isFilesFormat(format)
    ? format.files(graph, options)
    : [{ name: "", chunks: format.chunks(graph, options) }];
  return new Map(files.map(({ name, chunks }) => [name, [...chunks].join("")]));
}

/** Options that a format cannot do without. */
function needed({ needs }: ExportFormat, graph: NewsGraph): ExportOptions {
  const person = graph.file.entities.find(({ kind }) => kind === "person");
  return { guardFormulas: false, ...(needs.includes("actor") && { actor: person!.id }) };
}

const HARD: readonly [what: string, text: string][] = [
  ["umlauts", "Änne Größe-Übel"],
  ["quotes", `„Sie" sagte 'x' »y« & <z/> "]]>`],
  ["commas and semicolons", "eins, zwei; drei\tvier"],
  ["line breaks", "eins\nzwei\r\ndrei\rvier"],
  ["control characters", "ei\u0000ns\u0007 \u001b[31mrot\u001f"],
  ["later control characters", "ei\u0085ns\u007f"],
  ["the separators of lines and paragraphs", "ei\u2028ns\u2029zwei"],
  ["noncharacters", "ei\ufffens\uffff"],
  ["emoji", "Ahoi 👩‍🚀🇺🇦"],
  ["half an emoji", "Ahoi \ud83d und \ude80"],
  ["right-to-left text", "שלום \u202eאבג\u202c مرحبا"],
  ["a byte order mark inside", "ei\ufeffns"],
  ["an entity reference", "&amp; &#0; &lt;"],
  ["JavaScript's own names", "__proto__"],
  ["the end of CDATA", "a]]>b<![CDATA[c]]>"],
  ["a formula", "=HYPERLINK(1)+A1"],
  ["backslashes", "C:\\neu\\uD834\\u0022 \\"],
  ["an escape of Unicode before a quotation mark", '\\u0022}] AS row MATCH (n) DETACH DELETE n // "'],
  ["template and comment signs", "$x {{y}} /* z */ // -- #"],
  ["Markdown", "# *a* _b_ [c](d) ![e](f) `g` <h> ~~i~~ | j | www.k.de http://l.de m@n.de 1. - + > &copy; \\*"],
  ["a number with a dot", "1. Platz"],
  ["a hyphen before all", "- Kiel"],
];

describe.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))("%s", (id, format) => {
  const reader = READERS[id]!;

  test.each(HARD)("keeps %s", (_, text) => {
    const graph = graphNamed(text);
    const found = reader.read(write(format, graph, needed(format, graph)));
    const wanted = (list: readonly string[], become = reader.expected) => list.map((one) => become(one)).sort();
    const entities = graph.file.entities.filter(({ kind }) => id !== "dossier" || kind === "person");
    expect([...found.names].sort()).toEqual(wanted(entities.map(({ name }) => name)));
    if (found.quotes) expect([...found.quotes].sort()).toEqual(wanted([`Zitat ${text}`]));
    if (found.ids) {
      const ids = [...graph.file.entities.map((entity) => entity.id), `article:id ${text}`];
      expect([...found.ids].sort()).toEqual(wanted(ids, reader.expectedId));
    }
  });

  // graphology takes the name for that of JavaScript's objects: its readers stand aside here.
  test.skipIf(["graphology", "gexf", "graphml"].includes(id))("keeps __proto__ as an id", () => {
    const graph = withIds(graphNamed("Änne"), "__proto__");
    const found = (id === "json" ? readPlainJson : reader.read)(write(format, graph, needed(format, graph)));
    expect(found.names).toContain("Änne");
    if (found.ids) expect(found.ids).toEqual(expect.arrayContaining(["__proto__", "article:__proto__"]));
  });

  test("writes the same for the same graph, whatever way it came", () => {
    const graph = buildGraph(portArticles);
    const options = needed(format, graph);
    expect(write(format, fromJson(toJson(graph)), options)).toEqual(write(format, graph, options));
  });

  test.skipIf(format.needs.length > 0)("writes an empty graph", () => {
    const found = reader.read(write(format, buildGraph([])));
    expect([found.names, found.quotes ?? [], found.ids ?? []]).toEqual([[], [], []]);
  });

  test("takes what it needs", () => {
    expect(format.takes).toEqual(expect.arrayContaining([...format.needs]));
    for (const option of format.needs) {
      const graph = buildGraph(portArticles);
      const options = { ...needed(format, graph), [option]: undefined };
      expect(() => write(format, graph, options)).toThrow(new RegExp(option));
    }
  });
});

test("formats are found by id, each of which is given once", () => {
  expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
  for (const format of EXPORT_FORMATS) expect(findExportFormat(format.id)).toBe(format);
  expect(findExportFormat("__proto__")).toBeUndefined();
});

test("a long stream comes in pieces of which none is large", () => {
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...portArticles[0]!,
    article: { ...portArticles[0]!.article, id: `a${index}` },
  }));
  const graph = buildGraph(many);
  for (const format of EXPORT_FORMATS) {
    if (isFilesFormat(format) || format.needs.length > 0) continue;
    const pieces = [...format.chunks(graph)].map(({ length }) => length);
    expect(pieces.length, format.id).toBeGreaterThan(1);
    expect(Math.max(...pieces), format.id).toBeLessThan(1 << 19);
  }
});

/** The graph with `id` in the place of the ids of its article and its person. */
function withIds(graph: NewsGraph, id: string): NewsGraph {
  const person = graph.file.entities.find(({ kind }) => kind === "person")!.id;
  const article = graph.file.articles[0]!.id;
  const ids = [person, article].map((old) => JSON.stringify(old));
  const json = ids.reduce((text, old) => text.replaceAll(old, JSON.stringify(id)), toJson(graph));
  return new NewsGraph(JSON.parse(json));
}

/** The names and ids of a graph file, without the check of ids that refuses this one. */
function readPlainJson(files: ReadonlyMap<string, string>): Reading {
  const { entities, articles } = JSON.parse(files.get("")!) as GraphFile;
  const ids = [...entities.map(({ id }) => id), ...articles.map(({ id }) => `article:${id}`)];
  return { names: entities.map(({ name }) => name), ids };
}
