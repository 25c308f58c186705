import type { NameClass } from "../document.js";
import type { Gazetteer } from "../gazetteer.js";
import { isInstitution } from "./institutions.js";
import type { NameSentence } from "./names-features.js";
import { LISTED_KINDS } from "./names-features.js";
import { NAME_LABELS, nameLabel } from "./names-labels.js";
import { LIST_BITS, type WordFacts } from "./names-words.js";
import { hashString } from "./tag-candidates.js";

/** What a listed name of several words gives, in log-odds: chance hardly makes two words meet in a list. */
const LISTED_WEIGHT = 3;
/** What a listed organisation of one word gives, which may mean something else as well ("IS", "PO"). */
const ACRONYM_WEIGHT = 1.5;
/** What a rule gives that states what is a name by definition. */
const RULE_WEIGHT = 20;
/** What a body with its seat behind it gives: "Landgericht Hamburg" is an organisation, and its seat no place of its own. */
const SEATED_WEIGHT = 5;
/** Last parts of nouns for bodies that go by their seat: "Polizeidirektion Hannover". */
const SEATED =
  /(?:gericht|direktion|präsidium|inspektion|kammer|anwaltschaft|behörde|verwaltung|[^z]amt|feuerwehr|verband|universität|hochschule|klinik|klinikum|krankenhaus|institut|akademie|stiftung|sternwarte|bistum|sparkasse|börse|werke)$/i;
/** What a noun for a body gives to the capitalised word behind it: "der Verein Aufbau Ost", "die Zeitung The Guardian". */
const DESCRIBED_WEIGHT = 2;
const DESCRIBED =
  /(?:verein|gruppe|firma|partei|organisation|initiative|arbeitskreis|bündnis|band|sender|zeitschrift|zeitung|magazin|unternehmen|konzern|agentur|kette|verlag|klub|reederei|gesellschaft|hersteller|anbieter|gewerkschaft|miliz|bewegung)$/i;
/** What speaks against a person behind a preposition of places with an article: "an der Havel", "im Irak". */
const ARTICLE_WEIGHT = 3;
/** Kinds of organisations whose single words are names in news though they look like nouns: "Bundestag", "Bundeswehr". */
const INSTITUTION_KINDS: ReadonlySet<string> = new Set(["parliament", "authority", "court"]);

/**
 * Adds to a sentence's scores what is known without training: listed names of several words, institutions with a name in front
 * of a hyphen ("US-Regierung"), state institutions, and what stands beside a name: a body before its seat, a noun for a body, "an der".
 */
export function addPriors(
  words: readonly string[],
  { listed, facts, tags }: NameSentence,
  scores: Float64Array,
  gazetteer: Gazetteer,
): void {
  for (const [i, word] of words.entries()) {
    const kind = listed[i]!;
    if (kind > 0) {
      const name: NameClass = LISTED_KINDS[(kind - 1) >> 1] === "organization" ? "ORG" : "LOC";
      scores[i * NAME_LABELS + nameLabel(name, kind % 2 === 1)]! += LISTED_WEIGHT;
    } else if (isListedOrganization(facts[i]!)) {
      scores[i * NAME_LABELS + nameLabel("ORG", true)]! += ACRONYM_WEIGHT;
    }
    if (kind === 0 && facts[i]!.isCapital && isPlace(facts[i + 1]) && SEATED.test(word)) {
      // "Medizinische Hochschule Hannover" begins before its noun.
      scores[i * NAME_LABELS + nameLabel("ORG", true)]! += SEATED_WEIGHT;
      scores[i * NAME_LABELS + nameLabel("ORG", false)]! += SEATED_WEIGHT;
      scores[(i + 1) * NAME_LABELS + nameLabel("ORG", false)]! += SEATED_WEIGHT;
    }
    if (isDescribed(words, facts, i)) scores[i * NAME_LABELS + nameLabel("ORG", true)]! += DESCRIBED_WEIGHT;
    if (facts[i]!.isCapital && isInPlace(words, i)) scores[i * NAME_LABELS + nameLabel("PER", true)]! -= ARTICLE_WEIGHT;
    if (kind === 0 && facts[i]!.isCapital && isNamedInstitution(word, gazetteer)) {
      scores[i * NAME_LABELS + nameLabel("ORG", true)]! += RULE_WEIGHT;
      // "im Unterhaus Rede und Antwort stehen": a noun behind it is another phrase's.
      if (tags[i + 1] === NOUN && !isPlace(facts[i + 1])) {
        scores[(i + 1) * NAME_LABELS + nameLabel("ORG", false)]! -= RULE_WEIGHT;
      }
    }
  }
}

function isDescribed(words: readonly string[], facts: readonly WordFacts[], i: number): boolean {
  const [before, here] = [facts[i - 1], facts[i]!];
  return before?.isCapital === true && here.isCapital && (here.person & ~COMMON) === 0 && DESCRIBED.test(words[i - 1]!);
}

function isInPlace(words: readonly string[], i: number): boolean {
  const before = words[i - 1]?.toLowerCase() ?? "";
  return IN_THE.has(before) || (ARTICLES.has(before) && IN.has(words[i - 2]?.toLowerCase() ?? ""));
}

const IN_THE = new Set(["am", "im", "ins"]);
const ARTICLES = new Set(["der", "dem", "das", "die", "den"]);
const IN = new Set(["an", "in", "auf"]);

const PLACES = LIST_BITS.state | LIST_BITS.region | LIST_BITS.place | LIST_BITS.ambiguousPlace;

function isPlace(facts: WordFacts | undefined): boolean {
  return facts?.isCapital === true && (facts.lists & PLACES) !== 0;
}

/** An organisation's name that is neither a place nor a person: "G8", "UNIFIL". */
function isListedOrganization({ lists, person, isCapital }: WordFacts): boolean {
  return isCapital && person === 0 && lists === LIST_BITS.organization;
}

function isNamedInstitution(word: string, gazetteer: Gazetteer): boolean {
  const hyphen = word.lastIndexOf("-");
  if (hyphen < 0) return INSTITUTION_KINDS.has(gazetteer.organization(word)?.kind ?? "");
  if (!isInstitution(word.slice(hyphen + 1))) return false;
  const first = word.slice(0, hyphen);
  return (
    /^\p{Lu}{2,5}$/u.test(first) ||
    gazetteer.state(first) !== undefined ||
    gazetteer.organization(first) !== undefined ||
    gazetteer.hasPlace(first)?.ambiguous === false ||
    isUncommonSurname(first, gazetteer)
  );
}

function isUncommonSurname(word: string, gazetteer: Gazetteer): boolean {
  return gazetteer.isSurname(word) && (gazetteer.personNameBits(word) & COMMON) === 0;
}

const COMMON = 16;
const NOUN = hashString("NN");
