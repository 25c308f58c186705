import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGraph, IMPORT_FORMATS, ImportError, type ImportFormatId, importGraph, toJson } from "../../src/index.js";
import { portArticles } from "../port-articles.js";

const gexf = (graph: string) => `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph>${graph}</graph></gexf>`;
const graphml = (graph: string) =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph>${graph}</graph></graphml>`;
const bomb = (root: string) =>
  `<!DOCTYPE ${root} [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>\n`;
const node = (id: string, format: ImportFormatId): string =>
  format === "gexf" || format === "graphml" ? `<node id="${id}"/>` : JSON.stringify({ key: id });
const ftm = (...entities: object[]) => entities.map((entity) => JSON.stringify(entity)).join("\n");
const person = (id: string) => ({ id, schema: "Person", properties: { name: [id] } });
const facts = JSON.stringify(portArticles[0]);
const json = toJson(buildGraph(portArticles));

const CASES: [format: ImportFormatId, what: string, data: string | Uint8Array, message: RegExp][] = [
  [
    "gexf",
    "an entity bomb",
    bomb("gexf") + gexf(`<nodes><node id="a" label="&c;"/></nodes>`),
    /^line 1, .*document type declares entities.*take <!DOCTYPE/,
  ],
  ["graphml", "an entity bomb", bomb("graphml") + graphml(`<node id="&c;"/>`), /document type declares entities/],
  [
    "gexf",
    "an entity from a file",
    `<!DOCTYPE gexf SYSTEM "file:///etc/passwd">${gexf(`<nodes><node id="a" label="&x;"/></nodes>`)}`,
    /undefined entity.*no entities but XML's own five/,
  ],
  ["gexf", "deep nesting", `<gexf>${"<nodes><node id='x'>".repeat(5000)}`, /nested more than 200 deep/],
  ["graphml", "deep nesting", `<graphml>${"<graph>".repeat(5000)}`, /nested more than 200 deep/],
  ["graphology", "deep nesting", `${'{"nodes":'.repeat(50_000)}1${"}".repeat(50_000)}`, /nested more than 200 deep/],
  [
    "json",
    "deep nesting",
    `{"format":"newsgraph/1","articles":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    /nested more than 200 deep/,
  ],
  [
    "gexf",
    "a truncated file",
    gexf('<nodes><node id="a"/>').slice(0, -20),
    /no well-formed XML \(.*cut off or damaged/,
  ],
  ["graphml", "a truncated file", graphml('<node id="a"/>').slice(0, -12), /no well-formed XML/],
  ["graphology", "a truncated file", '{"nodes":[{"key":"a"},', /no JSON .*cut off or damaged/],
  ["json", "a truncated file", json.slice(0, -100), /no JSON/],
  ["facts", "a truncated file", `${facts}\n${facts.slice(0, -9)}`, /^line 2: this is no JSON/],
  ["ftm", "a truncated file", `${ftm(person("a"), person("b")).slice(0, -4)}`, /^line 2: this is no JSON/],
  ["csv", "a truncated file", "source,target,type\na,b,c\na,b", /^line 3: row 3 has 2 cells, the header has 3/],
  ["csv", "a cell that does not end", 'source,target\na,"b\n', /quotation marks does not end/],
  [
    "gexf",
    "a node twice",
    gexf(`<nodes>${node("a", "gexf")}\n${node("a", "gexf")}</nodes>`),
    /^line 2: the node "a" is given twice; give each node an id/,
  ],
  [
    "graphml",
    "a node twice",
    graphml(`${node("a", "graphml")}\n${node("a", "graphml")}`),
    /^line 2: the node "a" is given twice/,
  ],
  ["graphology", "a node twice", '{"nodes":[{"key":"a"},{"key":"a"}],"edges":[]}', /the node "a" is given twice/],
  ["csv", "a node twice", "id,label\na,A\na,B\n", /^line 3: the node "a" is given twice/],
  ["ftm", "an entity twice", ftm(person("a"), person("a")), /^line 2: the entity "a" is given twice/],
  [
    "json",
    "an id twice",
    JSON.stringify({ ...JSON.parse(json), articles: [...JSON.parse(json).articles, JSON.parse(json).articles[0]] }),
    /id is given twice/,
  ],
  [
    "facts",
    "an id twice",
    JSON.stringify({
      ...portArticles[0],
      entities: [portArticles[0]!.entities[0], portArticles[0]!.entities[0]],
      statements: [],
      relations: [],
    }),
    /^line 1: .*id p1 is given twice/,
  ],
  [
    "gexf",
    "an edge twice",
    gexf(
      `<nodes><node id="a"/></nodes><edges><edge id="e" source="a" target="a"/><edge id="e" source="a" target="a"/></edges>`,
    ),
    /the edge "e" is given twice/,
  ],
  [
    "gexf",
    "an edge to nowhere",
    gexf(`<nodes><node id="a"/></nodes>\n<edges><edge source="a" target="b"/></edges>`),
    /^line 2: an edge leads to the node "b", which the file does not have; add the node/,
  ],
  [
    "graphml",
    "an edge to nowhere",
    graphml(`<node id="a"/><edge source="a" target="b"/>`),
    /an edge leads to the node "b"/,
  ],
  [
    "graphology",
    "an edge to nowhere",
    '{"nodes":[{"key":"a"}],"edges":[{"source":"a","target":"b"}]}',
    /an edge leads to the node "b"/,
  ],
  [
    "ftm",
    "a reference to nothing",
    ftm(person("a"), { id: "o", schema: "Ownership", properties: { owner: ["a"], asset: ["b"] } }),
    /^line 2: the entity "o" refers to "b"/,
  ],
  [
    "json",
    "a reference to nothing",
    JSON.stringify({ ...JSON.parse(json), entities: [] }),
    /is not among the entities/,
  ],
  [
    "gexf",
    "an edge without an end",
    gexf(`<nodes><node id="a"/></nodes><edges><edge source="a"/></edges>`),
    /<edge> has no target; give it one/,
  ],
  ["graphml", "a node without an id", graphml("<node/>"), /<node> has no id/],
  ["graphology", "a node without a key", '{"nodes":[{}]}', /node 1 of the list is no object with a key/],
  ["graphology", "an edge that is none", '{"nodes":[],"edges":[7]}', /edge 1 of the list/],
  ["ftm", "a line that is no entity", ftm(person("a"), [1]), /^line 2: this is no entity of FollowTheMoney/],
  ["json", "a __proto__ key", json.replace('{"id"', '{"__proto__":{"a":1},"id"'), /a key "__proto__"/],
  [
    "json",
    "an id that is JavaScript's own",
    json.replaceAll(`"${buildGraph(portArticles).file.entities[0]!.id}"`, '"__proto__"'),
    /the id "__proto__" is a name of JavaScript's own/,
  ],
  ["json", "another version", '{"format":"newsgraph/9"}', /reads newsgraph\/1 only/],
  ["facts", "another version", '{"format":"facts/9"}', /^line 1: .*reads facts\/1 only/],
  [
    "gexf",
    "bytes of another encoding",
    new TextEncoder().encode(gexf('<nodes><node id="\u00e4"/></nodes>')).map((byte) => (byte === 0xc3 ? 0xe4 : byte)),
    /^line 1, column \d+: the bytes are no UTF-8; save the file as UTF-8/,
  ],
  [
    "gexf",
    "an encoding that it is not in",
    `<?xml version="1.0" encoding="ISO-8859-1"?>${gexf('<nodes><node id="ä"/></nodes>')}`,
    /says that it is in iso-8859-1/,
  ],
  [
    "csv",
    "no table",
    "Es war einmal, sagte sie, ein Hafen.\n",
    /of no format that is known; read are newsgraph JSON, facts, .*a CSV file needs a header/,
  ],
  ["csv", "nothing", "  \n", /the file is empty/],
  ["gexf", "another XML", "<!-- <gexf> --><html><body/></html>", /the XML is no graph: its root is <html>/],
  ["json", "another JSON", '{"a":1}', /the JSON holds no graph/],
];

describe.each(IMPORT_FORMATS.map(({ id }) => id))("%s", (format) => {
  test.each(CASES.filter(([id]) => id === format))(
    "%s: %s is refused, with the place and the remedy",
    (_, __, data, message) => {
      const bytes = typeof data === "string" && data.includes("ISO-8859") ? new TextEncoder().encode(data) : data;
      expect(() => importGraph(bytes)).toThrow(ImportError);
      expect(() => importGraph(bytes)).toThrow(message);
      try {
        importGraph(bytes);
      } catch (error) {
        expect((error as ImportError).remedy).not.toBe("");
      }
    },
  );

  test("whatever the bytes, there is a graph or an ImportError, and JavaScript's objects stay as they are", () => {
    const sample = format === "json" ? json : format === "facts" ? facts : SAMPLES[format];
    const bytes = new TextEncoder().encode(sample);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(bytes.length),
        (edits, length) => {
          const broken = bytes.slice(0, length);
          for (const [at, byte] of edits) if (at < length) broken[at] = byte;
          let error: unknown;
          try {
            importGraph(broken, { format });
          } catch (thrown) {
            error = thrown;
          }
          if (error !== undefined) expect(error).toBeInstanceOf(ImportError);
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const SAMPLES: Record<Exclude<ImportFormatId, "json" | "facts">, string> = {
  gexf: gexf(
    '<nodes><node id="a" label="A"/><node id="b"/></nodes><edges><edge source="a" target="b" label="x"/></edges>',
  ),
  graphml: graphml('<node id="a"/><node id="b"/><edge source="a" target="b"/>'),
  graphology: '{"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"source":"a","target":"b"}]}',
  csv: "source,target,type\na,b,c\n",
  ftm: ftm(person("a"), person("b"), { id: "o", schema: "Family", properties: { person: ["a"], relative: ["b"] } }),
};

describe("names of JavaScript's own", () => {
  const NAMES = ["__proto__", "constructor", "toString"];

  test.each(NAMES)("%s as id, label, kind, attribute and type of a foreign graph is mere text", (name) => {
    const files = [
      gexf(
        `<attributes class="node"><attribute id="${name}" title="${name}" type="string"/></attributes><nodes><node id="${name}" label="${name}"><attvalues><attvalue for="${name}" value="x"/></attvalues></node></nodes><edges><edge source="${name}" target="${name}" label="${name}"/></edges>`,
      ),
      graphml(`<node id="${name}"><data key="${name}">x</data></node><edge source="${name}" target="${name}"/>`),
      `{"nodes":[{"key":"${name}","attributes":{"${name}":"x","label":"${name}"}}],"edges":[{"source":"${name}","target":"${name}"}]}`,
      `source,target,${name}\n${name},${name},x\n`,
      ftm(
        { id: name, schema: "Person", properties: { name: [name] } },
        { id: "y", schema: name, properties: { name: ["y"], [name]: ["z"] } },
      ),
    ];
    for (const file of files) {
      const { graph } = importGraph(file);
      const entity = graph.file.entities.find((each) => each.name === name)!;
      expect(entity.id).toMatch(/^e[0-9a-f]{16}$/);
      expect(graph.graphology.hasNode(entity.id)).toBe(true);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test.each([
  ["numbers beyond all numbers", '{"nodes":[{"key":"a","attributes":{"n":1e999,"m":-1e999}},{"key":9e99}],"edges":[]}'],
  ["a number of a million digits", `source,target,weight\na,b,${"9".repeat(1e6)}\n`],
  [
    "a year of twelve digits",
    gexf('<nodes><node id="a"/></nodes><edges><edge source="a" target="a" start="999999999999-01-01"/></edges>'),
  ],
])("%s do no harm", (_, data) => {
  const { graph } = importGraph(data);
  expect(toJson(importGraph(toJson(graph)).graph)).toBe(toJson(graph));
  expect(graph.file.relations.every(({ date }) => date === undefined)).toBe(true);
  expect(Math.max(...graph.file.articles.map(({ text }) => text.length))).toBeLessThan(10_000);
});

const HUNDRED_MB = 100 * 2 ** 20;

test.each<[what: string, start: string, fill: string]>([
  ["nothing but one letter", "", "a"],
  ["angle brackets", "", "<"],
  ["an element that never ends", '<gexf version="1.3"><graph a="', "x"],
  ["brackets", "", "["],
  ["zeros", "", "\0"],
  ["commas", "", ","],
])("a hundred megabytes of %s are refused", (_, start, fill) => {
  const bytes = new Uint8Array(HUNDRED_MB).fill(fill.charCodeAt(0));
  bytes.set(new TextEncoder().encode(start));
  expect(() => importGraph(bytes)).toThrow(ImportError);
});
