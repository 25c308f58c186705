import { deprelNumber } from "@newsgraph/language";
import type { TreebankSentence, TreebankToken } from "./data-treebank.js";

/** A tree that is edited: heads (−1 for the root) and relations. */
type Tree = { readonly tokens: readonly TreebankToken[]; readonly heads: number[]; readonly deprels: string[] };

/**
 * The heads and numbers of relations of a sentence, where treebanks differ as UD German GSD has them. Subtypes that one treebank alone
 * has, or that a rule can tell, are made alike everywhere.
 * @param hdt whether the sentence comes from UD German HDT, whose habits differ most
 */
export function harmonize({ tokens }: TreebankSentence, hdt: boolean): { heads: number[]; labels: number[] } {
  const tree: Tree = {
    tokens,
    heads: tokens.map((token) => token.head),
    deprels: tokens.map((token) => token.deprel),
  };
  if (hdt) {
    attachNamesAsApposition(tree);
    subordinateQuotations(tree);
    relabelHdt(tree);
  }
  relabel(tree);
  return { heads: tree.heads, labels: tree.deprels.map(deprelNumber) };
}

const RELATIONS: Readonly<Record<string, string>> = {
  "flat:name": "flat",
  "nmod:poss": "nmod",
  "obl:tmod": "obl",
  "nsubj:outer": "nsubj",
  "cc:preconj": "cc",
  iobj: "obl:arg",
};

const SUBJECT = /^[nc]subj/;

/**
 * GSD makes an "es" a subject where no other stands beside it, and what hangs on any but a verb nmod, be it a predicate.
 */
function relabel({ tokens, heads, deprels }: Tree): void {
  const relative = new Set<number>();
  for (const [i, token] of tokens.entries()) {
    if (!/^(?:PREL|REL)/.test(token.xpos)) continue;
    for (let at = i, steps = 0; at >= 0 && steps < 4; at = heads[at]!, steps++) {
      if (deprels[at]!.startsWith("acl")) {
        relative.add(at);
        break;
      }
    }
  }
  for (const [i, deprel] of deprels.entries()) {
    const nominal = !/^(?:VERB|AUX)$/.test(tokens[heads[i]!]?.upos ?? "");
    if (deprel.startsWith("acl")) deprels[i] = relative.has(i) ? "acl:relcl" : "acl";
    else if (deprel === "expl" && !heads.some((head, other) => head === heads[i] && SUBJECT.test(deprels[other]!))) {
      deprels[i] = "nsubj";
    } else {
      const alike = RELATIONS[deprel] ?? deprel;
      deprels[i] = alike === "obl" && nominal ? "nmod" : alike;
    }
  }
}

/** HDT hangs the parts of a name on the noun before it ("Professor David Harris"); elsewhere the name is an apposition. */
function attachNamesAsApposition({ tokens, heads, deprels }: Tree): void {
  const names = new Map<number, number>();
  for (const [i, deprel] of deprels.entries()) {
    const head = heads[i]!;
    if (deprel !== "flat:name" || tokens[head]?.upos !== "NOUN") continue;
    const first = names.get(head);
    if (first === undefined) {
      names.set(head, i);
      deprels[i] = "appos";
    } else heads[i] = first;
  }
}

/** HDT makes a verb of saying that follows its quotation a parataxis of it; elsewhere the quotation is the verb's complement. */
function subordinateQuotations({ tokens, heads, deprels }: Tree): void {
  for (const [verb, deprel] of deprels.entries()) {
    const quoted = heads[verb]!;
    if (deprel !== "parataxis" || tokens[verb]!.upos !== "VERB" || quoted < 0 || quoted > verb) continue;
    const first = heads.findIndex((head, i) => head === verb && tokens[i]!.upos !== "PUNCT");
    const subject = heads.findIndex((head, i) => head === verb && deprels[i]!.startsWith("nsubj"));
    if (first < verb || subject < verb || deprels[quoted] !== "root") continue;
    heads[verb] = -1;
    deprels[verb] = "root";
    heads[quoted] = verb;
    deprels[quoted] = "ccomp";
    for (const [i, token] of tokens.entries()) {
      if (i > verb && heads[i] === quoted && token.upos === "PUNCT") heads[i] = verb;
    }
  }
}

/** Conjunctions that open a complement; all others open an adverbial clause. */
const COMPLEMENTIZERS = new Set(["dass", "daß", "ob", "wie", "warum", "wo", "was", "wer", "wann"]);

function relabelHdt({ tokens, heads, deprels }: Tree): void {
  const childOf = (head: number, test: (child: number) => boolean) =>
    heads.findIndex((other, child) => other === head && test(child));
  for (const [i, token] of tokens.entries()) {
    const head = heads[i]!;
    switch (deprels[i]) {
      case "obj":
        if (/Case=Dat(?:\||$)/.test(token.features)) deprels[i] = "obl:arg";
        break;
      case "expl:pv":
        deprels[i] = "obj";
        break;
      case "det":
        if (token.xpos === "PPOSAT") deprels[i] = "det:poss";
        break;
      case "ccomp": {
        const mark = childOf(i, (child) => deprels[child] === "mark" && tokens[child]!.xpos === "KOUS");
        if (mark >= 0 && !COMPLEMENTIZERS.has(tokens[mark]!.form.toLowerCase())) deprels[i] = "advcl";
        break;
      }
      case "obl": {
        const by = childOf(i, (child) => deprels[child] === "case" && /^(?:vo[nm]|durch)$/i.test(tokens[child]!.form));
        if (by >= 0 && childOf(head, (child) => deprels[child] === "aux:pass") >= 0) deprels[i] = "obl:agent";
        break;
      }
    }
  }
}
