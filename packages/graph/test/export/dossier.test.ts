import { describe, expect, test } from "vitest";
import { buildGraph, findExportFormat, type StreamFormat } from "../../src/index.js";
import { factsOf } from "../facts-of.js";
import { portArticles } from "../port-articles.js";
import { markdownNodes } from "./read-exports.js";

const port = buildGraph(portArticles);
const dossier = (graph: typeof port, name: string, language?: "de" | "en") => {
  const actor = graph.file.entities.find((entity) => entity.name === name)!.id;
  return [...(findExportFormat("dossier") as StreamFormat).chunks(graph, { actor, language })].join("");
};

describe("the dossier", () => {
  test("tells in order what there is on somebody, with sentences and sources", async () => {
    await expect(dossier(port, "Anna Weber")).toMatchFileSnapshot("snapshots/dossier.de.md");
    await expect(dossier(port, "Anna Weber", "en")).toMatchFileSnapshot("snapshots/dossier.en.md");
  });

  test("says so where there is nothing", () => {
    const graph = buildGraph([factsOf({ id: "a", text: "Kiel.", entities: { k: { kind: "place", name: "Kiel" } } })]);
    expect(dossier(graph, "Kiel", "en")).toBe("# Kiel\n\nPlace\n\nThe graph has nothing on it.\n");
  });

  test("refuses whom the graph does not know", () => {
    const { chunks } = findExportFormat("dossier") as StreamFormat;
    expect(() => [...chunks(port, { actor: "e0" })]).toThrow('the graph has no entity "e0"');
  });

  test("has headings in the language of most articles", () => {
    const english = factsOf({
      id: "a",
      language: "en",
      text: "Weber said yes.",
      entities: { a: { name: "Weber" } },
      statements: [{ quote: "yes", speaker: ["Weber", "a"] }],
    });
    expect(dossier(buildGraph([english]), "Weber")).toContain("## Statements\n");
  });

  test("says on which days other articles date a deed", () => {
    const visit = (id: string, date: string) =>
      factsOf({
        id,
        text: "Weber besuchte Moll.",
        entities: { a: { name: "Weber" }, b: { name: "Moll" } },
        relations: [{ type: "CONSULT", mode: "visit", from: ["a"], to: ["b"], evidence: "besuchte", date }],
      });
    const text = dossier(buildGraph([visit("x", "2024-04-12"), visit("y", "2024-04-13")]), "Weber", "en");
    expect(text).toContain("(2024-04-12; according to other articles 2024-04-13)");
  });

  test("says which numbers of a deed contradict each other", () => {
    const attack = (id: string, least: number) =>
      factsOf({
        id,
        text: "Weber griff Moll an.",
        entities: { a: { name: "Weber" }, b: { name: "Moll" } },
        relations: [
          {
            ...{ type: "ASSAULT", from: ["a"], to: ["b"], evidence: "griff", date: "2024-04-12" },
            numbers: [
              { of: "Schlag", least, most: least },
              { of: "Zeuge", least: 2 },
            ],
          },
        ],
      });
    const text = dossier(buildGraph([attack("x", 3), attack("y", 5)]), "Weber", "en");
    expect(text).toContain("(2024-04-12; Schlag\\: 3 – contradiction; Schlag\\: 5 – contradiction; Zeuge\\: ≥ 2)");
  });

  test("lets no text become markup", () => {
    const nasty =
      "# *a* **b** _c_ [d](http://e.de) ![f](g) `h` <script>i</script> ~~j~~ www.k.de http://l.de m@n.de [^1] &copy; |x|y|\n\n- z\n\n1. q\n\n---\n\n[1]: http://r.de";
    const facts = factsOf({
      id: "a",
      title: nasty,
      text: `${nasty} sagte: Zitat ${nasty}.`,
      entities: {
        a: { name: nasty, aliases: [`Alias ${nasty}`], same: ["javascript:alert(1)", "https://s.de/`x`*y*"] },
      },
      statements: [{ quote: `Zitat ${nasty}`, speaker: [nasty, "a"] }],
      relations: [{ predicate: nasty, from: ["a"], to: [], evidence: nasty }],
    });
    const types = markdownNodes(dossier(buildGraph([facts]), nasty)).map(({ type }) => type);
    const own = ["root", "heading", "paragraph", "text", "list", "listItem", "blockquote", "strong", "link"];
    expect(types.filter((type) => !own.includes(type))).toEqual([]);
    expect(types.filter((type) => type === "link")).toHaveLength(1);
    expect(types.filter((type) => type === "strong")).toHaveLength(2);
  });
});
