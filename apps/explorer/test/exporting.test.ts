import { NewsGraph } from "@newsgraph/graph";
import { GraphFile } from "@newsgraph/schema";
import { describe, expect, test } from "vitest";
import { exportedFiles, formatsFor } from "../src/exporting/graph-formats.js";
import { reportChunks } from "../src/exporting/report.js";
import { shownGraph, shownIds } from "../src/exporting/shown-graph.js";
import { CATALOGUES } from "../src/messages/index.js";
import { NO_FILTERS, visibleGraph } from "../src/model/filters.js";
import { indexGraph } from "../src/model/graph-index.js";
import { viewOf } from "../src/model/view-graph.js";
import { smallGraph } from "./small-graph.js";

const file = smallGraph();
const view = viewOf(indexGraph(file));
const display = { statements: false, articles: false };
const shown = (filters: Partial<typeof NO_FILTERS>) =>
  shownGraph(file, shownIds(visibleGraph(view, display, { ...NO_FILTERS, ...filters })));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe("shownGraph", () => {
  test("without filters is what has a line or a node, whole", () => {
    const all = shown({});
    expect(GraphFile.parse(all)).toEqual(all);
    expect(all).toEqual(file);
  });

  test("has the relations that are shown, with the entities in them and the articles that tell them", () => {
    const planned = shown({ statuses: ["future"] });
    expect(GraphFile.parse(planned)).toEqual(planned);
    expect([ids(planned.relations), ids(planned.entities), ids(planned.statements), ids(planned.articles)]).toEqual([
      ["r3"],
      ["e1", "e5"],
      [],
      ["a2"],
    ]);
    expect(planned.entities[0]!.mentions.map(({ article }) => article)).toEqual(["a2"]);
  });

  test("somebody without a fact that is shown keeps an article", () => {
    const places = shown({ kinds: ["place"] });
    expect(GraphFile.parse(places)).toEqual(places);
    expect([ids(places.entities), ids(places.articles)]).toEqual([
      ["e2", "e5"],
      ["a1", "a2"],
    ]);
  });
});

describe("formats", () => {
  test("those about one actor are there only where one is chosen", () => {
    const without = ids(formatsFor(undefined));
    expect(without).toEqual(expect.arrayContaining(["json", "gexf", "csv", "neo4j", "turtle"]));
    expect(without).not.toContain("dossier");
    expect(ids(formatsFor("e1"))).toContain("dossier");
  });

  test.each(ids(formatsFor("e1")))("%s writes files with names and text", (id) => {
    const format = formatsFor("e1").find((each) => each.id === id)!;
    const files = exportedFiles(new NewsGraph(file), format, { actor: "e1", language: "de" });
    expect(files.length).toBeGreaterThan(0);
    for (const { name, chunks } of files) {
      expect(name).toMatch(/^[\w.-]+\.\w+$/);
      expect([...chunks].join("").length).toBeGreaterThan(20);
    }
  });
});

describe("reportChunks", () => {
  const svg = new Blob(["<svg></svg>"]);
  const report = (graph = file) =>
    new Blob([...reportChunks({ file: graph, svg, title: "T", language: "de", messages: CATALOGUES.de })]).text();

  test("holds picture, names, statements with their sentence, and articles, each linked", async () => {
    const html = await report();
    expect(html).toContain("<figure><svg></svg></figure>");
    expect(html).toContain(
      '<blockquote><mark>„Wir helfen der Werft“</mark>, sagte Weber der Agentur Nordpress. <a href="#a0">',
    );
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(` id="${target}"`);
    expect(html).toContain("Die Ministerin Anna Weber hat am Montag Kiel besucht.");
  });

  test("asks for nothing beside itself, and runs nothing", async () => {
    const html = await report();
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html.match(/<script|<link|<img|src=|url\(|@import|\son\w+=/i)).toBeNull();
  });

  test("text of the graph never becomes markup", async () => {
    const attack = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    const hostile = JSON.parse(JSON.stringify(file)) as typeof file;
    for (const entity of hostile.entities) entity.name = attack;
    for (const article of hostile.articles) {
      article.title = attack;
      article.source = attack;
      article.text = attack.repeat(9).slice(0, article.text.length);
    }
    hostile.entities[0]!.aliases = [attack];
    hostile.relations[0]!.role = attack;
    expect((await report(hostile)).match(/<img|<script/)).toBeNull();
  });
});
