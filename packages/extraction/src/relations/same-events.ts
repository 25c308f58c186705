import type { RelationType } from "@newsgraph/schema";
import { distinctNumbers } from "./event-numbers.js";
import type { RelationDraft } from "./events.js";

/**
 * Joins what an article tells more than once: events of one type, mode and status whose participants, date, place and claimant do not
 * speak against each other become one with the evidence of all. Of two, the one that names more stays; what it lacks is taken from the
 * other. `taken` are events by nouns and participles, which take up what verbs tell ("bei dem Besuch"): status and date of their clause
 * need not be theirs.
 */
export function joinSameEvents(told: readonly RelationDraft[], taken: readonly RelationDraft[]): RelationDraft[] {
  const joined: RelationDraft[] = [];
  for (const draft of told) addEvent(joined, draft, (other) => isToldAgain(other, draft));
  for (const draft of taken) addEvent(joined, draft, (other) => isTakenUp(other, draft));
  return joined;
}

function addEvent(joined: RelationDraft[], draft: RelationDraft, isSame: (other: RelationDraft) => boolean): void {
  const same = joined.findIndex(isSame);
  const other = joined[same];
  if (other === undefined) joined.push(draft);
  else joined[same] = joinTwo(other, draft);
}

/** Types that one does in words or by meeting. */
const IN_WORDS = new Set<RelationType>([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "other",
]);

export const isActInWords = (type: RelationType): boolean => IN_WORDS.has(type);

/** Acts in words are two where the verbs are ("versprach Hilfe", "lud ein"); a deed to the same may be told in other words. */
function isToldAgain(a: RelationDraft, b: RelationDraft): boolean {
  if (a.status !== b.status || !datesAgree(a.date, b.date)) return false;
  const isInOtherWords = !isActInWords(a.type) && a.to.length === b.to.length;
  return (a.predicate === b.predicate || isInOtherWords) && isSameEvent(a, b);
}

/** Of an act in words a noun that takes it up names nobody new. */
function isTakenUp(told: RelationDraft, noun: RelationDraft): boolean {
  const isNew = noun.from.length > told.from.length || noun.to.length > told.to.length;
  return isSameEvent(told, noun) && !(isNew && isActInWords(noun.type));
}

function isSameEvent(a: RelationDraft, b: RelationDraft): boolean {
  if (a.type !== b.type || !modesAgree(a, b) || !agree(a.place, b.place)) return false;
  if (!agree(a.claimedBy, b.claimedBy) || !membersAgree(a.from, b.from) || !membersAgree(a.to, b.to)) return false;
  return shareMember(a.from, b.from) || shareMember(a.to, b.to);
}

const agree = (a: string | undefined, b: string | undefined) => a === undefined || b === undefined || a === b;

/** A mode is left open by many words; those of a visit are its own. */
const modesAgree = (a: RelationDraft, b: RelationDraft) =>
  agree(a.mode, b.mode) && (a.mode === "visit") === (b.mode === "visit");

/** Whether one date can be the other, told more or less precisely: "2023" and "2023-04-20". */
const datesAgree = (a = "", b = "") => a.startsWith(b) || b.startsWith(a);

/** Whether one list has all members of the other. */
function membersAgree(a: readonly string[], b: readonly string[]): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.every((id) => many.includes(id));
}

const shareMember = (a: readonly string[], b: readonly string[]) => a.some((id) => b.includes(id));

function joinTwo(a: RelationDraft, b: RelationDraft): RelationDraft {
  const longer = (x: readonly string[], y: readonly string[]) => [...(y.length > x.length ? y : x)];
  const mode = a.mode ?? b.mode;
  const place = a.place ?? b.place;
  const numbers = distinctNumbers([...(a.numbers ?? []), ...(b.numbers ?? [])]);
  const { claimedBy: _claimedBy, ...rest } = a;
  return {
    ...rest,
    ...(mode === undefined ? {} : { mode }),
    ...(place === undefined ? {} : { place }),
    // What the article tells itself is no claim of somebody's.
    ...(a.claimedBy === undefined || b.claimedBy === undefined ? {} : { claimedBy: a.claimedBy }),
    from: longer(a.from, b.from),
    to: longer(a.to, b.to),
    ...(numbers.length === 0 ? {} : { numbers }),
    evidence: [...a.evidence, ...b.evidence],
    confidence: Math.max(a.confidence, b.confidence),
  };
}
