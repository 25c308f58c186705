import { type Span, spansOverlap } from "@newsgraph/schema";
import { showInContext } from "./context.js";
import type { GraphScore } from "./graph-score.js";
import { spanKey, type ViewEntity, type ViewEvent, type ViewRelation, type ViewTime } from "./graph-view.js";
import type { Miss } from "./report.js";

/** What went wrong in one article with a gold graph, each with its sentence. */
export function graphMisses(score: GraphScore): Miss[] {
  const miss = (measure: string, sort: string, text: string, spans: readonly Span[]): Miss => ({
    measure,
    sort,
    article: score.gold.id,
    text,
    sentence: showInContext(score.gold.text, score.sentences, spans),
  });
  return [...namedMisses(score, miss), ...coreferenceMisses(score, miss), ...relationMisses(score, miss)];
}

type MakeMiss = (measure: string, sort: string, text: string, spans: readonly Span[]) => Miss;

function* namedMisses({ gold, view, named }: GraphScore, miss: MakeMiss): Generator<Miss> {
  const said = view.entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })));
  for (const { entity, mention } of named.missed) {
    const near = said.filter((other) => spansOverlap(other.mention, mention));
    const instead = near.map((other) => describeMention(gold.text, other.entity, other.mention)).join("; ");
    const text = `${describeMention(gold.text, entity, mention)}${instead === "" ? "" : `, found instead: ${instead}`}`;
    yield miss("named", near.length > 0 ? "missed, something else there" : "missed", text, [mention]);
  }
  const wanted = gold.entities.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })));
  for (const { entity, mention } of named.false) {
    const near = wanted.filter((other) => spansOverlap(other.mention, mention));
    if (named.missed.some((other) => spansOverlap(other.mention, mention))) continue;
    const instead = near.map((other) => describeMention(gold.text, other.entity, other.mention)).join("; ");
    const text = `${describeMention(gold.text, entity, mention)}${instead === "" ? "" : `, gold has: ${instead}`}`;
    yield miss("named", near.length > 0 ? "false, gold has something else there" : "false", text, [mention]);
  }
}

function* coreferenceMisses({ gold, view, alignment }: GraphScore, miss: MakeMiss): Generator<Miss> {
  const surface = ({ from, to }: Span) => `"${gold.text.slice(from, to)}"`;
  const ownerOf = new Map<string, ViewEntity>();
  for (const entity of view.entities) for (const mention of entity.mentions) ownerOf.set(spanKey(mention), entity);
  const goldOwnerOf = new Map<string, ViewEntity>();
  for (const entity of gold.entities) for (const mention of entity.mentions) goldOwnerOf.set(spanKey(mention), entity);
  for (const entity of gold.entities) {
    const partner = view.entities.find(({ id }) => id === alignment.systemOf.get(entity.id));
    if (partner === undefined) {
      const text = `${describe(entity)}: ${entity.mentions.map(surface).join(", ")}`;
      yield miss("coreference", "entity not found", text, entity.mentions.slice(0, 1));
      continue;
    }
    if (partner.kind !== entity.kind) {
      yield miss(
        "coreference",
        "kind wrong",
        `${describe(entity)} is ${describe(partner)}`,
        entity.mentions.slice(0, 1),
      );
    }
    for (const mention of entity.mentions) {
      const owner = ownerOf.get(spanKey(mention));
      if (owner === partner) continue;
      const where = owner === undefined ? "is no mention" : `is in ${describe(owner)}`;
      yield miss(
        "coreference",
        owner === undefined ? "mention not found" : "mention elsewhere",
        `${surface(mention)} of ${describe(entity)} ${where}`,
        [mention],
      );
    }
    for (const mention of partner.mentions) {
      if (goldOwnerOf.has(spanKey(mention))) continue;
      yield miss("coreference", "mention too much", `${surface(mention)} in ${describe(entity)}`, [mention]);
    }
  }
  for (const entity of view.entities) {
    if (alignment.goldOf.has(entity.id) || entity.mentions.length === 0) continue;
    const text = `${describe(entity)}: ${entity.mentions.map(surface).join(", ")}`;
    yield miss("coreference", "entity too much", text, entity.mentions.slice(0, 1));
  }
}

function* relationMisses(score: GraphScore, miss: MakeMiss): Generator<Miss> {
  const { gold, view, alignment, relations, events, times } = score;
  const goldNames = new Map(gold.entities.map((entity) => [entity.id, entity.name]));
  const systemNames = new Map(view.entities.map((entity) => [entity.id, entity.name]));
  const lost = (ids: readonly string[]) => {
    const names = ids.filter((id) => !alignment.systemOf.has(id)).map((id) => goldNames.get(id));
    return names.length === 0 ? "" : `; not found as entity: ${names.join(", ")}`;
  };
  for (const wanted of relations.missed) {
    const ends = [wanted.from, wanted.to];
    const text = describeRelation(wanted, goldNames) + lost(ends);
    yield miss("relations", "missed", text, wanted.span === undefined ? [] : [wanted.span]);
  }
  for (const said of relations.false) {
    yield miss("relations", "false", describeRelation(said, systemNames), said.span === undefined ? [] : [said.span]);
  }
  for (const wanted of events.missed) {
    const near = view.events.filter((event) => spansOverlap(event.span, wanted.span));
    const instead = near.map((event) => describeEvent(event, systemNames)).join("; ");
    const text = describeEvent(wanted, goldNames) + lost([...wanted.actor, ...wanted.recipient]);
    yield miss("events", "missed", instead === "" ? text : `${text}; found there: ${instead}`, [wanted.span]);
  }
  for (const said of events.false) yield miss("events", "false", describeEvent(said, systemNames), [said.span]);
  const describeTime = (time: ViewTime) => `"${gold.text.slice(time.from, time.to)}" = ${time.value}`;
  for (const wanted of times.missed) {
    const near = view.times.filter((time) => spansOverlap(time, wanted)).map(describeTime);
    yield miss(
      "times",
      "missed",
      near.length === 0 ? describeTime(wanted) : `${describeTime(wanted)}, found: ${near.join("; ")}`,
      [wanted],
    );
  }
  for (const said of times.false) {
    if (times.missed.some((wanted) => spansOverlap(wanted, said))) continue;
    yield miss("times", "false", describeTime(said), [said]);
  }
}

function describe({ kind, name }: ViewEntity): string {
  return `${kind} ${name}`;
}

function describeMention(text: string, entity: ViewEntity, { from, to, form }: Span & { form?: string }): string {
  return `"${text.slice(from, to)}" ${describe(entity)}${form === undefined ? "" : ` (${form})`}`;
}

function describeRelation({ type, from, to, role }: ViewRelation, names: ReadonlyMap<string, string>): string {
  return `${type}: ${names.get(from)} → ${names.get(to)}${role === undefined ? "" : ` (${role})`}`;
}

function describeEvent(
  { type, mode, actor, recipient, status }: ViewEvent,
  names: ReadonlyMap<string, string>,
): string {
  const list = (ids: readonly string[]) => `[${ids.map((id) => names.get(id)).join(", ")}]`;
  return `${type}${mode === undefined ? "" : `/${mode}`}: ${list(actor)} → ${list(recipient)}${status === "asserted" ? "" : ` (${status})`}`;
}
