import { describe, expect, test } from "vitest";
import { findRelations, type ImportOptions, importGraph, type NewsGraph } from "../../src/index.js";

/** Entities as "name (kind)", relations as "a -type/mode predicate status date> b". */
function shown({ file }: NewsGraph): { entities: string[]; relations: string[] } {
  const name = (ids: readonly string[]) =>
    ids.map((id) => file.entities.find((entity) => entity.id === id)!.name).join("+");
  return {
    entities: file.entities.map(({ name, kind }) => `${name} (${kind})`).sort(),
    relations: file.relations
      .map(({ type, mode, predicate, role, date, from, to }) => {
        const words = [mode === undefined ? type : `${type}/${mode}`, predicate, role, date].filter(
          (word) => word !== undefined,
        );
        return `${name(from)} -${words.join(" ")}> ${name(to)}`;
      })
      .sort(),
  };
}

/** The words that a relation rests on. */
const evidenceOf = (graph: NewsGraph) =>
  findRelations(graph).flatMap(({ evidence }) =>
    evidence.map(({ text, article }) => `${article.split(":")[0]}: ${text}`),
  );

const load = (data: string | string[], options?: ImportOptions) => importGraph(data, options);

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <graph mode="static" defaultedgetype="undirected">
    <attributes class="node"><attribute id="0" title="Art" type="string"><default>Person</default></attribute></attributes>
    <attributes class="edge"><attribute id="0" title="Grund" type="string"/></attributes>
    <nodes>
      <node id="v" label="Valjean &amp; Söhne"><viz:color r="1" g="2" b="3"/><attvalues><attvalue for="0" value="Firma"/></attvalues></node>
      <node id="j" label="Javert"><nodes><node id="k" label="Kind"/></nodes></node>
    </nodes>
    <edges>
      <edge id="0" source="j" target="v" weight="2.5" type="directed" label="verfolgt"><attvalues><attvalue for="0" value="Brot"/></attvalues></edge>
      <edge id="1" source="j" target="k" start="1832-06-05" end="1832-06-06"/>
    </edges>
  </graph>
</gexf>`;

describe("GEXF of other programs", () => {
  const { graph, problems } = load(GEXF, { name: "miserables.gexf" });

  test("gives entities of the kinds that attributes say, also nested ones and defaults", () => {
    expect(shown(graph).entities).toEqual(["Javert (person)", "Kind (person)", "Valjean & Söhne (organization)"]);
  });

  test("gives relations with words, dates and everything else as text of the source", () => {
    expect(shown(graph).relations).toEqual([
      "Javert -other 1832-06-05/1832-06-06> Kind",
      "Javert -other verfolgt> Valjean & Söhne",
    ]);
    expect(evidenceOf(graph)).toContain("import: Javert → Valjean & Söhne: verfolgt; weight: 2.5; Grund: Brot");
    expect(graph.file.articles).toMatchObject([{ title: "miserables.gexf", source: "GEXF" }]);
  });

  test("tells what has no place", () => {
    expect(problems.map(({ code, count }) => [code, count])).toEqual([
      ["drawing", 1],
      ["undirected", 1],
    ]);
  });
});

const GRAPHML = `<?xml version="1.0"?>
<!DOCTYPE graphml SYSTEM "graphml.dtd">
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d0" for="node" yfiles.type="nodegraphics"/>
  <key id="d1" for="edge" attr.name="relation" attr.type="string"><default>MEMBER_OF</default></key>
  <key id="d2" for="node" attr.name="type" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="n0"><data key="d0"><y:ShapeNode><y:NodeLabel>Anna <![CDATA[<Weber>]]></y:NodeLabel></y:ShapeNode></data><data key="d2">PERSON</data></node>
    <node id="n1"><data key="d0"><y:ShapeNode><y:NodeLabel>Hafen AG</y:NodeLabel></y:ShapeNode></data><data key="d2">organisation</data><port name="p"/></node>
    <edge source="n0" target="n1"/>
    <edge source="n1" target="n0"><data key="d1">owner of</data></edge>
    <hyperedge><endpoint node="n0"/></hyperedge>
  </graph>
</graphml>`;

test("GraphML of other programs: labels of yEd, defaults of keys, words of relations", () => {
  const { graph, problems } = load(GRAPHML);
  expect(shown(graph)).toEqual({
    entities: ["Anna <Weber> (person)", "Hafen AG (organization)"],
    relations: ["Anna <Weber> -member-of> Hafen AG", "Hafen AG -owner-of> Anna <Weber>"],
  });
  expect(problems.map(({ code }) => code)).toEqual(["port", "hyperedge"]);
});

test.each<[what: string, value: object]>([
  [
    "graphology",
    {
      options: { type: "mixed" },
      nodes: [
        { key: "a", attributes: { label: "Anna", kind: "Person", x: 1 } },
        { key: "k", attributes: { label: "Kiel", type: "city" } },
      ],
      edges: [{ source: "a", target: "k", attributes: { label: "CONSULT/visit", date: "2024-04-08" } }],
    },
  ],
  [
    "node-link data of NetworkX and D3",
    {
      directed: true,
      nodes: [
        { id: "a", name: "Anna", kind: "Person" },
        { id: "k", name: "Kiel", type: "city" },
      ],
      links: [{ source: "a", target: { id: "k" }, type: "CONSULT/visit", date: "2024-04-08T10:00:00Z" }],
    },
  ],
])("JSON of %s", (_, value) => {
  const { graph, format } = load(JSON.stringify(value, undefined, 2));
  expect(format).toBe("graphology");
  expect(shown(graph)).toEqual({
    entities: ["Anna (person)", "Kiel (place)"],
    relations: ["Anna -CONSULT/visit 2024-04-08> Kiel"],
  });
});

describe("CSV of other programs", () => {
  test("a list of edges makes its own nodes", () => {
    const { graph, problems } = load(
      'Von;Nach;Beziehung;Datum\nAnna;Bernd;kennt;08.04.2024\nBernd;"Weber; Söhne";leitet;\n',
    );
    expect(shown(graph)).toEqual({
      entities: ["Anna (group)", "Bernd (group)", "Weber; Söhne (group)"],
      relations: ["Anna -other kennt 2024-04-08> Bernd", "Bernd -other leitet> Weber; Söhne"],
    });
    expect(problems).toMatchObject([{ code: "kind", count: 3, line: 2 }]);
  });

  test("lists of nodes and edges belong together", () => {
    const { graph } = load(["id,name,kind\n1,Anna,person\n2,Kiel,place\n", "source,target,type\n1,2,visit\n"]);
    expect(shown(graph)).toEqual({
      entities: ["Anna (person)", "Kiel (place)"],
      relations: ["Anna -other visit> Kiel"],
    });
  });

  test("columns of any name are told", () => {
    const table = "wer,wen,wie\nAnna,Bernd,grüßt\n";
    expect(() => load(table)).toThrow("a CSV file needs a header");
    const { graph } = load(table, { columns: { source: "wer", target: "wen", type: "wie" }, kind: "person" });
    expect(shown(graph)).toEqual({
      entities: ["Anna (person)", "Bernd (person)"],
      relations: ["Anna -other grüßt> Bernd"],
    });
    expect(() => load(table, { columns: { source: "wo" } })).toThrow(
      'there is no column "wo" for source; the columns are wer, wen, wie',
    );
  });
});

test("FollowTheMoney of other programs", () => {
  const lines = [
    { id: "p", schema: "Person", properties: { name: ["Anna Weber", "A. Weber"], wikidataId: ["Q42"] } },
    { id: "c", schema: "Company", properties: { name: ["Hafen AG"], jurisdiction: ["de"] } },
    {
      id: "o",
      schema: "Ownership",
      properties: { owner: ["p"], asset: ["c"], percentage: ["51"], startDate: ["2024-01"] },
    },
    { id: "d", schema: "Directorship", properties: { director: ["p"], organization: ["c"], role: ["Vorständin"] } },
    { id: "x", schema: "Sanction", properties: { entity: ["p"] } },
  ];
  const { graph, problems, format } = load(lines.map((line) => JSON.stringify(line)).join("\n"));
  expect(format).toBe("ftm");
  expect(shown(graph)).toEqual({
    entities: ["Anna Weber (person)", "Hafen AG (organization)"],
    relations: ["Anna Weber -holds-office Vorständin> Hafen AG", "Anna Weber -owner-of 2024-01> Hafen AG"],
  });
  expect(graph.findEntity("p")).toMatchObject({ aliases: ["A. Weber"], same: ["https://www.wikidata.org/entity/Q42"] });
  expect(evidenceOf(graph)).toContain("import: Anna Weber → Hafen AG: owner-of; percentage: 51; startDate: 2024-01");
  expect(problems.map(({ code }) => code)).toEqual(["schema"]);
});

test("text in UTF-16 and with byte order marks is read", () => {
  const csv = "source,target\nÄnne,Kiel\n";
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...csv].map((sign) => sign.charCodeAt(0))).buffer),
  ]);
  for (const data of [utf16, new TextEncoder().encode(`\ufeff${csv}`), `\ufeff${csv}`]) {
    expect(shown(importGraph(data).graph).entities).toEqual(["Kiel (group)", "Änne (group)"]);
  }
});
