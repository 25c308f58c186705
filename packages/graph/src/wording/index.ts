import type { EntityKind, Medium, RelationType, StatementType, Status } from "@newsgraph/schema";
import { de } from "./de.js";
import { en } from "./en.js";

/** What people read for the terms of the ontology; modes by type and mode, such as `CONSULT/visit`. */
export type Wording = {
  kinds: Record<EntityKind | "statement" | "article", string>;
  statuses: Record<Status, string>;
  statementTypes: Record<StatementType, string>;
  media: Record<Medium, string>;
  relationTypes: Record<RelationType, string>;
  modes: Record<string, string>;
};

/** The wording of every language that there is one in, by its code. */
export const WORDING: { readonly de: Wording; readonly en: Wording } = { de, en };
