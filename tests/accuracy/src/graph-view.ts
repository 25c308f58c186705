import type { EntityKind, Facts, MentionForm, RelationType, Span, Status } from "@newsgraph/schema";
import { isEventType, STANDING_RELATIONS } from "@newsgraph/schema";

/** A mention as the measures see it. Gold does not mark the form. */
export type ViewMention = Span & { form?: MentionForm };

/** An entity as the measures see it. */
export type ViewEntity = { id: string; kind: EntityKind; name: string; mentions: ViewMention[] };

/** A standing relation between two entities. */
export type ViewRelation = { type: string; from: string; to: string; role?: string; span?: Span };

/** An event of one of PLOVER's types, or `other`. `recipient` is the `to` of the facts format. */
export type ViewEvent = {
  type: RelationType;
  mode?: string;
  actor: string[];
  recipient: string[];
  status: Status;
  span: Span;
};

/** A calendar time with its value. */
export type ViewTime = Span & { value: string };

/** What the graph measures compare, of gold and of a system alike. */
export type GraphView = {
  entities: ViewEntity[];
  relations: ViewRelation[];
  events: ViewEvent[];
  times: ViewTime[];
};

/** A key that is equal for equal spans. */
export function spanKey(span: Span): string {
  return `${span.from}-${span.to}`;
}

/**
 * Facts as the measures see them: a mention belongs to one entity only (the first that has it), a standing relation between
 * lists is one between each pair, told twice it is one.
 */
export function viewOfFacts(facts: Facts): GraphView {
  const taken = new Set<string>();
  const entities = facts.entities.map(({ id, kind, name, mentions }) => ({
    id,
    kind,
    name,
    mentions: mentions.filter((mention) => {
      const key = spanKey(mention);
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    }),
  }));
  const relations = new Map<string, ViewRelation>();
  const events: ViewEvent[] = [];
  for (const relation of facts.relations) {
    const span = relation.evidence[0]!;
    if ((STANDING_RELATIONS as readonly string[]).includes(relation.type)) {
      for (const from of relation.from) {
        for (const to of relation.to) {
          const view: ViewRelation = { type: relation.type, from, to, span };
          if (relation.role !== undefined) view.role = relation.role;
          const key = JSON.stringify([relation.type, from, to]);
          if (!relations.has(key)) relations.set(key, view);
        }
      }
    } else if (isEventType(relation.type) || relation.type === "other") {
      const event: ViewEvent = {
        type: relation.type,
        actor: relation.from,
        recipient: relation.to,
        status: relation.status,
        span,
      };
      if (relation.mode !== undefined) event.mode = relation.mode;
      events.push(event);
    }
  }
  return { entities, relations: [...relations.values()], events, times: facts.times };
}
