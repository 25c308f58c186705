import type { Dependency, Features, Tag } from "../document.js";

/** A token with its layers; `head` is an index among the tokens given, −1 for the root. */
export type TreeToken = Dependency & {
  readonly form: string;
  readonly lemma: string;
  readonly tag: Tag;
  readonly features: Features;
};

type Open = { -readonly [name in keyof Features]: Features[name] };

/**
 * Tags and features of a sentence's tokens as its tree decides them: of the cases that agreement left open the one that the relation
 * asks for, `AUX` for the verbs that are one in the tree, the passive's `Voice`. Values that stay open are settled for the most frequent,
 * and each class of words has the features that UD German GSD gives it, so that nothing is left open.
 */
export function settleByTree(tokens: readonly TreeToken[]): { tags: Tag[]; morphology: Features[] } {
  const children: number[][] = tokens.map(() => []);
  for (const [i, { head }] of tokens.entries()) if (head >= 0) children[head]!.push(i);
  const tags = tokens.map((token) => ({ ...token.tag, upos: universalTag(token) }));
  const morphology: Open[] = tokens.map(({ features }) => ({ ...features }));
  const finiteVerbs = finiteVerbsOf(tokens);
  const subjects = subjectsOf(tokens);
  // From the root down: appositions and conjuncts stand in the case of what they hang on.
  for (const i of fromRoot(tokens, children)) {
    const { xpos } = tokens[i]!.tag;
    if (/^N|^P(?:RELS|PER|DS|IS|WS)$/.test(xpos)) settleNumber(i, tokens, children[i]!, finiteVerbs, morphology);
    if (NOMINAL.test(xpos)) settleNominal(i, tokens, children[i]!, morphology);
  }
  for (const [i, token] of tokens.entries()) {
    if (FINITE.test(token.tag.xpos)) settleVerb(token, morphology[subjects[clauseOf(i, tokens)]!], morphology[i]!);
  }
  for (const [i, token] of tokens.entries()) completeFeatures(token, morphology[i]!, subjects, morphology);
  return { tags, morphology };
}

const NOMINAL = /^(?:NN|NE|PPER|PDS|PIS|PRELS|PWS|PPOSS|PRF|FM|TRUNC)$/;
const ATTRIBUTIVE = /^(?:ART|ADJA|PDAT|PIAT|PPOSAT|PWAT|PRELAT|APPRART|PIS|CARD)$/;
const FINITE = /^V[AMV]FIN$/;
const ATTRIBUTES = /^(?:det|amod|nummod|case)/;

function fromRoot(tokens: readonly TreeToken[], children: readonly number[][]): number[] {
  const order = Array.from(tokens.keys()).filter((i) => tokens[i]!.head < 0);
  for (let at = 0; at < order.length; at++) for (const child of children[order[at]!]!) order.push(child);
  return order;
}

/** A verb that hangs on another as its auxiliary or copula is AUX, another is not; a pronoun is no determiner. */
function universalTag({ tag, deprel }: TreeToken): Tag["upos"] {
  const { upos, xpos } = tag;
  if (/^V[AM]/.test(xpos)) return /^(?:aux|cop)/.test(deprel) ? "AUX" : "VERB";
  if (xpos === "ART" && /^(?:nsubj|obj|obl|nmod)/.test(deprel)) return "PRON";
  return upos;
}

/** Cases that a relation asks for, the likeliest first, where no preposition does. */
const CASES_OF: readonly (readonly [deprel: RegExp, cases: readonly string[]])[] = [
  [/^(?:nsubj|root|csubj|vocative|expl|xcomp|ccomp|advcl|parataxis|discourse)/, ["Nom", "Acc", "Dat", "Gen"]],
  [/^obj/, ["Acc", "Dat", "Gen", "Nom"]],
  [/^obl:arg/, ["Dat", "Gen", "Acc", "Nom"]],
  [/^nmod/, ["Gen", "Dat", "Acc", "Nom"]],
  [/^obl/, ["Acc", "Dat", "Gen", "Nom"]],
];
const AFTER_PREPOSITION = ["Dat", "Acc", "Gen", "Nom"];

/** For each word the finite verb of the clause that it heads: itself, or the first that hangs on it; −1 where there is none. */
function finiteVerbsOf(tokens: readonly TreeToken[]): Int32Array {
  const verbs = new Int32Array(tokens.length).fill(-1);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { tag, head, deprel } = tokens[i]!;
    if (FINITE.test(tag.xpos) && head >= 0 && /^(?:aux|cop)/.test(deprel)) verbs[head] = i;
  }
  for (const [i, { tag }] of tokens.entries()) if (FINITE.test(tag.xpos)) verbs[i] = i;
  return verbs;
}

/** For each word its first subject; −1 where it has none. */
function subjectsOf(tokens: readonly TreeToken[]): Int32Array {
  const subjects = new Int32Array(tokens.length).fill(-1);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const { head, deprel } = tokens[i]!;
    if (head >= 0 && deprel.startsWith("nsubj")) subjects[head] = i;
  }
  return subjects;
}

/** Index of what heads the clause of a finite verb: what it is the auxiliary of, else itself. */
function clauseOf(verb: number, tokens: readonly TreeToken[]): number {
  const { head, deprel } = tokens[verb]!;
  return head >= 0 && /^(?:aux|cop)/.test(deprel) ? head : verb;
}

/** Feminine singular, or plural. */
const SHE_OR_THEY = /^(?:die|sie)$/i;

/** Where a nominal's number is open, a subject has that of its finite verb, a relative pronoun number and gender of what it refers to. */
function settleNumber(
  i: number,
  tokens: readonly TreeToken[],
  children: readonly number[],
  finiteVerbs: Int32Array,
  morphology: readonly Open[],
): void {
  const own = morphology[i]!;
  const { form, head, deprel, tag } = tokens[i]!;
  const take = (name: "Number" | "Gender", value: string | undefined) => {
    if (value === undefined || value.includes(",")) return;
    const mayBe =
      own[name] === undefined
        ? tag.xpos.startsWith("N") || SHE_OR_THEY.test(form)
        : own[name].split(",").includes(value);
    if (mayBe) own[name] = value;
  };
  if (deprel.startsWith("nsubj") && head >= 0 && !children.some((child) => tokens[child]!.deprel === "conj")) {
    take("Number", morphology[finiteVerbs[head]!]?.Number);
  }
  if (tag.xpos === "PRELS") {
    const antecedent = morphology[antecedentOf(i, tokens)];
    take("Number", antecedent?.Number);
    if (own.Number === "Sing") take("Gender", antecedent?.Gender);
  }
}

/** A relative pronoun stands at most so deep in its clause. */
const MOST_STEPS = 4;

/** Index of the word that a relative clause's pronoun refers to; −1 where the tree has none. */
function antecedentOf(pronoun: number, tokens: readonly TreeToken[]): number {
  for (let at = pronoun, steps = 0; at >= 0 && steps < MOST_STEPS; at = tokens[at]!.head, steps++) {
    if (tokens[at]!.deprel === "acl:relcl") return tokens[at]!.head;
  }
  return -1;
}

function settleNominal(i: number, tokens: readonly TreeToken[], children: readonly number[], morphology: Open[]): void {
  const { deprel, head, tag, form } = tokens[i]!;
  const own = morphology[i]!;
  const marker = children.find((child) => tokens[child]!.deprel === "case");
  const preposition = marker !== undefined && /^AP/.test(tokens[marker]!.tag.xpos);
  let order: readonly string[];
  if (preposition) order = AFTER_PREPOSITION;
  else if (/^(?:conj|appos|flat|compound)/.test(deprel) && head >= 0 && morphology[head]!.Case !== undefined) {
    order = [morphology[head]!.Case!, ...AFTER_PREPOSITION];
  } else order = CASES_OF.find(([pattern]) => pattern.test(deprel))?.[1] ?? ["Nom", "Acc", "Dat", "Gen"];
  const attributes = children.filter(
    (child) => ATTRIBUTES.test(tokens[child]!.deprel) && ATTRIBUTIVE.test(tokens[child]!.tag.xpos),
  );
  const open = own.Case?.split(",");
  // A noun whose case is wholly open takes it from what stands with it.
  const shown =
    open ?? attributes.map((child) => morphology[child]!.Case?.split(",")).find((cases) => cases !== undefined);
  own.Case = order.find((name) => shown?.includes(name)) ?? order[0]!;
  if (own.Number === undefined || own.Number.includes(",")) {
    const numbers = attributes
      .map((child) => morphology[child]!.Number)
      .filter((number) => number === "Sing" || number === "Plur");
    const counted = attributes.some((child) => tokens[child]!.tag.xpos === "CARD");
    const names = deprel === "appos" && head >= 0 ? [...children, head] : children;
    const named = names.some(
      (other) => tokens[other]!.tag.xpos === "NE" && (other === head || /^(?:appos|flat)/.test(tokens[other]!.deprel)),
    );
    const plural = counted || (tag.xpos === "NN" && !named && !form.endsWith("."));
    if (tag.xpos !== "PRF") own.Number = numbers[0] ?? (plural ? "Plur" : "Sing");
  }
  if (own.Gender?.includes(",") || (own.Gender === undefined && /^N/.test(tag.xpos))) {
    const genders = attributes.map((child) => morphology[child]!.Gender).filter((gender) => gender !== undefined);
    const gender =
      genders.find((gender) => !gender.includes(",")) ??
      own.Gender?.split(",")[0] ??
      (tag.xpos === "NE" && preposition ? "Neut" : tag.xpos === "NN" && own.Number === "Plur" ? undefined : "Masc");
    if (gender !== undefined) own.Gender = gender;
  }
  for (const child of attributes) {
    const features = morphology[child]!;
    if (tokens[child]!.tag.xpos === "CARD") continue;
    features.Case = own.Case;
    if (own.Number !== undefined && !/^ein/i.test(tokens[child]!.form)) features.Number = own.Number;
    if (own.Gender !== undefined) features.Gender = own.Gender;
  }
  if (tag.xpos === "PRF") {
    own.Case = /^[md]ir$/i.test(form) || deprel === "obl:arg" ? "Dat" : "Acc";
  }
}

/** @param subject features of the verb's subject, where it has one */
function settleVerb({ lemma, deprel }: TreeToken, subject: Features | undefined, own: Open): void {
  if (own.Mood?.includes(",")) own.Mood = own.Mood.split(",")[0]!;
  if (subject?.Person !== undefined && own.Person?.split(",").includes(subject.Person)) own.Person = subject.Person;
  for (const name of ["Number", "Person", "Tense"] as const) {
    if (own[name]?.includes(",")) own[name] = own[name]!.split(",").at(-1)!;
  }
  if (deprel === "aux:pass" && lemma === "werden") own.Voice = "Pass";
}

const PERSONS: readonly (readonly [lemma: RegExp, person: string])[] = [
  [/^(?:mein|unser|ich|wir|mich|mir|uns)$/, "1"],
  [/^(?:dein|euer|du|ihr|dich|dir|euch)$/, "2"],
];

const ORDINAL = /^(?:\d+\.|(?:erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)e[mnrs]?)$/i;

/** Pronominal adverbs that GSD calls demonstrative; "dabei", "deshalb", "außerdem" are none to it. */
const DEMONSTRATIVE = /^da(?:r?(?:an|auf|aus|in|über|um|unter)|durch|für|gegen|her|hin|mit|nach|neben|von|vor|zu)$/i;

const UNINFLECTED_QUANTIFIER = /^(?:viel|mehr|wenig|weniger|genug)$/i;
/** Measures that GSD gives neither case nor number. */
const MEASURE = /^(?:Prozent|Uhr)$/;

function withoutInflection(own: Open): void {
  delete own.Case;
  delete own.Number;
  delete own.Gender;
}

/** What a class of words has beyond the layers' features. */
function completeFeatures(
  { tag, form, lemma, deprel, head }: TreeToken,
  own: Open,
  subjects: Int32Array,
  morphology: readonly Open[],
): void {
  if (tag.upos === "PRON" && own.Number === "Sing" && SHE_OR_THEY.test(form)) own.Gender ??= "Fem";
  switch (tag.xpos) {
    case "ART":
      if (own.Number === "Plur") delete own.Gender;
      if (own.Definite === "Ind") own.NumType = "Card";
      break;
    case "CARD":
      own.NumType = "Card";
      break;
    case "PROAV":
      if (DEMONSTRATIVE.test(lemma)) own.PronType = "Dem";
      break;
    case "PPOSAT":
      own.Person = PERSONS.find(([pattern]) => pattern.test(lemma) && lemma !== "ihr")?.[1] ?? "3";
      break;
    case "PRF": {
      own.Person = PERSONS.find(([pattern]) => pattern.test(form.toLowerCase()))?.[1] ?? "3";
      if (own.Person === "3") delete own.Number;
      break;
    }
    case "PPER": {
      const subject = head < 0 ? -1 : subjects[head]!;
      if (subject >= 0 && own.Case !== "Nom" && own.Person !== "3" && morphology[subject]!.Person === own.Person)
        own.Reflex = "Yes";
      break;
    }
    case "PRELS":
    case "PDS":
    case "PWS":
      if (/^d/i.test(form) && !/^dies/i.test(form)) own.PronType = "Dem,Rel";
      else if (/^w(?:er|as)$/i.test(form)) own.PronType = "Int,Rel";
      break;
    case "PIS":
    case "PIAT":
      if (/^(?:alle|jede)/i.test(form)) own.PronType = "Tot";
      if (/^alle[sm]$/i.test(form)) own.Gender = "Neut";
      if (UNINFLECTED_QUANTIFIER.test(form)) withoutInflection(own);
      break;
    case "NN":
      if (MEASURE.test(form)) {
        delete own.Case;
        delete own.Number;
      }
      break;
    case "ADJA":
      if (ORDINAL.test(form)) own.NumType = "Ord";
      if (/^\d/.test(form)) {
        delete own.Number;
        delete own.Gender;
      } else if (/^\p{Lu}.*er$/u.test(form) && lemma === form) withoutInflection(own);
      if (lemma === "anderer") {
        own.PronType = "Ind";
        delete own.Degree;
      }
      break;
    case "VAINF":
    case "VAPP":
      if (deprel === "aux:pass" && lemma === "werden") own.Voice = "Pass";
      break;
  }
}
