import { describe, expect, test } from "vitest";
import { fromJson, NewsGraph, toPageChunks } from "../../src/index.js";

const TEMPLATE = "<html><body><!--newsgraph-file--><script>start()</script></body></html>";
const HOSTILE = "</script><script>alert(1)</script><!-- <script> & \u2028\u2029 $& $'";

function pageOf(text: string, view?: string): string {
  const graph = new NewsGraph({
    format: "newsgraph/1",
    articles: [{ id: "a1", language: "de", title: text, text, sentences: [], times: [] }],
    entities: [],
    statements: [],
    relations: [],
  });
  return [...toPageChunks(graph, TEMPLATE, { view })].join("");
}

/** What a browser takes for the element's text: up to the first end tag. */
function heldIn(page: string): string {
  return /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(page)![1]!;
}

describe("the explorer's page with a graph in it", () => {
  test("holds the graph where the template has its place, and reads back as it was", () => {
    const page = pageOf("Anna Weber spricht.");
    expect(page).toMatch(/^<html><body><script type="application\/json" id="newsgraph-file"/);
    expect(page).toMatch(/<\/script><script>start\(\)<\/script><\/body><\/html>$/);
    expect(fromJson(heldIn(page)).file.articles[0]?.text).toBe("Anna Weber spricht.");
  });

  test("no text ends its element, opens a comment or is markup to any parser, and none is changed", () => {
    const held = heldIn(pageOf(HOSTILE));
    expect(held).not.toMatch(/[<>&\u2028\u2029]/);
    expect(fromJson(held).file.articles[0]?.title).toBe(HOSTILE);
  });

  test("a view stays within its attribute", () => {
    expect(pageOf("", 'kind=person&query="><script>')).toContain(
      'data-view="kind=person&amp;query=&quot;&gt;&lt;script&gt;">',
    );
  });

  test.each([
    ["without the place", "<html></html>"],
    ["with the place twice", `${TEMPLATE}${TEMPLATE}`],
  ])("refuses a template %s", (_, template) => {
    const graph = new NewsGraph({ format: "newsgraph/1", articles: [], entities: [], statements: [], relations: [] });
    expect(() => [...toPageChunks(graph, template)]).toThrow(/offline\.html/);
  });
});
