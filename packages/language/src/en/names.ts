import type { LanguageStep } from "../analyzer.js";
import type { NameClass, NameSpan } from "../document.js";

/** Says the class of a name where a gazetteer knows it. */
export type NameLookup = (name: string) => NameClass | undefined;

const TITLES = new Set([
  "mr", "mrs", "ms", "dr", "president", "minister", "chancellor", "senator", "general", "king", "queen", "prince",
  "princess", "pope", "professor", "sir", "lady", "judge", "secretary", "ambassador", "chairman", "spokesman",
  "spokeswoman", "director", "captain", "colonel", "governor", "mayor", "premier", "congressman", "congresswoman",
]); // biome-ignore format: a table
const PLACE_PREPOSITIONS = new Set(["in", "near", "from", "at", "outside", "around"]);
const ORGANIZATION_WORDS =
  /^(?:inc|corp|co|ltd|plc|group|bank|university|party|union|council|committee|ministry|agency|association|institute|court|commission|department|parliament|senate|congress|club|united|fc|army|police|times|post|news|company|organization|organisation|federation|league)\.?$/i;

/**
 * English names as sequences of capitalised proper nouns, classed by the gazetteer where it knows them, else by the words
 * around them. A simple general method until a trained model takes its place.
 */
export function englishNames(lookup: NameLookup = () => undefined): LanguageStep {
  return {
    name: "english-names",
    requires: ["tokens", "sentences", "tags", "lemmas"],
    assigns: ["names"],
    run: ({ text, tokens, sentences, tags }) => {
      const names: NameSpan[] = [];
      const word = (index: number) => text.slice(tokens[index]!.from, tokens[index]!.to);
      const isCapitalised = (index: number) => tags[index]!.upos === "PROPN" && /^\p{Lu}/u.test(word(index));
      for (const { first: start, last: end } of sentences) {
        for (let first = start; first < end; first += 1) {
          if (!isCapitalised(first)) continue;
          let last = first + 1;
          while (last < end && (isCapitalised(last) || joins(last, end))) last += 1;
          const before = first > start ? word(first - 1).toLowerCase() : "";
          let head = first;
          while (head < last - 1 && TITLES.has(word(head).toLowerCase().replace(/\.$/, ""))) head += 1;
          const titled = head > first || TITLES.has(before.replace(/\.$/, ""));
          const from = tokens[head]!.from;
          const to = tokens[last - 1]!.to;
          const known = lookup(text.slice(from, to));
          const [found, confidence] = known ? ([known, 0.8] as const) : guess(head, last, before, titled);
          names.push({ from, to, first: head, last, class: found, confidence });
          first = last - 1;
        }
      }
      return { names };

      /** "Bank of England", "Jean-Paul": a small word or hyphen between two capitalised ones. */
      function joins(index: number, end: number): boolean {
        return index + 1 < end && /^(?:of|-|&)$/.test(word(index)) && isCapitalised(index + 1);
      }

      function guess(first: number, last: number, before: string, titled: boolean): readonly [NameClass, number] {
        if (titled) return ["PER", 0.7];
        for (let index = first; index < last; index += 1) {
          if (ORGANIZATION_WORDS.test(word(index))) return ["ORG", 0.6];
        }
        if (last - first === 1 && /^\p{Lu}{2,}$/u.test(word(first))) return ["ORG", 0.5];
        if (PLACE_PREPOSITIONS.has(before)) return ["LOC", 0.5];
        return last - first > 1 ? ["PER", 0.4] : ["MISC", 0.3];
      }
    },
  };
}
