import type { EntityKind, Medium } from "@newsgraph/schema";
import { startingAt } from "../positions.js";
import type { StatementContext } from "./context.js";
import type { StatementDraft } from "./drafts.js";

/** A site on the web: it writes. */
const WEB_ADDRESS = /\p{L}\.(?:de|at|ch|com|org|net|info|eu|uk|fr|ru)$|^(?:\p{L}+-)?online$/iu;
/** Prepositions under which that stands in which something is said: "in einem Brief", "gegenüber dem Sender". */
const OCCASIONS = ["in", "auf", "bei", "über", "per", "via", "gegenüber"];

/**
 * The draft with its medium settled where the words around it tell more than the verb: what it was said in ("in einem Brief"), and who
 * speaks. What a report or paper says is written; persons and groups speak; a thought that is quoted word by word was uttered.
 */
export function settleMedium(
  context: StatementContext,
  kinds: ReadonlyMap<string, EntityKind>,
  draft: StatementDraft,
): StatementDraft {
  const medium = mediumOf(context, kinds, draft);
  return medium === draft.medium ? draft : { ...draft, medium };
}

function mediumOf(context: StatementContext, kinds: ReadonlyMap<string, EntityKind>, draft: StatementDraft): Medium {
  const { document, data } = context;
  const occasion = occasionOf(context, draft);
  if (occasion !== undefined) return occasion;
  const index = draft.speaker?.phrase ?? -1;
  const phrase = context.phrases[index];
  // "in einer Erklärung des Präsidenten heißt es": whose words they are speaks.
  const owner =
    context.phrases[index + 1]?.attributeOf === index && !draft.rule.startsWith("source:") ? index + 1 : index;
  const entity = context.references.get(index) ?? context.references.get(owner);
  const kind = entity === undefined ? undefined : kinds.get(entity);
  if (isStation(context, draft)) return "Speech";
  if (draft.medium === "Writing" || isWriter(context, draft, kind)) return "Writing";
  if (isThought(draft.medium)) return draft.type === "Direct" ? "Speech" : draft.medium;
  if (draft.medium === "Speech") return "Speech";
  const noun = document.lemmas[phrase?.noun ?? -1] ?? "";
  // "ihren Informationen zufolge": the noun has told the medium.
  const isOwned = document.tags[phrase?.determiner ?? -1]?.xpos === "PPOSAT";
  if (isOwned && data.speechNouns.find(noun)) return draft.medium;
  if (kind === "person" || phrase?.pronoun || data.offices.find(noun) !== undefined) return "Speech";
  // "nach Angaben der Behörden" leaves open how they were made; "die Behörden erklärten" does not.
  if (kind === "group" && !draft.rule.startsWith("source:")) return "Speech";
  return draft.type === "Direct" ? "Speech" : draft.medium;
}

/** The medium of that in which the frame says that it was said. */
function occasionOf(context: StatementContext, { clause }: StatementDraft): Medium | undefined {
  const { document, phrases, data } = context;
  const roles = clause === undefined ? undefined : context.arguments[clause];
  for (const preposition of OCCASIONS) {
    for (const index of roles?.prepositional.get(preposition) ?? []) {
      const phrase = phrases[index];
      // A name has no noun: "auf Twitter".
      const found = phrase && data.mediumNouns.find(document.lemmas[phrase.noun ?? phrase.last - 1] ?? "");
      if (found) return found.value;
    }
  }
  return undefined;
}

/** Whether a medium is one of thinking. */
export const isThought = (medium: Medium) => medium === "ST" || medium === "Thought" || medium === "TW";

/** Whether it is a station or broadcast that speaks: "der Sender", "BBC News", also "ein Bericht des Rundfunks". */
function isStation({ document, phrases, data }: StatementContext, { speaker }: StatementDraft): boolean {
  const who = phrases[speaker?.phrase ?? -1];
  const name = document.names[who?.name ?? -1];
  const words = name === undefined ? [] : document.lemmas.slice(name.first, name.last);
  return [document.lemmas[who?.noun ?? -1] ?? "", ...words].some(
    (word) => data.mediumNouns.find(word)?.value === "Speech",
  );
}

/** Whether what speaks is something written ("die Zeitung", „Hafenkurier“, the report of somebody), or a site that writes. */
function isWriter(
  { document, phrases, data }: StatementContext,
  { speaker }: StatementDraft,
  kind: EntityKind | undefined,
): boolean {
  const isText = (word: string) => data.speechNouns.find(word)?.value.medium === "Writing";
  const who = phrases[speaker?.phrase ?? -1];
  const first = speaker?.parts[0]?.first ?? -1;
  const heads = [who, phrases[startingAt(phrases, first)]].map((phrase) => document.lemmas[phrase?.noun ?? -1] ?? "");
  if (heads.some(isText)) return true;
  if (kind === "person") return false;
  const name = document.names[who?.name ?? -1];
  const ranges = who === undefined ? (speaker?.parts ?? []) : name === undefined ? [who] : [name];
  const words = ranges.flatMap((range) => document.lemmas.slice(range.first, range.last));
  return words.some((word) => WEB_ADDRESS.test(word) || ((name !== undefined || who === undefined) && isText(word)));
}
