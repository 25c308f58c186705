import { foldText } from "../names/fold-name.js";

/** Finds values by what people write for them, whatever the case, umlaut spelling and diacritics. */
export class WordLookup {
  /** In order. */
  readonly values: readonly string[];
  readonly #folded: readonly string[];
  readonly #exact = new Map<string, string[]>();

  constructor(values: readonly string[]) {
    this.values = values;
    this.#folded = values.map(foldText);
    for (const [index, text] of this.#folded.entries()) {
      const list = this.#exact.get(text);
      if (list === undefined) this.#exact.set(text, [values[index]!]);
      else list.push(values[index]!);
    }
  }

  /**
   * The values that are `word`; where there is none, those that have it for one of their words ("tagesschau" finds
   * "tagesschau.de"). With `prefix`, those that begin with it.
   */
  find(word: string, prefix: boolean): readonly string[] {
    const asked = foldText(word.trim());
    if (prefix) return this.values.filter((_, index) => this.#folded[index]!.startsWith(asked));
    return this.#exact.get(asked) ?? this.values.filter((_, index) => hasWords(this.#folded[index]!, asked));
  }
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

function hasWords(text: string, asked: string): boolean {
  for (let at = text.indexOf(asked); at >= 0 && asked !== ""; at = text.indexOf(asked, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + asked.length])) return true;
  }
  return false;
}
