import { describe, expect, test } from "vitest";
import { SparqlError } from "../src/index.js";
import { outlineQuery } from "../src/sparql/query-outline.js";

describe("the form of a query", () => {
  test.each([
    ["SELECT * { ?s ?p ?o }", "select", true],
    ["select ?s where { ?s ?p ?o } limit 3", "select", false],
    ["PREFIX ex: <http://example.org/select#>\nBASE <http://example.org/ask>\n# construct\nASK {}", "ask", false],
    ["CONSTRUCT WHERE { ?s ?p ?o }", "construct", false],
    ["DESCRIBE <http://example.org/>", "describe", false],
    ["SELECT * { { SELECT ?s { ?s ?p ?o } LIMIT 2 } }", "select", true],
    ["SELECT * { ?s ?p ?o } VALUES ?s { <a:b> }", "select", false],
    ["SELECT * { VALUES ?s { <a:b> } ?s ?p 'LIMIT 3' }", "select", true],
    ["SELECT ?limit { ?limit a:LIMIT ?o } # LIMIT 3", "select", true],
  ])("%s", (query, form, takesLimit) => {
    expect(outlineQuery(query)).toEqual({ form, takesLimit });
  });
});

describe("what would change something or ask somebody else", () => {
  test.each([
    ["INSERT DATA { <a:b> <a:c> 1 }", 1, 1],
    ["PREFIX a: <a:>\n  delete where { ?s ?p ?o }", 2, 3],
    ["LOAD <http://example.org/>", 1, 1],
    ["CLEAR ALL", 1, 1],
    ["WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", 1, 1],
    ["SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", 1, 12],
    ["SELECT * { ?s a '😀' . service silent ?x { ?s ?p ?o } }", 1, 23],
    ["SELECT * { # no\nSERVICE<http://example.org/>{} }", 2, 1],
  ])("%s is refused, with its place", (query, line, column) => {
    expect(() => outlineQuery(query)).toThrow(SparqlError);
    try {
      outlineQuery(query);
    } catch (error) {
      expect(error).toMatchObject({ code: "refused", position: { line, column } });
    }
  });

  test.each([
    "SELECT ?service { ?service a <http://example.org/SERVICE> }",
    'SELECT * { ?s rdfs:label "SERVICE", \'\'\'it\'s a SERVICE\'\'\', """INSERT "DATA" """, "a\\"SERVICE" }',
    "SELECT * { ?s service:SERVICE ex:SERVICE ; a ex:LOAD } # SERVICE",
    "SELECT * { ?s ?p 'x'@service }",
  ])("the words alone are not: %s", (query) => {
    expect(outlineQuery(query).form).toBe("select");
  });
});

test.each(["", "  ", "# SELECT", "Stoltenberg", "PREFIX a: <b>"])("%j is no query", (query) => {
  expect(() => outlineQuery(query)).toThrow(/begins with SELECT, ASK, CONSTRUCT or DESCRIBE/);
});
