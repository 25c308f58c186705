import { type Clause, findVerb } from "./clauses.js";
import type { CoreferenceInput } from "./coreference.js";

/** Verbs whose subject is the town itself, not its government: it lies, grows, is called. */
const STATIVE = new Set([
  "sein",
  "liegen",
  "haben",
  "heißen",
  "befinden",
  "zählen",
  "bleiben",
  "wachsen",
  "gelten",
  "leiden",
]);
/** Events that are done to a place: their object is the town, not the government. */
const DONE_TO_PLACES = new Set(["CONSULT", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST"]);

/**
 * Turns a capital that stands for its government into a mention of the state: where it is the subject of an active verb that is
 * done by somebody, the object of a verb of speaking or giving, or the genitive of a noun of speaking ("der Wunsch Kiews").
 */
export function resolveMetonymy(input: CoreferenceInput): void {
  const { phrases, clauses, arguments: roles, drafts } = input;
  const states = new Set<number>();
  const isCapital = (index: number) => {
    const draft = drafts.atPhrase(index);
    const phrase = phrases[index];
    return draft?.capitalOf !== undefined && phrase?.preposition === undefined && phrase?.noun === undefined;
  };
  for (const [index, clause] of clauses.entries()) {
    const lemma = clause.lemma;
    if (lemma === undefined) continue;
    const { subject = [], dative = [], accusative = [] } = roles[index] ?? {};
    if (!clause.passive && !STATIVE.has(lemma)) for (const at of subject) if (isCapital(at)) states.add(at);
    if (takesGovernment(input, clause)) {
      for (const at of [...dative, ...accusative]) if (isCapital(at)) states.add(at);
    }
  }
  for (const [index, phrase] of phrases.entries()) {
    const host = phrase.attributeOf === undefined ? undefined : phrases[phrase.attributeOf];
    if (host?.noun === undefined || !isCapital(index)) continue;
    if (input.data.speechNouns.find(input.document.lemmas[host.noun] ?? "")) states.add(index);
  }
  for (const index of states) {
    const place = drafts.atPhrase(index);
    const state = place?.capitalOf === undefined ? undefined : drafts.state(place.capitalOf);
    const mention = place?.mentions.find(({ phrase }) => phrase === index);
    if (!place || !state || !mention) continue;
    drafts.removeMention(place, mention);
    drafts.addMention(state, { ...mention, rule: "metonymy:capital", confidence: mention.confidence * 0.8 });
  }
}

function takesGovernment({ data }: CoreferenceInput, clause: Clause): boolean {
  const event = findVerb(data.events.verbs, clause);
  if (event) return event.value.every(({ type }) => !DONE_TO_PLACES.has(type));
  return findVerb(data.speechVerbs, clause) !== undefined;
}
