import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { xsd } from "../vocabulary/terms.js";
import { compactNames } from "./compact-names.js";
import { TurtleWriter } from "./turtle.js";

/** Quads in a fixed order, each once: by subject, predicate and object. */
export function sortedQuads(quads: readonly Quad[]): Quad[] {
  const keyed = new Map(quads.map((quad) => [keyOf(quad), quad]));
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, quad]) => quad);
}

function keyOf({ subject, predicate, object }: Quad): string {
  const literal = object.termType === "Literal" ? [object.language, object.datatype.value] : [];
  return JSON.stringify([subject.value, predicate.value, object.termType, object.value, ...literal]);
}

/** Quads as a whole document in Turtle that declares those of `prefixes` which it uses. No quads give an empty document. */
export function turtleDocument(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>): string {
  const names = compactNames(prefixes);
  const used = new Set<string>();
  const note = (term: Term) => {
    const name = term.termType === "NamedNode" ? names(term as NamedNode) : undefined;
    if (name !== undefined) used.add(name.slice(0, name.indexOf(":")));
  };
  for (const { subject, predicate, object } of quads) {
    for (const term of [subject, predicate, object]) note(term);
    if (object.termType === "Literal" && object.datatype.value !== xsd.string.value) note(object.datatype);
  }
  const writer = new TurtleWriter(Object.fromEntries(Object.entries(prefixes).filter(([prefix]) => used.has(prefix))));
  const pieces: string[] = [];
  writer.begin(pieces);
  writer.record(quads, pieces);
  return pieces.join("");
}
