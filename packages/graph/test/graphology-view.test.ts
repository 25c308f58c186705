import { describe, expect, test } from "vitest";
import { articleNode, buildGraph } from "../src/index.js";
import { portArticles } from "./port-articles.js";

const graph = buildGraph(portArticles);
const view = graph.graphology;
const id = (name: string) => graph.file.entities.find((entity) => entity.name === name)!.id;

describe("the graphology view", () => {
  test("has a node for every entity, statement and article", () => {
    const { articles, entities, statements } = graph.counts;
    expect(view.order).toBe(articles + entities + statements);
    expect(view.getNodeAttributes(id("Anna Weber"))).toEqual({
      kind: "person",
      id: id("Anna Weber"),
      label: "Anna Weber",
      mentions: 4,
      articles: 2,
    });
    expect(view.getNodeAttributes(articleNode("hafen-1"))).toMatchObject({
      kind: "article",
      id: "hafen-1",
      label: "Hafen bleibt offen",
      date: "2024-04-08",
    });
    expect(view.getNodeAttribute(articleNode("hafen-2"), "label")).toBe("hafen-2");
  });

  test("has the relation of two articles once, with the number of its evidence", () => {
    const edges = view.edges(id("Anna Weber"), id("Jörg Brüggemann")).map((edge) => view.getEdgeAttributes(edge));
    expect(edges).toMatchObject([
      {
        kind: "relation",
        relationType: "CONSULT",
        mode: "visit",
        label: "CONSULT/visit",
        evidence: 2,
        status: "asserted",
      },
    ]);
  });

  test("links statements to who, whom, what and where", () => {
    const statement = graph.file.statements.find(({ medium }) => medium === "Writing")!.id;
    const links = view.mapOutEdges(
      statement,
      (_, { kind }, __, target) => `${kind} ${view.getNodeAttribute(target, "label")}`,
    );
    expect(links.sort()).toEqual(["addressee Ministerium für Küstenschutz", "in hafen-2", "speaker Anna Weber"]);
  });

  test("links articles to whom they mention, with how often", () => {
    const [edge] = view.edges(articleNode("hafen-2"), id("Anna Weber"));
    expect(view.getEdgeAttributes(edge)).toEqual({ kind: "mentions", label: "mentions", evidence: 2 });
  });

  test("has an edge for each pair of participants, the place for a missing one, and none for half a relation", () => {
    const facts = structuredClone(portArticles[0]!);
    const [relation] = facts.relations;
    facts.relations = [
      { ...relation!, id: "r1", from: ["p1", "p2"], to: ["l1", "o1"] },
      { ...relation!, id: "r2", from: ["p1"], to: [], place: "l2" },
      { ...relation!, id: "r3", from: [], to: ["p1"] },
    ];
    const { graphology, file } = buildGraph([facts]);
    const kinds = graphology.filterEdges((_, { kind }) => kind === "relation");
    expect(file.relations).toHaveLength(3);
    expect(kinds).toHaveLength(5);
  });

  test("is the same when the graph is built again", () => {
    expect(buildGraph([...portArticles].reverse()).graphology.export()).toEqual(view.export());
  });

  test("leaves the attribute that renderers keep for themselves alone", () => {
    expect(view.someNode((_, attributes) => "type" in attributes)).toBe(false);
    expect(view.someEdge((_, attributes) => "type" in attributes)).toBe(false);
  });
});
