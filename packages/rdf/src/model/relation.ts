import { type GraphRelation, isEventType, type StandingRelation } from "@newsgraph/schema";
import factory from "@rdfjs/data-model";
import type { NamedNode, Quad } from "@rdfjs/types";
import { concept, dcterms, ng, prov, rdf, schema, sem } from "../vocabulary/terms.js";
import type { RdfContext } from "./context.js";
import { dateLiteral, dateQuads } from "./date-terms.js";
import { decimalLiteral } from "./decimal-literal.js";
import { passageNode, passageQuads } from "./passage.js";
import { wellFormed } from "./well-formed.js";

/**
 * A relation as a node of its own: what is told, with its status, and every passage that tells it. What the article itself
 * tells as a fact, and that alone, is asserted besides: standing relations as plain triples, PLOVER's events as sem:Event.
 */
export function relationQuads(context: RdfContext, relation: GraphRelation, quads: Quad[]): void {
  const {
    id,
    type,
    mode,
    predicate,
    role,
    from,
    to,
    status,
    date,
    place,
    claimedBy,
    score,
    otherDates = [],
  } = relation;
  const node = context.node("relation", id);
  const entities = (property: NamedNode, targets: readonly (string | undefined)[]) => {
    for (const target of new Set(targets)) {
      if (target !== undefined) quads.push(factory.quad(node, property, context.node("entity", target)));
    }
  };
  const happened = isEventType(type) && claimedBy === undefined && (status === "asserted" || status === "historical");
  quads.push(factory.quad(node, rdf.type, ng.Relation));
  if (happened) quads.push(factory.quad(node, rdf.type, sem.Event));
  quads.push(factory.quad(node, dcterms.type, concept(type)));
  if (mode !== undefined) quads.push(factory.quad(node, ng.mode, concept(`${type}-${mode}`)));
  quads.push(factory.quad(node, ng.status, concept(status)));
  entities(ng.actor, from);
  entities(ng.recipient, to);
  entities(schema.location, [place]);
  entities(ng.claimedBy, [claimedBy]);
  if (predicate !== undefined) quads.push(factory.quad(node, ng.predicate, factory.literal(wellFormed(predicate))));
  if (role !== undefined) quads.push(factory.quad(node, schema.roleName, factory.literal(wellFormed(role))));
  if (score !== undefined) quads.push(factory.quad(node, ng.score, decimalLiteral(score)));
  dateQuads(node, date, quads);
  for (const other of otherDates) quads.push(factory.quad(node, ng.otherDate, dateLiteral(other)));
  numberQuads(context, node, relation, quads);
  if (happened) {
    const places = to.filter((target) => context.graph.findEntity(target)?.kind === "place");
    quads.push(factory.quad(node, sem.eventType, concept(type)));
    entities(sem.hasActor, [...from, ...to.filter((target) => !places.includes(target))]);
    entities(sem.hasPlace, [...places, place]);
    if (date !== undefined) quads.push(factory.quad(node, sem.hasTimeStamp, dateLiteral(date)));
  }
  evidenceQuads(context, node, relation, quads);
  if (status === "asserted" && claimedBy === undefined) plainQuads(context, relation, quads);
}

/** What is counted of an event: each number a node of its own, with those of its noun that it contradicts. */
function numberQuads(
  context: RdfContext,
  node: NamedNode,
  { numbers = [], evidence }: GraphRelation,
  quads: Quad[],
): void {
  const nodes = numbers.map((_, index) => factory.namedNode(`${node.value}#number-${index + 1}`));
  for (const [index, { of, least, most, articles, contradicted }] of numbers.entries()) {
    const number = nodes[index]!;
    quads.push(factory.quad(node, ng.number, number));
    quads.push(factory.quad(number, ng.counted, factory.literal(wellFormed(of))));
    if (least !== undefined) quads.push(factory.quad(number, ng.least, decimalLiteral(least)));
    if (most !== undefined) quads.push(factory.quad(number, ng.most, decimalLiteral(most)));
    for (const one of evidence.filter(({ article }) => articles.includes(article))) {
      quads.push(factory.quad(number, prov.wasDerivedFrom, passageNode(context.article(one.article), one)));
    }
    for (const [at, other] of numbers.entries()) {
      if (at === index || !contradicted || !other.contradicted || other.of !== of) continue;
      quads.push(factory.quad(number, ng.contradicts, nodes[at]!));
    }
  }
}

/** Where a relation is told: each passage once, and each finding in it with its rule and confidence. */
function evidenceQuads(context: RdfContext, node: NamedNode, { evidence }: GraphRelation, quads: Quad[]): void {
  for (const rule of new Set(evidence.map((one) => one.rule))) {
    quads.push(factory.quad(node, prov.wasGeneratedBy, context.node("rule", rule)));
  }
  const passages = new Map(
    evidence.map((one) => {
      const place = context.article(one.article);
      const passage = passageNode(place, one);
      return [passage.value, { place, passage, span: one }] as const;
    }),
  );
  for (const { passage } of passages.values()) quads.push(factory.quad(node, prov.wasDerivedFrom, passage));
  const findings = evidence.map((_, index) => factory.namedNode(`${node.value}#evidence-${index + 1}`));
  for (const finding of findings) quads.push(factory.quad(node, prov.qualifiedDerivation, finding));
  for (const [index, one] of evidence.entries()) {
    const finding = findings[index]!;
    quads.push(
      factory.quad(finding, rdf.type, prov.Derivation),
      factory.quad(finding, prov.entity, passageNode(context.article(one.article), one)),
      factory.quad(finding, prov.hadActivity, context.node("rule", one.rule)),
      factory.quad(finding, ng.confidence, decimalLiteral(one.confidence)),
    );
  }
  for (const { place, span } of passages.values()) passageQuads(place, span, quads);
}

/** The properties of standing relations; `located-in` and `participant-in` depend on their ends. */
const PLAIN: Readonly<Record<Exclude<StandingRelation, "located-in" | "participant-in">, NamedNode>> = {
  "holds-office": ng.holdsOfficeAt,
  "member-of": schema.memberOf,
  "part-of": dcterms.isPartOf,
  "citizen-of": schema.nationality,
  "family-of": schema.relatedTo,
  "owner-of": schema.owns,
};

/** A standing relation as plain triples, from each of its `from` to each of its `to`. */
function plainQuads(context: RdfContext, { type, from, to }: GraphRelation, quads: Quad[]): void {
  for (const one of new Set(from)) {
    const subject = context.node("entity", one);
    for (const other of new Set(to)) {
      const object = context.node("entity", other);
      if (type === "participant-in") {
        quads.push(factory.quad(object, sem.hasActor, subject));
      } else if (type === "located-in") {
        const kind = context.graph.findEntity(one)?.kind;
        const inside = kind === "place" || kind === "state" ? schema.containedInPlace : schema.location;
        quads.push(factory.quad(subject, inside, object));
      } else if (Object.hasOwn(PLAIN, type)) {
        quads.push(factory.quad(subject, PLAIN[type as keyof typeof PLAIN], object));
      }
    }
  }
}
