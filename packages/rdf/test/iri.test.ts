import fc from "fast-check";
import { expect, test } from "vitest";
import { readDataIri } from "../src/index.js";
import { dataIri } from "../src/model/iri.js";
import { ODD_IDS } from "./sample-graph.js";

const base = "https://example.org/g/";

test.each(ODD_IDS)("the id %j stays one segment of the path and is read back", (id) => {
  const iri = dataIri(base, "entity", id);
  expect(iri).toMatch(/^https:\/\/example\.org\/g\/entity\/(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})+$/);
  expect(readDataIri(`${iri}#char=1,2`, base)).toEqual({ sort: "entity", id });
});

test("different ids have different IRIs, whatever is in them", () => {
  const id = fc
    .array(fc.constantFrom("\ud800", "\udfff", "%", ".", "/", "#", "ä", "a", "\0", "ED%A0%80"), { minLength: 1 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(id, (one) => {
      expect(readDataIri(dataIri(base, "article", one), base)).toEqual({ sort: "article", id: one });
    }),
  );
});

test.each([
  "https://example.org/other/entity/x",
  `${base}thing/x`,
  `${base}entity/`,
  `${base}entity/%E0`,
  `${base}entity`,
  base,
])("%s names nothing of the graph", (iri) => {
  expect(readDataIri(iri, base)).toBeUndefined();
});
