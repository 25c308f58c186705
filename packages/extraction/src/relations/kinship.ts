import { surface } from "@newsgraph/language";
import { prepositionOf } from "../arguments.js";
import type { ExtractionStep } from "../layers.js";
import { rememberedTest } from "../remembered-test.js";
import type { RelationDraft } from "./events.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Nouns for relatives; what stands before a last part ("Schwieger-", "Zwillings-") changes nothing. */
const isKin = rememberedTest(
  /(?:frau|gattin|gatte|ehemann|sohn|tochter|bruder|schwester|vater|mutter|witwe|witwer|neffe|nichte|onkel|tante|cousin|cousine|enkel|enkelin|schwager|schwägerin|großvater|großmutter|lebensgefährte|lebensgefährtin|verlobte)$/i,
);

/** "Anna Weber und ihr Bruder Bernd", "die Tochter von Jonas Brandt, Anna Weber": relatives with the noun that says how. */
export function findKinship(layers: Layers): RelationDraft[] {
  const { document, nounPhrases: phrases, references, entities } = layers;
  const persons = new Set(entities.filter(({ kind }) => kind === "person").map(({ id }) => id));
  const personAt = (index: number): string | undefined => {
    const id = references.get(index);
    return id !== undefined && persons.has(id) ? id : undefined;
  };
  const drafts: RelationDraft[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const role = phrase.noun === undefined ? "" : (document.lemmas[phrase.noun] ?? "");
    if (!isKin(role) || phrase.plural === true) continue;
    const relative = phrase.name === undefined ? besideName(layers, index, personAt) : personAt(index);
    const owner = ownerOf(layers, index, personAt);
    if (relative === undefined || owner === undefined || relative === owner) continue;
    const last = phrases[Math.max(index, index + 1)] ?? phrase;
    drafts.push({
      type: "family-of",
      status: "asserted",
      role,
      from: [relative],
      to: [owner],
      evidence: [
        {
          from: document.tokens[phrase.first]?.from ?? 0,
          to: document.tokens[(phrase.name === undefined ? last : phrase).last - 1]?.to ?? 0,
        },
      ],
      confidence: 0.7,
      rule: "family:noun",
    });
  }
  return drafts;
}

type PersonAt = (index: number) => string | undefined;

/** The name in apposition: before the noun ("Anna Weber, die Tochter …"), or behind it and its attribute. */
function besideName({ document, nounPhrases: phrases }: Layers, index: number, personAt: PersonAt): string | undefined {
  const phrase = phrases[index];
  const before = phrases[index - 1];
  if (!phrase || !before || before.last !== phrase.first - 1 || surface(document, before.last) !== ",")
    return undefined;
  return personAt(index - 1);
}

/** Whose relative: a genitive or a "von" behind, a name in the genitive before, or whom "sein" and "ihr" mean. */
function ownerOf({ document, nounPhrases: phrases }: Layers, index: number, personAt: PersonAt): string | undefined {
  const phrase = phrases[index];
  const next = phrases[index + 1];
  if (!phrase) return undefined;
  if (next?.attributeOf === index) return personAt(index + 1);
  if (next?.preposition === phrase.last && prepositionOf(document, next) === "von") return personAt(index + 1);
  const before = phrases[index - 1];
  if (before?.attributeOf === index) return personAt(index - 1);
  const determiner = phrase.determiner === undefined ? "" : surface(document, phrase.determiner);
  if (!/^(?:sein|ihr)/i.test(determiner)) return undefined;
  // The last person named before in the sentence: a possessive means whoever stands beside or acts.
  for (let at = index - 1; at >= 0 && phrases[at]?.sentence === phrase.sentence; at -= 1) {
    const person = personAt(at);
    if (person !== undefined) return person;
  }
  return undefined;
}
