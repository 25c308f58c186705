import { type CoreferenceInput, isDefinite } from "./coreference.js";
import type { EntityDraft } from "./entity-drafts.js";

/** Nouns for the states that an organisation has as members; those without "Mitglied" only behind its name ("NATO-Staaten"). */
const MEMBER_STATE = /^(?:(.+)-)?(?:Mitglieds?(?:staat|land)|Staat|Land)$/;
const IS_MEMBER = /mitglied/i;
/** What may stand before the noun where all members are meant, not some ("einige", "östliche"). */
const ALL = /^(?:ART|CARD|PDAT)$/;

/**
 * The organisation all of whose member states a phrase means: "die NATO-Staaten", "die 31 Mitgliedsländer des Bündnisses"; where nothing
 * says of which, that of the only alliance that the article names.
 */
export function findMemberBody(input: CoreferenceInput, index: number): EntityDraft | undefined {
  const { document, phrases, drafts, gazetteer } = input;
  const phrase = phrases[index];
  if (phrase?.noun === undefined || phrase.name !== undefined || phrase.plural !== true) return undefined;
  const lemma = document.lemmas[phrase.noun] ?? "";
  const found = MEMBER_STATE.exec(lemma);
  if (!found || document.tags.slice(phrase.first, phrase.noun).some(({ xpos }) => !ALL.test(xpos))) return undefined;
  const [, modifier] = found;
  if (modifier !== undefined) {
    const known = gazetteer.organization(modifier)?.name;
    return (
      drafts.findByName(modifier, "organization") ??
      (known === undefined ? undefined : drafts.findByName(known, "organization"))
    );
  }
  if (!IS_MEMBER.test(lemma)) return undefined;
  const genitive = phrases[index + 1]?.attributeOf === index ? index + 1 : undefined;
  if (genitive !== undefined) {
    const owner = drafts.atPhrase(genitive);
    return owner?.kind === "organization" ? owner : undefined;
  }
  return isDefinite(document, phrase) ? findOnlyAlliance(input) : undefined;
}

/** The international organisation of the article, where it speaks of one alone. */
function findOnlyAlliance({ drafts }: CoreferenceInput): EntityDraft | undefined {
  const alliances = drafts.all.filter(({ kind, international }) => kind === "organization" && international);
  return alliances.length === 1 ? alliances[0] : undefined;
}

/** The name of member states called by `noun`, with the organisation's short form before it: "NATO-Mitgliedsländer". */
export function nameMemberStates(noun: string, body: EntityDraft): string {
  const short = [...body.forms.keys()].find((form) => /^\p{L}*\p{Lu}{2,}\p{L}*$/u.test(form));
  return short === undefined || noun.includes("-") ? noun : `${short}-${noun}`;
}
