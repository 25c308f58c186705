import { readFileSync } from "node:fs";
import fc from "fast-check";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { afterAll, describe, expect, test } from "vitest";
import { buildGraph, findExportFormat, type NewsGraph, type StreamFormat, toGexf } from "../../src/index.js";
import { arbitraryFacts } from "../arbitrary-facts.js";
import { portArticles } from "../port-articles.js";

const port = buildGraph(portArticles);

function validator(name: string): XsdValidator {
  const text = readFileSync(new URL(`schemas/${name}`, import.meta.url), "utf8");
  return XsdValidator.fromDoc(XmlDocument.fromString(text));
}

/** Throws where the text is no XML or not as the schema says. */
function validate(schema: XsdValidator, text: string): void {
  const document = XmlDocument.fromString(text);
  try {
    schema.validate(document);
  } finally {
    document.dispose();
  }
}

describe.each([
  ["gexf", "gexf-1.3.xsd"],
  ["graphml", "graphml-1.1.xsd"],
])("%s, by libxml2", (id, name) => {
  const schema = validator(name);
  afterAll(() => schema.dispose());
  const write = (graph: NewsGraph) => [...(findExportFormat(id) as StreamFormat).chunks(graph)].join("");

  test("is valid for any graph", () => {
    fc.assert(
      fc.property(fc.array(arbitraryFacts, { maxLength: 4 }), (facts) => validate(schema, write(buildGraph(facts)))),
      { numRuns: 60 },
    );
  });

  test.each<[what: string, break_: (xml: string) => string]>([
    ["a node without an id", (xml) => xml.replace(/<node id="[^"]*"/, "<node")],
    ["an id given twice", (xml) => xml.replace(/(<node id="[^"]*".*?<\/node>\n)/, "$1$1")],
    ["an edge to nowhere", (xml) => xml.replace(/target="[^"]*"/, 'target="nowhere"')],
    ["an unknown element", (xml) => xml.replace("<edge ", "<line/><edge ")],
    ["an unknown type of attribute", (xml) => xml.replace(/type="string"/, 'type="words"')],
  ])("refuses %s", (_, break_) => {
    const xml = write(port);
    const broken = break_(xml);
    expect(broken).not.toBe(xml);
    expect(() => validate(schema, broken)).toThrow();
  });
});

test("GEXF with a day that is none is refused", () => {
  const schema = validator("gexf-1.3.xsd");
  const xml = toGexf(port);
  const broken = xml.replace(/ start="\d{4}-\d\d-\d\d"/, ' start="Montag"');
  expect(broken).not.toBe(xml);
  expect(() => validate(schema, broken)).toThrow();
  schema.dispose();
});
