import { surface } from "@newsgraph/language";
import type { CoreferenceInput } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";

/** Tags under which taggers file names. */
const MAY_NAME = /^(?:N|FM|XY|ADJ|ITJ)/;

/**
 * Finds the places where a name known from elsewhere in the article stands and was not recognised: acronyms, and the parts of
 * persons' names that no dictionary knows ("Hu" of "Hu Jia").
 */
export function addRepeatedNames(input: CoreferenceInput): void {
  const { document, phrases, drafts, gazetteer } = input;
  const forms = new Map<string, EntityDraft | undefined>();
  const offer = (form: string, draft: EntityDraft) =>
    forms.set(form, forms.has(form) && forms.get(form) !== draft ? undefined : draft);
  for (const draft of drafts.all) {
    for (const form of draft.forms.keys()) {
      const words = form.split(" ");
      if (draft.kind === "person") {
        for (const [at, word] of words.entries()) {
          const isLast = at === words.length - 1;
          if (words.length > 1 && (isLast || (at === 0 && gazetteer.firstName(word) === undefined))) offer(word, draft);
        }
      } else if (/^(?=.*\p{Lu}.*\p{Lu})[\p{L}\d]{2,8}$/u.test(form)) offer(form, draft);
    }
  }
  if (forms.size === 0) return;
  const taken = new Set<number>();
  for (const { mentions } of drafts.all)
    for (const { first, last } of mentions) for (let at = first; at < last; at += 1) taken.add(at);
  const phraseAt = new Map<number, number>();
  for (const [index, phrase] of phrases.entries()) {
    for (let at = phrase.first; at < phrase.last; at += 1) if (!phraseAt.has(at)) phraseAt.set(at, index);
  }
  for (let token = 0; token < document.tokens.length; token += 1) {
    if (!MAY_NAME.test(document.tags[token]?.xpos ?? "") || taken.has(token)) continue;
    const draft = forms.get(surface(document, token));
    if (!draft) continue;
    const phrase = phraseAt.get(token);
    const isHead = phrase !== undefined && drafts.atPhrase(phrase) === undefined && phrases[phrase]?.last === token + 1;
    drafts.addMention(draft, {
      first: token,
      last: token + 1,
      phrase: isHead ? phrase : undefined,
      form: "named",
      rule: "name:repeated",
      confidence: 0.6,
    });
  }
}
