import { readFileSync } from "node:fs";

/** The treebanks, and their numbers as corpora: GSD's habits are those that the models shall have. */
export const CORPORA = { gsd: 0, hdt: 1, pud: 2, docs: 3 } as const;
export type TreebankName = keyof typeof CORPORA;

/** A token of a treebank. `xpos` is the treebank's own tag, features as in the file (`Case=Nom|Number=Sing`), `_` for none. */
export type TreebankToken = {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly features: string;
  readonly spaceAfter: boolean;
  /** Index of the head in the sentence, −1 for the root. Of words put together as written: that of the one whose head is none of them. */
  readonly head: number;
  readonly deprel: string;
};
export type TreebankSentence = { readonly id: string; readonly tokens: readonly TreebankToken[] };

/** The sentences of a CoNLL-U file by their syntactic words: "am" is "an" and "dem". */
export function readTreebank(file: string): TreebankSentence[] {
  return readSentences(file, false);
}

/**
 * The sentences of a CoNLL-U file with the tokens that our own tokenizer makes: "am" is one token (APPRART), and so are
 * hyphenated words ("SPD-Wirtschaftsminister") and first halves ("Rohstoff-"), which some treebanks split.
 */
export function readTreebankAsWritten(file: string): TreebankSentence[] {
  return readSentences(file, true);
}

function readSentences(file: string, asWritten: boolean): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  for (const part of readFileSync(file, "utf8").split(/\r?\n\r?\n/)) {
    const lines = part.split(/\r?\n/);
    const id = lines.find((line) => line.startsWith("# sent_id = "))?.slice(12) ?? String(sentences.length + 1);
    const tokens = readTokens(lines, asWritten);
    if (tokens.length > 0) sentences.push({ id, tokens: withHeads(asWritten ? joinHyphens(tokens) : tokens) });
  }
  return sentences;
}

/** A syntactic word's number, head (0 for the root) and relation, as in the file. */
type Arc = { readonly id: number; readonly head: number; readonly deprel: string };
/** A token with the arcs of its words, the one that counts first where several lead out of it. */
type UnheadedToken = Omit<TreebankToken, "head" | "deprel"> & { readonly arcs: readonly Arc[] };

function withHeads(tokens: readonly UnheadedToken[]): TreebankToken[] {
  const places = new Map<number, number>();
  for (const [i, { arcs }] of tokens.entries()) for (const { id } of arcs) places.set(id, i);
  return tokens.map(({ arcs, ...token }, i) => {
    const out = arcs.find(({ head }) => places.get(head) !== i) ?? arcs[0]!;
    return { ...token, head: places.get(out.head) ?? -1, deprel: out.deprel };
  });
}

function readTokens(lines: readonly string[], asWritten: boolean): UnheadedToken[] {
  const tokens: UnheadedToken[] = [];
  const written = new Map<number, { form: string; last: number; spaceAfter: boolean }>();
  let skipTo = 0;
  for (const line of lines) {
    if (line.startsWith("#") || line === "") continue;
    const [id, form, lemma, upos, xpos, features, head, deprel, , misc] = line.split("\t");
    if (id === undefined || form === undefined || misc === undefined || id.includes(".")) continue;
    const spaceAfter = !misc.includes("SpaceAfter=No");
    if (id.includes("-")) {
      const [first, last] = id.split("-").map(Number);
      written.set(first!, { form, last: last!, spaceAfter });
      continue;
    }
    const number = Number(id);
    const arcs = [{ id: number, head: Number(head), deprel: deprel! }];
    const token = { form, lemma: lemma!, upos: upos!, xpos: xpos!, features: features!, spaceAfter, arcs };
    if (!asWritten) tokens.push(token);
    else if (number > skipTo) {
      const whole = written.get(number);
      tokens.push(whole === undefined ? token : { ...token, form: whole.form, spaceAfter: whole.spaceAfter });
      skipTo = whole?.last ?? number;
    } else {
      const whole = tokens.pop()!;
      const fused = token.upos === "DET" && whole.upos === "ADP";
      tokens.push({
        ...whole,
        ...(fused && { xpos: "APPRART", features: token.features }),
        arcs: [...whole.arcs, ...arcs],
      });
    }
  }
  return tokens;
}

function joinHyphens(tokens: readonly UnheadedToken[]): UnheadedToken[] {
  const joined: UnheadedToken[] = [];
  const isWord = (token: UnheadedToken | undefined) => token !== undefined && /[\p{L}\p{N}]$/u.test(token.form);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const before = joined.at(-1);
    if (token.form === "-" && before !== undefined && !before.spaceAfter && isWord(before)) {
      const after = tokens[i + 1];
      if (!token.spaceAfter && after !== undefined && /^[\p{L}\p{N}]/u.test(after.form)) {
        joined.pop();
        joined.push({
          ...after,
          form: `${before.form}-${after.form}`,
          lemma: `${before.form}-${after.lemma}`,
          arcs: [...after.arcs, ...token.arcs, ...before.arcs],
        });
        i++;
        continue;
      }
      if (token.spaceAfter) {
        joined.pop();
        joined.push({
          ...before,
          form: `${before.form}-`,
          lemma: `${before.form}-`,
          xpos: "TRUNC",
          spaceAfter: true,
          arcs: [...before.arcs, ...token.arcs],
        });
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}
