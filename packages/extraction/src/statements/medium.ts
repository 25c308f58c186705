import type { EntityKind, Medium } from "@newsgraph/schema";
import type { StatementContext } from "./context.js";
import type { StatementDraft } from "./drafts.js";

/** A site on the web: it writes. */
const WEB_ADDRESS = /\p{L}\.(?:de|at|ch|com|org|net|info|eu|uk|fr|ru)$/u;
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
  const isThought = draft.medium === "ST" || draft.medium === "Thought" || draft.medium === "TW";
  if (isThought) return draft.type === "Direct" ? "Speech" : draft.medium;
  const occasion = occasionOf(context, draft);
  if (occasion !== undefined) return occasion;
  if (draft.medium === "Writing" || isWriter(context, draft)) return "Writing";
  if (draft.medium === "Speech") return "Speech";
  const index = draft.speaker?.phrase ?? -1;
  const phrase = context.phrases[index];
  // "in einer Erklärung des Präsidenten heißt es": whose words they are speaks.
  const owner =
    context.phrases[index + 1]?.attributeOf === index && !draft.rule.startsWith("source:") ? index + 1 : index;
  const entity = context.references.get(index) ?? context.references.get(owner);
  const kind = entity === undefined ? undefined : kinds.get(entity);
  const noun = document.lemmas[phrase?.noun ?? -1] ?? "";
  // "ihren Informationen zufolge": the noun has told the medium.
  const isOwned = document.tags[phrase?.determiner ?? -1]?.xpos === "PPOSAT";
  if (isOwned && data.speechNouns.find(noun)) return draft.medium;
  const speaks = data.offices.find(noun) !== undefined || data.mediumNouns.find(noun)?.value === "Speech";
  if (kind === "person" || phrase?.pronoun || speaks) return "Speech";
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

/** Whether what speaks is something written, or a site that writes. */
function isWriter({ document, phrases, data }: StatementContext, { speaker }: StatementDraft): boolean {
  const noun = phrases[speaker?.phrase ?? -1]?.noun;
  const isText = (word: string) => data.speechNouns.find(word)?.value.medium === "Writing";
  if (noun !== undefined && isText(document.lemmas[noun] ?? "")) return true;
  const words = speaker?.parts.flatMap(({ first, last }) => document.lemmas.slice(first, last)) ?? [];
  return words.some((word) => WEB_ADDRESS.test(word) || isText(word));
}
