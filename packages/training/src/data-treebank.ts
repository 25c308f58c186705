import { readFileSync } from "node:fs";

/** A token of a treebank. `xpos` is the treebank's own tag, features as in the file (`Case=Nom|Number=Sing`), `_` for none. */
export type TreebankToken = {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly features: string;
  readonly spaceAfter: boolean;
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
    if (tokens.length > 0) sentences.push({ id, tokens: asWritten ? joinHyphens(tokens) : tokens });
  }
  return sentences;
}

function readTokens(lines: readonly string[], asWritten: boolean): TreebankToken[] {
  const tokens: TreebankToken[] = [];
  const written = new Map<number, { form: string; last: number; spaceAfter: boolean }>();
  let skipTo = 0;
  for (const line of lines) {
    if (line.startsWith("#") || line === "") continue;
    const [id, form, lemma, upos, xpos, features, , , , misc] = line.split("\t");
    if (id === undefined || form === undefined || misc === undefined || id.includes(".")) continue;
    const spaceAfter = !misc.includes("SpaceAfter=No");
    if (id.includes("-")) {
      const [first, last] = id.split("-").map(Number);
      written.set(first!, { form, last: last!, spaceAfter });
      continue;
    }
    const number = Number(id);
    const token = { form, lemma: lemma!, upos: upos!, xpos: xpos!, features: features!, spaceAfter };
    if (!asWritten) tokens.push(token);
    else if (number > skipTo) {
      const whole = written.get(number);
      tokens.push(whole === undefined ? token : { ...token, form: whole.form, spaceAfter: whole.spaceAfter });
      skipTo = whole?.last ?? number;
    } else if (token.upos === "DET" && tokens.at(-1)?.upos === "ADP") {
      tokens.push({ ...tokens.pop()!, xpos: "APPRART", features: token.features });
    }
  }
  return tokens;
}

function joinHyphens(tokens: readonly TreebankToken[]): TreebankToken[] {
  const joined: TreebankToken[] = [];
  const isWord = (token: TreebankToken | undefined) => token !== undefined && /[\p{L}\p{N}]$/u.test(token.form);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const before = joined.at(-1);
    if (token.form === "-" && before !== undefined && !before.spaceAfter && isWord(before)) {
      const after = tokens[i + 1];
      if (!token.spaceAfter && after !== undefined && /^[\p{L}\p{N}]/u.test(after.form)) {
        joined.pop();
        joined.push({ ...after, form: `${before.form}-${after.form}`, lemma: `${before.form}-${after.lemma}` });
        i++;
        continue;
      }
      if (token.spaceAfter) {
        joined.pop();
        joined.push({ ...before, form: `${before.form}-`, lemma: `${before.form}-`, xpos: "TRUNC", spaceAfter: true });
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}
