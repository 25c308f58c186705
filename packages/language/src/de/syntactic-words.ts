import type { Features, Tag } from "../document.js";

/** A syntactic word within a token: "dem" in "im", "SPD" in "SPD-Vorstand". */
export type SyntacticWord = {
  readonly form: string;
  readonly lemma: string;
  readonly tag: Tag;
  readonly features: Features;
  /** Place of its head among the token's words; absent where that is the token's own head. */
  readonly head?: number;
  /** Its relation; absent where it is the token's own. */
  readonly deprel?: string;
};

/** The syntactic words of a token. `fused` are written as one ("im"); others are cut where the token has hyphens. */
export type SyntacticWords = {
  readonly words: readonly SyntacticWord[];
  readonly fused: boolean;
  /** Place of the word on which the token's dependents hang. */
  readonly top: number;
};

/** A token as analysis gives it. */
export type AnalysedToken = {
  readonly form: string;
  readonly lemma: string;
  readonly tag: Tag;
  readonly features: Features;
};

/** What follows a preposition in its fused forms: "m" in "beim", "s" in "ins". */
const ARTICLES: readonly (readonly [form: RegExp, article: string])[] = [
  [/^(?:am|beim|im|vom|zum|hinterm|überm|unterm|vorm)$/, "dem"],
  [/^zur$/, "der"],
  [/^(?:ans|aufs|durchs|fürs|hinters|ins|nebens|übers|ums|unters|vors)$/, "das"],
];
const PREPOSITIONS: Readonly<Record<string, string>> = {
  am: "an",
  im: "in",
  zum: "zu",
  zur: "zu",
  beim: "bei",
  vom: "von",
  ans: "an",
};

/**
 * The words into which UD's German treebanks cut a token: prepositions with a fused article, and compounds with hyphens, whose parts
 * hang on the next one. `undefined` where the token is one word.
 * @param deprel the token's relation; the article of "im" hangs on the noun as the preposition does
 */
export function syntacticWords(token: AnalysedToken, deprel = "case"): SyntacticWords | undefined {
  if (token.tag.xpos === "APPRART") return fusedWords(token, deprel);
  return token.form.includes("-") && /\p{L}/u.test(token.form) ? hyphenatedWords(token) : undefined;
}

function fusedWords({ form, features }: AnalysedToken, deprel: string): SyntacticWords | undefined {
  const small = form.toLowerCase();
  const article = ARTICLES.find(([pattern]) => pattern.test(small))?.[1];
  if (article === undefined) return undefined;
  const preposition = PREPOSITIONS[small] ?? small.slice(0, -1);
  const capital = form !== small;
  return {
    fused: true,
    top: 0,
    words: [
      {
        form: capital ? preposition.charAt(0).toUpperCase() + preposition.slice(1) : preposition,
        lemma: preposition,
        tag: { upos: "ADP", xpos: "APPR" },
        features: {},
      },
      {
        form: article,
        lemma: "der",
        tag: { upos: "DET", xpos: "ART" },
        features: { ...features, Definite: "Def", PronType: "Art" },
        ...(deprel !== "case" && { head: 0 }),
        deprel: "det",
      },
    ],
  };
}

function hyphenatedWords({ form, lemma, tag, features }: AnalysedToken): SyntacticWords | undefined {
  const parts = form.split(/(?<=[\p{L}\p{N}])(-)(?=[\p{L}\p{N}]|$)/u).filter((part) => part !== "");
  if (parts.length < 2) return undefined;
  const last = parts.findLastIndex((part) => part !== "-");
  const { Degree: _, ...shared } = features;
  return {
    fused: false,
    top: last,
    words: parts.map((part, i): SyntacticWord => {
      if (part === "-") {
        return {
          form: part,
          lemma: part,
          tag: { upos: "PUNCT", xpos: "$(" },
          features: {},
          head: i - 1,
          deprel: "punct",
        };
      }
      if (i === last)
        return {
          form: part,
          lemma: lemma.slice(lemma.lastIndexOf("-", lemma.length - 2) + 1).replace(/-$/, ""),
          tag,
          features,
        };
      const name = tag.upos === "PROPN" || part === part.toUpperCase();
      return {
        form: part,
        lemma: part,
        tag: name ? { upos: "PROPN", xpos: "NE" } : { upos: "NOUN", xpos: "NN" },
        features: shared,
        head: i + 2,
        deprel: "compound",
      };
    }),
  };
}
