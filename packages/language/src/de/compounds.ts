import type { Reading } from "./lexicon.js";
import type { Stts } from "./stts.js";

type LookUp = (form: string) => readonly Reading[];

/** The shortest last part: below four letters ("Ei", "Tee", "Rat") chance endings outnumber true ones. */
const MIN_HEAD = 4;
const MIN_FIRST = 2;
/** What joins the parts of a German compound, longest first. */
const LINKS = ["es", "en", "er", "s", "n", "e", ""];
/** Tags that the last part of a compound may have. */
const HEADS: ReadonlySet<Stts> = new Set<Stts>(["NN", "ADJA", "ADJD", "VVFIN", "VVINF", "VVPP", "VVIZU"]);

/** First parts of words that are no words themselves, or whose verbs the lexicon need not hold. */
const PREFIXES = new Set(
  (
    "ab an auf aus bei da dar durch ein empor entgegen entlang fehl fern fest fort frei gegen gegenüber her herab heran herauf heraus " +
    "herbei herein herüber herum herunter hervor hin hinab hinauf hinaus hindurch hinein hinter hinüber hinunter hinweg hinzu hoch los mit " +
    "nach nieder preis rück rein über um umher un unter ver vor voran voraus vorbei vorher vorüber vorweg weg weiter wieder wider zer zu " +
    "zurecht zurück zusammen zwischen " +
    "anti bio co de ex extra euro geo hyper inter ko makro mega mikro mini mono multi nano neo neuro öko post prä pro pseudo quasi re sub super trans ultra uni vize"
  ).split(" "),
);

/**
 * Readings of a word that the lexicon lacks, by its longest known last part: "Militärallianz" as "Allianz" is read. Words with
 * hyphens are read by what follows the last one; of others, the first part must be known as well, or the last one long.
 */
export function compoundReadings(form: string, lookUp: LookUp): Reading[] {
  const hyphen = form.lastIndexOf("-");
  if (hyphen > 0 && hyphen < form.length - 1) return headReadings(form, hyphen + 1, lookUp, false);
  if (hyphen >= 0 || form.length < MIN_HEAD + MIN_FIRST || /[^\p{L}]/u.test(form)) return [];
  for (let at = MIN_FIRST; at <= form.length - MIN_HEAD; at++) {
    const found = headReadings(form, at, lookUp, true);
    if (found.length > 0 && isFirstPart(form.slice(0, at), form.length - at, lookUp)) return found;
  }
  return [];
}

function headReadings(form: string, at: number, lookUp: LookUp, closed: boolean): Reading[] {
  const capital = form.charAt(0) !== form.charAt(0).toLowerCase();
  const head = form.slice(at);
  // In one word the noun's capital is lost: "Militärallianz". After a hyphen it stands: "EU-Kommission", "EU-weit".
  const searched = closed && capital ? head.charAt(0).toUpperCase() + head.slice(1) : head;
  return lookUp(searched).flatMap((reading): Reading[] => {
    if (!HEADS.has(reading.xpos) || (closed && capital !== (reading.xpos === "NN"))) return [];
    const first = form.slice(0, at);
    const lemma =
      closed && capital
        ? first + reading.lemma.charAt(0).toLowerCase() + reading.lemma.slice(1)
        : first + reading.lemma;
    return [{ ...reading, lemma, source: "compound" }];
  });
}

/** Whether `first` is a word with or without a link, a prefix, or itself a compound; unknown ones pass before a long head. */
function isFirstPart(first: string, headLength: number, lookUp: LookUp): boolean {
  const small = first.toLowerCase();
  if (PREFIXES.has(small)) return true;
  if (first.length < 3) return false;
  const capital = first.charAt(0).toUpperCase() + small.slice(1);
  for (const link of LINKS) {
    if (!small.endsWith(link)) continue;
    const stem = capital.slice(0, capital.length - link.length);
    if (stem.length < 3) continue;
    if (isWord(stem, lookUp) || isWord(stem.toLowerCase(), lookUp)) return true;
    // "Sprachwissenschaft": the e of "Sprache" is dropped; "Lehrstelle": a verb's stem.
    if (link === "" && (isWord(`${stem}e`, lookUp) || isWord(`${stem.toLowerCase()}en`, lookUp))) return true;
  }
  for (let at = MIN_FIRST; at <= first.length - 3; at++) {
    const rest = first.slice(at);
    if (isFirstPart(first.slice(0, at), rest.length, lookUp) && rest.length >= 4 && isFirstPart(rest, 0, lookUp))
      return true;
  }
  return headLength >= 7;
}

function isWord(form: string, lookUp: LookUp): boolean {
  return lookUp(form).length > 0;
}
