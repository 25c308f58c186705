import type { Quad, Term } from "@rdfjs/types";
import { xsd } from "../vocabulary/terms.js";
import { quoted } from "./literal-text.js";

/**
 * Adds quads to `pieces` as lines of N-Quads (RDF 1.1 N-Quads). IRIs are written as they are, since the model makes none
 * that need escaping.
 */
export function writeNquads(quads: readonly Quad[], pieces: string[]): void {
  for (const { subject, predicate, object } of quads) {
    pieces.push("<", subject.value, "> <", predicate.value, "> ");
    writeObject(object, pieces);
    pieces.push(" .\n");
  }
}

function writeObject(term: Term, pieces: string[]): void {
  if (term.termType !== "Literal") {
    pieces.push("<", term.value, ">");
    return;
  }
  pieces.push(quoted(term.value));
  if (term.language !== "") pieces.push("@", term.language);
  else if (term.datatype.value !== xsd.string.value) pieces.push("^^<", term.datatype.value, ">");
}
