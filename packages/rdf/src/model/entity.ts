import { readSameLink } from "@newsgraph/graph";
import type { EntityKind, GraphEntity } from "@newsgraph/schema";
import factory from "@rdfjs/data-model";
import type { NamedNode, Quad } from "@rdfjs/types";
import { concept, foaf, geo, ng, oa, owl, prov, rdf, schema, sem, skos, xsd } from "../vocabulary/terms.js";
import type { RdfContext } from "./context.js";
import { decimalLiteral } from "./decimal-literal.js";
import { webNode } from "./iri.js";
import { passageQuads } from "./passage.js";
import { encodeId, wellFormed } from "./well-formed.js";

/** The classes of every kind of entity. */
const CLASSES: Readonly<Record<EntityKind, readonly NamedNode[]>> = {
  person: [schema.Person, sem.Actor],
  organization: [schema.Organization, sem.Actor],
  state: [ng.State, schema.AdministrativeArea, sem.Actor, sem.Place],
  group: [foaf.Group, sem.Actor],
  place: [schema.Place, sem.Place],
  event: [schema.Event, sem.Event],
  work: [schema.CreativeWork],
};

/** Registers whose ids name the thing itself, with the IRI that each gives it. */
const REGISTERS: Readonly<Record<string, (id: string) => string>> = {
  wikidata: (id) => `http://www.wikidata.org/entity/${id}`,
  geonames: (id) => `https://sws.geonames.org/${id}/`,
  gnd: (id) => `https://d-nb.info/gnd/${id}`,
  viaf: (id) => `http://viaf.org/viaf/${id}`,
  ror: (id) => `https://ror.org/${id.toLowerCase()}`,
  orcid: (id) => `https://orcid.org/${id}`,
};

/** An entity: its classes, names, and who it is elsewhere. */
export function entityQuads(context: RdfContext, entity: GraphEntity, quads: Quad[]): void {
  const node = context.node("entity", entity.id);
  for (const type of CLASSES[entity.kind]) quads.push(factory.quad(node, rdf.type, type));
  const links = [...new Set(entity.same ?? [])].map((link) => ({ link, ...readSameLink(link) }));
  if (entity.kind === "state" && links.some(({ authority, id }) => authority === "iso3166" && !id.includes("-"))) {
    quads.push(factory.quad(node, rdf.type, schema.Country));
  }
  quads.push(factory.quad(node, schema.name, factory.literal(wellFormed(entity.name))));
  for (const alias of new Set(entity.aliases.map(wellFormed))) {
    quads.push(factory.quad(node, schema.alternateName, factory.literal(alias)));
  }
  for (const { link, authority, id } of links) linkQuads(node, link, authority, id, quads);
}

function linkQuads(node: NamedNode, link: string, authority: string, id: string, quads: Quad[]): void {
  const register = Object.hasOwn(REGISTERS, authority) ? REGISTERS[authority] : undefined;
  const point = /^geo:(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)(?=$|[,;])/.exec(link);
  const page = webNode(link);
  if (register !== undefined) {
    quads.push(factory.quad(node, owl.sameAs, factory.namedNode(register(encodeId(id)))));
  } else if (authority === "iso3166") {
    const code = factory.namedNode(`https://www.iso.org/obp/ui/#iso:code:3166:${encodeId(id)}`);
    quads.push(factory.quad(node, skos.exactMatch, code));
  } else if (point !== null) {
    quads.push(factory.quad(node, geo.lat, factory.literal(point[1]!, xsd.decimal)));
    quads.push(factory.quad(node, geo.long, factory.literal(point[2]!, xsd.decimal)));
  } else if (page !== undefined) {
    quads.push(factory.quad(node, schema.sameAs, page));
  } else {
    quads.push(factory.quad(node, schema.identifier, factory.literal(wellFormed(link))));
  }
}

/** Every mention of an entity as a Web Annotation: this passage identifies that entity, as a rule has it. */
export function mentionQuads(context: RdfContext, entity: GraphEntity, quads: Quad[]): void {
  const body = context.node("entity", entity.id);
  for (const [index, mention] of entity.mentions.entries()) {
    const annotation = factory.namedNode(`${body.value}#mention-${index + 1}`);
    quads.push(
      factory.quad(annotation, rdf.type, oa.Annotation),
      factory.quad(annotation, oa.motivatedBy, oa.identifying),
      factory.quad(annotation, ng.mentionForm, concept(mention.form)),
      factory.quad(annotation, oa.hasBody, body),
    );
    const { rule, confidence } = mention;
    if (rule !== undefined) quads.push(factory.quad(annotation, prov.wasGeneratedBy, context.node("rule", rule)));
    if (confidence !== undefined) quads.push(factory.quad(annotation, ng.confidence, decimalLiteral(confidence)));
    const described: Quad[] = [];
    const passage = passageQuads(context.article(mention.article), mention, described);
    quads.push(factory.quad(annotation, oa.hasTarget, passage), ...described);
  }
}
