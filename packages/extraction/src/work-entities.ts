import { surface } from "@newsgraph/language";
import type { CoreferenceInput } from "./coreference.js";

/**
 * Makes entities of laws, treaties and the like that a hyphenated compound names, by somebody's name or an acronym ("UN-Resolution",
 * "NATO-Vertrag"), with the number behind it.
 */
export function addCompoundWorks({ document, phrases, data, drafts, gazetteer }: CoreferenceInput): void {
  for (const [index, phrase] of phrases.entries()) {
    if (phrase.noun === undefined || phrase.name !== undefined || phrase.plural === true || drafts.atPhrase(index))
      continue;
    const form = surface(document, phrase.noun);
    const hyphen = form.lastIndexOf("-");
    const head = data.workNouns.find(form.slice(hyphen + 1)) ?? data.workNouns.find(document.lemmas[phrase.noun] ?? "");
    const modifier = form.slice(0, Math.max(hyphen, 0));
    if (
      !head ||
      !isName(modifier, drafts.findByName(modifier) !== undefined || gazetteer.state(modifier) !== undefined)
    ) {
      continue;
    }
    const number = /^\d+$/.test(surface(document, phrase.last));
    const name = number
      ? `${document.lemmas[phrase.noun] ?? form} ${surface(document, phrase.last)}`
      : (document.lemmas[phrase.noun] ?? form);
    const draft = drafts.findByName(name, "work") ?? drafts.create("work");
    drafts.addForm(draft, name);
    drafts.addMention(draft, {
      first: phrase.noun,
      last: number ? phrase.last + 1 : phrase.last,
      phrase: index,
      form: "named",
      rule: `work-noun:${head.head}`,
      confidence: 0.6,
    });
  }
}

const isName = (modifier: string, known: boolean) => known || /^\p{Lu}{2,6}$/u.test(modifier);
