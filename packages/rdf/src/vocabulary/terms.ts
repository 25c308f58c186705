import factory from "@rdfjs/data-model";
import type { NamedNode } from "@rdfjs/types";
import { NAMESPACES } from "./namespaces.js";

const known = new Map<string, NamedNode>();

/** The node of a term, the same object whenever it is asked for. */
function term(iri: string): NamedNode {
  let node = known.get(iri);
  if (node === undefined) {
    node = factory.namedNode(iri);
    known.set(iri, node);
  }
  return node;
}

/** True for a node that this module made. */
export function isVocabularyTerm(node: NamedNode): boolean {
  return known.get(node.value) === node;
}

/** Named nodes of one vocabulary, each made once: `terms("prov", ["Activity"]).Activity`. */
function terms<const Name extends string>(
  prefix: keyof typeof NAMESPACES,
  names: readonly Name[],
): Readonly<Record<Name, NamedNode>> {
  return Object.fromEntries(names.map((name) => [name, term(`${NAMESPACES[prefix]}${name}`)])) as unknown as Readonly<
    Record<Name, NamedNode>
  >;
}

export const rdf = terms("rdf", ["type"]);
export const rdfs = terms("rdfs", ["comment", "domain", "label", "range", "subClassOf", "subPropertyOf"]);
export const owl = terms("owl", ["DatatypeProperty", "ObjectProperty", "Ontology", "Class", "sameAs"]);
export const skos = terms("skos", [
  "Concept",
  "ConceptScheme",
  "broader",
  "exactMatch",
  "inScheme",
  "notation",
  "prefLabel",
  "topConceptOf",
]);
export const xsd = terms("xsd", ["date", "decimal", "gYear", "gYearMonth", "integer", "string"]);
export const dc = terms("dc", ["publisher"]);
export const dcterms = terms("dcterms", ["date", "description", "isPartOf", "title", "type"]);
export const foaf = terms("foaf", ["Group"]);
export const geo = terms("geo", ["lat", "long"]);
export const schema = terms("schema", [
  "AdministrativeArea",
  "Country",
  "CreativeWork",
  "Event",
  "NewsArticle",
  "Organization",
  "Person",
  "Place",
  "Quotation",
  "about",
  "alternateName",
  "articleBody",
  "author",
  "containedInPlace",
  "datePublished",
  "headline",
  "identifier",
  "inLanguage",
  "isPartOf",
  "location",
  "locationCreated",
  "memberOf",
  "mentions",
  "name",
  "nationality",
  "owns",
  "relatedTo",
  "roleName",
  "sameAs",
  "softwareVersion",
  "text",
  "url",
]);
export const sem = terms("sem", ["Actor", "Event", "Place", "eventType", "hasActor", "hasPlace", "hasTimeStamp"]);
export const prov = terms("prov", [
  "Activity",
  "Derivation",
  "Entity",
  "SoftwareAgent",
  "entity",
  "hadActivity",
  "qualifiedDerivation",
  "wasAssociatedWith",
  "wasAttributedTo",
  "wasDerivedFrom",
  "wasGeneratedBy",
]);
export const oa = terms("oa", [
  "Annotation",
  "SpecificResource",
  "TextPositionSelector",
  "TextQuoteSelector",
  "end",
  "exact",
  "hasBody",
  "hasSelector",
  "hasSource",
  "hasTarget",
  "identifying",
  "motivatedBy",
  "prefix",
  "start",
  "suffix",
]);
export const ng = terms("ng", [
  "Relation",
  "State",
  "Statement",
  "actor",
  "addressee",
  "addresseeAt",
  "claimedBy",
  "confidence",
  "contradicts",
  "counted",
  "cueAt",
  "earliest",
  "frameAt",
  "holdsOfficeAt",
  "latest",
  "least",
  "medium",
  "mentionForm",
  "mode",
  "most",
  "number",
  "otherDate",
  "predicate",
  "recipient",
  "score",
  "speakerAt",
  "status",
  "via",
]);

/** The node of a term of newsgraph's own vocabulary that comes from one of the schema's closed lists. */
export function concept(name: string): NamedNode {
  return term(NAMESPACES.ng + name);
}
