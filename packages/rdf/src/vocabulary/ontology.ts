import factory from "@rdfjs/data-model";
import type { NamedNode, Quad } from "@rdfjs/types";
import { decimalLiteral } from "../model/decimal-literal.js";
import { writeNquads } from "../write/nquads.js";
import { TurtleWriter } from "../write/turtle.js";
import { NAMESPACES, NEWSGRAPH_NAMESPACE } from "./namespaces.js";
import { OWN_SCHEMES, type OwnConcept } from "./own-concepts.js";
import { type InBothLanguages, OWN_CLASSES, OWN_PROPERTIES, type OwnTerm } from "./own-terms.js";
import { concept, dcterms, ng, owl, rdf, rdfs, skos } from "./terms.js";

const TITLE: InBothLanguages = { de: "newsgraph: eigene Begriffe", en: "newsgraph: terms of its own" };
const DESCRIPTION: InBothLanguages = {
  de: "Was der RDF-Form eines newsgraph an Begriffen fehlt, die schema.org, SEM, PROV-O und das Web-Annotation-Modell nicht haben. Ereignisarten, Modi und Werte nach PLOVER (Open Event Data Alliance, CC BY-SA 4.0).",
  en: "What the RDF form of a newsgraph needs and schema.org, SEM, PROV-O and the Web Annotation model do not have. Event types, modes and scores after PLOVER (Open Event Data Alliance, CC BY-SA 4.0).",
};

/** The ontology of newsgraph's own terms as quads, record by record: classes, properties, concept schemes. */
export function ontologyRecords(): Quad[][] {
  const ontology = factory.namedNode(NEWSGRAPH_NAMESPACE.replace(/#$/, ""));
  const records: Quad[][] = [
    [
      factory.quad(ontology, rdf.type, owl.Ontology),
      ...inBoth(ontology, dcterms.title, TITLE),
      ...inBoth(ontology, dcterms.description, DESCRIPTION),
    ],
  ];
  for (const each of OWN_CLASSES) {
    const { term, subClassOf } = each;
    records.push([
      factory.quad(term, rdf.type, owl.Class),
      factory.quad(term, rdfs.subClassOf, subClassOf),
      ...described(each),
    ]);
  }
  for (const each of OWN_PROPERTIES) {
    const { term, subPropertyOf, domain, range } = each;
    const isOfValues = range?.value.startsWith(NAMESPACES.xsd);
    records.push([
      factory.quad(term, rdf.type, isOfValues ? owl.DatatypeProperty : owl.ObjectProperty),
      ...optional(term, rdfs.subPropertyOf, subPropertyOf),
      ...optional(term, rdfs.domain, domain),
      ...optional(term, rdfs.range, range),
      ...described(each),
    ]);
  }
  for (const { name, label, concepts } of OWN_SCHEMES) {
    const scheme = concept(name);
    records.push([factory.quad(scheme, rdf.type, skos.ConceptScheme), ...inBoth(scheme, rdfs.label, label)]);
    for (const each of concepts) records.push(conceptQuads(scheme, each));
  }
  return records;
}

/** The ontology in Turtle: the text of `ontology/newsgraph.ttl`. */
export function ontologyTurtle(): string {
  const { dcterms, ng, owl, prov, rdf, rdfs, schema, skos, xsd } = NAMESPACES;
  const writer = new TurtleWriter({ dcterms, ng, owl, prov, rdf, rdfs, schema, skos, xsd });
  const pieces: string[] = [];
  writer.begin(pieces);
  for (const record of ontologyRecords()) writer.record(record, pieces);
  return pieces.join("");
}

/** The ontology in N-Quads. */
export function ontologyNquads(): string {
  const pieces: string[] = [];
  for (const record of ontologyRecords()) writeNquads(record, pieces);
  return pieces.join("");
}

function conceptQuads(scheme: NamedNode, { name, label, broader, score }: OwnConcept): Quad[] {
  const node = concept(name);
  return [
    factory.quad(node, rdf.type, skos.Concept),
    factory.quad(node, skos.inScheme, scheme),
    ...(broader === undefined
      ? [factory.quad(node, skos.topConceptOf, scheme)]
      : [factory.quad(node, skos.broader, concept(broader))]),
    ...inBoth(node, skos.prefLabel, label),
    factory.quad(node, skos.notation, factory.literal(broader === undefined ? name : name.slice(broader.length + 1))),
    ...(score === undefined ? [] : [factory.quad(node, ng.score, decimalLiteral(score))]),
  ];
}

function described({ term, label, comment }: OwnTerm): Quad[] {
  return [...inBoth(term, rdfs.label, label), ...inBoth(term, rdfs.comment, comment)];
}

function inBoth(subject: NamedNode, predicate: NamedNode, { de, en }: InBothLanguages): Quad[] {
  return [
    factory.quad(subject, predicate, factory.literal(de, "de")),
    factory.quad(subject, predicate, factory.literal(en, "en")),
  ];
}

function optional(subject: NamedNode, predicate: NamedNode, object: NamedNode | undefined): Quad[] {
  return object === undefined ? [] : [factory.quad(subject, predicate, object)];
}
