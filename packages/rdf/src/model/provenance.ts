import factory from "@rdfjs/data-model";
import type { Quad } from "@rdfjs/types";
import { prov, rdf, rdfs, schema } from "../vocabulary/terms.js";
import type { RdfContext } from "./context.js";
import { wellFormed } from "./well-formed.js";

/** The version of this package as package.json has it, which a test compares: browsers have no package.json to read. */
export const SOFTWARE_VERSION = "0.1.0";

/** The software that made the facts. Its version is that of this package: graph files do not say which one made them. */
export function softwareQuads(context: RdfContext, quads: Quad[]): void {
  const agent = softwareNode(context);
  quads.push(
    factory.quad(agent, rdf.type, prov.SoftwareAgent),
    factory.quad(agent, schema.name, factory.literal("newsgraph")),
    factory.quad(agent, schema.softwareVersion, factory.literal(SOFTWARE_VERSION)),
  );
}

/** The work of one rule or model: the activity that generated the facts which name it. */
export function ruleQuads(context: RdfContext, rule: string, quads: Quad[]): void {
  const node = context.node("rule", rule);
  quads.push(
    factory.quad(node, rdf.type, prov.Activity),
    factory.quad(node, rdfs.label, factory.literal(wellFormed(rule))),
    factory.quad(node, prov.wasAssociatedWith, softwareNode(context)),
  );
}

function softwareNode({ base }: RdfContext) {
  return factory.namedNode(`${base}software`);
}
