import {
  type Evidence,
  type Facts,
  findPloverScore,
  type GraphRelation,
  type Relation,
  stableId,
} from "@newsgraph/schema";
import { compareText, sortedBy } from "../compare.js";
import type { ToGraphId } from "./merge-statements.js";

type Told = { relation: Omit<GraphRelation, "id" | "evidence" | "score">; evidence: Map<string, Evidence> };

/**
 * Collects the relations of many articles. Relations of one type, mode, predicate, role, participants, status, date and
 * claimant are one, with the evidence of all; a place that only some of them name is taken for the others too. Where they
 * name different places, they are different relations, and those without a place stay by themselves.
 */
export class RelationMerger {
  readonly #byKey = new Map<string, Map<string, Told>>();

  /** Adds the relations of one article. */
  add({ article, relations }: Facts, toGraphId: ToGraphId): void {
    for (const relation of relations) this.#tell(article.id, relation, toGraphId);
  }

  #tell(article: string, relation: Relation, toGraphId: ToGraphId): void {
    const ids = (list: readonly string[]) => [...new Set(list.map(toGraphId))].sort(compareText);
    const { type, mode, predicate, role, status, date } = relation;
    const place = relation.place === undefined ? undefined : toGraphId(relation.place);
    const made: Told["relation"] = {
      type,
      ...(mode !== undefined && { mode }),
      ...(predicate !== undefined && { predicate }),
      ...(role !== undefined && { role }),
      from: ids(relation.from),
      to: ids(relation.to),
      status,
      ...(date !== undefined && { date }),
      ...(place !== undefined && { place }),
      ...(relation.claimedBy !== undefined && { claimedBy: toGraphId(relation.claimedBy) }),
    };
    const key = JSON.stringify(keyParts(made));
    const places = this.#byKey.get(key) ?? new Map<string, Told>();
    this.#byKey.set(key, places);
    const told = places.get(place ?? "") ?? { relation: made, evidence: new Map() };
    places.set(place ?? "", told);
    for (const { from, to } of relation.evidence) {
      addEvidence(told.evidence, { article, from, to, confidence: relation.confidence, rule: relation.rule });
    }
  }

  /** The relations told so far, sorted by id. */
  relations(): GraphRelation[] {
    const relations: GraphRelation[] = [];
    for (const [key, places] of this.#byKey) {
      const named = [...places.keys()].filter((place) => place !== "");
      if (named.length <= 1) {
        const [first, second] = [...places.values()].sort(
          (a, b) => Number("place" in b.relation) - Number("place" in a.relation),
        );
        for (const evidence of second?.evidence.values() ?? []) addEvidence(first!.evidence, evidence);
        relations.push(finish(first!, stableId("r", key)));
      } else {
        for (const [place, told] of places) relations.push(finish(told, stableId("r", key, place)));
      }
    }
    return sortedBy(relations, (relation) => relation.id);
  }
}

function keyParts({ type, mode, predicate, role, from, to, status, date, claimedBy }: Told["relation"]): unknown[] {
  return [type, mode ?? null, predicate ?? null, role ?? null, from, to, status, date ?? null, claimedBy ?? null];
}

/** One place in one article is one piece of evidence, whichever rules found it; the surest of them is named. */
function addEvidence(all: Map<string, Evidence>, evidence: Evidence): void {
  const key = `${evidence.from} ${evidence.to} ${evidence.article}`;
  const other = all.get(key);
  if (
    other === undefined ||
    evidence.confidence > other.confidence ||
    (evidence.confidence === other.confidence && evidence.rule < other.rule)
  ) {
    all.set(key, evidence);
  }
}

function finish({ relation, evidence }: Told, id: string): GraphRelation {
  const score = findPloverScore(relation.type, relation.mode);
  return {
    id,
    ...relation,
    ...(score !== undefined && { score }),
    evidence: [...evidence.values()].sort(
      (a, b) => compareText(a.article, b.article) || a.from - b.from || a.to - b.to,
    ),
  };
}
