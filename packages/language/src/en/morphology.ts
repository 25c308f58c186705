import type { Features, Upos } from "../document.js";

const PRONOUNS: Readonly<Record<string, Features>> = {
  i: { Case: "Nom", Number: "Sing", Person: "1", PronType: "Prs" },
  me: { Case: "Acc", Number: "Sing", Person: "1", PronType: "Prs" },
  we: { Case: "Nom", Number: "Plur", Person: "1", PronType: "Prs" },
  us: { Case: "Acc", Number: "Plur", Person: "1", PronType: "Prs" },
  you: { Person: "2", PronType: "Prs" },
  he: { Case: "Nom", Gender: "Masc", Number: "Sing", Person: "3", PronType: "Prs" },
  him: { Case: "Acc", Gender: "Masc", Number: "Sing", Person: "3", PronType: "Prs" },
  his: { Gender: "Masc", Number: "Sing", Person: "3", Poss: "Yes", PronType: "Prs" },
  she: { Case: "Nom", Gender: "Fem", Number: "Sing", Person: "3", PronType: "Prs" },
  her: { Gender: "Fem", Number: "Sing", Person: "3", PronType: "Prs" },
  it: { Gender: "Neut", Number: "Sing", Person: "3", PronType: "Prs" },
  its: { Gender: "Neut", Number: "Sing", Person: "3", Poss: "Yes", PronType: "Prs" },
  they: { Case: "Nom", Number: "Plur", Person: "3", PronType: "Prs" },
  them: { Case: "Acc", Number: "Plur", Person: "3", PronType: "Prs" },
  their: { Number: "Plur", Person: "3", Poss: "Yes", PronType: "Prs" },
  who: { PronType: "Int,Rel" },
  whom: { Case: "Acc", PronType: "Int,Rel" },
};

const PAST_AUXILIARIES = new Set(["was", "were", "had", "did", "would", "could", "might", "should"]);

/** What an English word's form, tag and lemma show of its features; empty where they show nothing. */
export function englishMorphology(surface: string, upos: Upos, lemma: string): Features {
  const word = surface.toLowerCase();
  switch (upos) {
    case "PRON":
    case "DET":
      return PRONOUNS[word] ?? {};
    case "NOUN":
      return { Number: word !== lemma && word.endsWith("s") ? "Plur" : "Sing" };
    case "PROPN":
      return { Number: "Sing" };
    case "AUX":
      return PAST_AUXILIARIES.has(word) ? { Tense: "Past", VerbForm: "Fin" } : {};
    case "VERB":
      if (word.endsWith("ing") && word !== lemma) return { VerbForm: "Ger,Part" };
      if (word === `${lemma}s` || word === `${lemma}es` || (word.endsWith("ies") && word !== lemma)) {
        return { Mood: "Ind", Number: "Sing", Person: "3", Tense: "Pres", VerbForm: "Fin" };
      }
      return word === lemma ? {} : { Tense: "Past", VerbForm: "Fin,Part" };
    default:
      return {};
  }
}
