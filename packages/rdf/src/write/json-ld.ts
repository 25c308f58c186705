import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { rdf, xsd } from "../vocabulary/terms.js";
import { type CompactNames, compactNames } from "./compact-names.js";
import { quoted } from "./literal-text.js";

/** Writes records of quads as one JSON-LD 1.1 document: a context of prefixes, and a graph with a node a line. */
export class JsonLdWriter {
  readonly #names: CompactNames;
  readonly #prefixes: Readonly<Record<string, string>>;
  #first = true;

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.#prefixes = prefixes;
    this.#names = compactNames(prefixes);
  }

  /** What comes before the first record. */
  begin(pieces: string[]): void {
    // A namespace that ends in none of ":/?#[]@" is no prefix in JSON-LD 1.1 unless it says so.
    const context = Object.entries(this.#prefixes).map(([prefix, id]) => [prefix, { "@id": id, "@prefix": true }]);
    pieces.push(`{"@context":${JSON.stringify({ "@version": 1.1, ...Object.fromEntries(context) })},\n"@graph":[`);
  }

  /** Adds the quads of one record to `pieces`: a node for each subject, in the order they come in. */
  record(quads: readonly Quad[], pieces: string[]): void {
    for (const [subject, members] of bySubject(quads)) {
      pieces.push(this.#first ? "\n" : ",\n", '{"@id":', quoted(this.#node(subject)));
      this.#first = false;
      for (const [predicate, objects] of members) {
        const isType = predicate === rdf.type;
        pieces.push(',"', isType ? "@type" : this.#node(predicate), '":');
        if (objects.length > 1) pieces.push("[");
        for (const [index, object] of objects.entries()) {
          if (index > 0) pieces.push(",");
          if (isType) pieces.push(quoted(this.#node(object as NamedNode)));
          else this.#object(object, pieces);
        }
        if (objects.length > 1) pieces.push("]");
      }
      pieces.push("}");
    }
  }

  /** What comes after the last record. */
  end(pieces: string[]): void {
    pieces.push("\n]}\n");
  }

  #node(node: NamedNode): string {
    return this.#names(node) ?? node.value;
  }

  #object(term: Term, pieces: string[]): void {
    if (term.termType !== "Literal") {
      pieces.push('{"@id":', quoted(this.#node(term as NamedNode)), "}");
    } else if (term.datatype === xsd.integer) {
      pieces.push(term.value);
    } else if (term.language !== "") {
      pieces.push('{"@value":', quoted(term.value), ',"@language":"', term.language, '"}');
    } else if (term.datatype.value === xsd.string.value) {
      pieces.push(quoted(term.value));
    } else {
      pieces.push('{"@value":', quoted(term.value), ',"@type":"', this.#node(term.datatype), '"}');
    }
  }
}

/** The quads of a record by subject and predicate, each in the order they come in. */
function bySubject(quads: readonly Quad[]): Map<NamedNode, Map<NamedNode, Term[]>> {
  const subjects = new Map<string, NamedNode>();
  const nodes = new Map<NamedNode, Map<NamedNode, Term[]>>();
  let subject: NamedNode | undefined;
  let members = new Map<NamedNode, Term[]>();
  for (const quad of quads) {
    if (quad.subject.value !== subject?.value) {
      subject = subjects.get(quad.subject.value) ?? (quad.subject as NamedNode);
      subjects.set(subject.value, subject);
      members = nodes.get(subject) ?? new Map();
      nodes.set(subject, members);
    }
    const predicate = quad.predicate as NamedNode;
    const objects = members.get(predicate);
    if (objects === undefined) members.set(predicate, [quad.object]);
    else objects.push(quad.object);
  }
  return nodes;
}
