import type { NamedNode, Quad, Term } from "@rdfjs/types";
import { rdf, xsd } from "../vocabulary/terms.js";
import { type CompactNames, compactNames } from "./compact-names.js";
import { quoted } from "./literal-text.js";

const INTEGER = /^[+-]?\d+$/;

/** Writes records of quads as Turtle (RDF 1.1 Turtle): the prefixes first, then a block for each subject. */
export class TurtleWriter {
  readonly #names: CompactNames;
  readonly #prefixes: Readonly<Record<string, string>>;

  constructor(prefixes: Readonly<Record<string, string>>) {
    this.#prefixes = prefixes;
    this.#names = compactNames(prefixes);
  }

  /** What comes before the first record. */
  begin(pieces: string[]): void {
    for (const [prefix, namespace] of Object.entries(this.#prefixes))
      pieces.push(`@prefix ${prefix}: <${namespace}> .\n`);
  }

  /** Adds the quads of one record to `pieces`; subjects are named once for all that follows under them. */
  record(quads: readonly Quad[], pieces: string[]): void {
    let subject: string | undefined;
    let predicate: string | undefined;
    for (const quad of quads) {
      if (quad.subject.value !== subject) {
        pieces.push(subject === undefined ? "\n" : " .\n\n", this.#node(quad.subject), " ");
        subject = quad.subject.value;
        predicate = undefined;
      }
      if (quad.predicate.value === predicate) pieces.push(", ");
      else {
        const verb = quad.predicate.value === rdf.type.value ? "a" : this.#node(quad.predicate);
        pieces.push(predicate === undefined ? "" : " ;\n  ", verb, " ");
        predicate = quad.predicate.value;
      }
      this.#object(quad.object, pieces);
    }
    if (subject !== undefined) pieces.push(" .\n");
  }

  #node(term: Term): string {
    if (term.termType === "BlankNode") return `_:${term.value}`;
    return this.#names(term as NamedNode) ?? `<${term.value}>`;
  }

  #object(term: Term, pieces: string[]): void {
    if (term.termType !== "Literal") {
      pieces.push(this.#node(term));
    } else if (term.datatype.value === xsd.integer.value && INTEGER.test(term.value)) {
      pieces.push(term.value);
    } else {
      pieces.push(quoted(term.value));
      if (term.language !== "") pieces.push("@", term.language);
      else if (term.datatype.value !== xsd.string.value) pieces.push("^^", this.#node(term.datatype));
    }
  }
}
