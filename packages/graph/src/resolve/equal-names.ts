import { isTellingGroupName } from "../names/group-name.js";
import { isSurnameOnly } from "../names/surname.js";
import type { MergeReason } from "./merge-reasons.js";
import { KindIndex, type LocalEntity, type Resolution } from "./resolution.js";

/** Joins entities of one kind that have an id of one register in common. */
export function joinSameLinks(resolution: Resolution): void {
  const firstWith = new Map<string, number>();
  for (const [number, item] of resolution.items.entries()) {
    for (const [authority, ids] of item.identity) {
      for (const id of ids) {
        const key = `${item.entity.kind} ${authority} ${id}`;
        const first = firstWith.get(key);
        if (first === undefined) firstWith.set(key, number);
        else resolution.join(first, number, "same-link");
      }
    }
  }
}

/**
 * Joins entities of one kind and one name. Where registers tell several things of that name apart, those without an id stay
 * by themselves: nothing says which they are. Persons named by surname only are left to later stages; groups are joined where
 * their words say whose they are, or the article uses them as a name.
 */
export function joinEqualNames(resolution: Resolution): void {
  const index = new KindIndex();
  for (const [number, item] of resolution.items.entries()) {
    if (isTelling(item)) index.add(item.kindKey, number);
  }
  for (const bucket of index.lists.values()) {
    if (bucket.length > 1) joinBucket(resolution, bucket, reasonFor(resolution.items[bucket[0]!]!));
  }
}

function isTelling({ entity, parts }: LocalEntity): boolean {
  if (entity.kind === "person") return !isSurnameOnly(parts);
  if (entity.kind !== "group") return true;
  return isTellingGroupName(entity.name) || entity.mentions.some(({ form }) => form === "named");
}

function reasonFor(item: LocalEntity): MergeReason {
  return item.entity.kind === "group" ? "group-name" : "equal-name";
}

/**
 * Joins the items of one name as far as their ids allow, linked ones first. For a `single-name`, two that one article tells
 * apart stay so.
 */
export function joinBucket(resolution: Resolution, bucket: readonly number[], reason: MergeReason): void {
  const { clusters } = resolution;
  const join = (a: number, b: number) =>
    reason === "single-name" ? resolution.joinAcross(a, b, reason) : resolution.join(a, b, reason);
  const linked = bucket.filter((item) => clusters.identity(item).size > 0);
  const unlinked = bucket.filter((item) => clusters.identity(item).size === 0);
  const apart: number[] = [];
  for (const item of linked) {
    if (!apart.some((other) => clusters.root(other) === clusters.root(item))) apart.push(item);
  }
  const conflicting = apart.some((a, index) => apart.slice(index + 1).some((b) => clusters.conflict(a, b)));
  const first = unlinked[0];
  if (!conflicting) for (const item of apart.slice(1)) join(apart[0]!, item);
  const home = conflicting || apart.length === 0 ? first : apart[0];
  if (home === undefined) return;
  for (const item of unlinked) join(home, item);
}
