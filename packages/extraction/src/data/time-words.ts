import { TIMEX_TYPES, type TimexType } from "../timex-meaning.js";
import { checkExample, DataError, keyRows, oneOf, parseTable } from "./table.js";

/** Words whose value as a time expression is always the same; see the head of `time-words.tsv`. */
export type TimeWords = {
  /** In lower case. */
  readonly words: readonly string[];
  readonly type: TimexType;
  readonly value: string;
  /** True where an article before them belongs to the expression. */
  readonly isNoun: boolean;
  /** Words before or behind which they say something else, in lower case. */
  readonly unless: ReadonlySet<string>;
};

const FORMS = ["-", "adjective", "noun"] as const;
const ENDINGS = ["e", "en", "em", "er", "es"];
/** Values of TIMEX3 that stand in the file: references, periods, and dates with open places. */
const VALUE =
  /^(?:(?:PAST|PRESENT|FUTURE)_REF|P(?:T?[\dX]+[A-Z]+)+|[\dX]{4}(?:-(?:[\dX]{2}|WXX))?(?:-[\dX]+)?(?:T[A-Z]{2})?)$/;

/** Reads `time-words.tsv`: the first word of each row → its rows, those of more words first. */
export function readTimeWords(text: string, file: string): ReadonlyMap<string, readonly TimeWords[]> {
  const rows = parseTable(text, file, 6, 6).map(({ cells, line }) => ({
    line,
    cells: [`${cells[0]}|${cells[3]}`, ...cells],
  }));
  const entries = keyRows(
    rows,
    file,
    ({ cells: [, word = "", type, value = "", form, unless = "", example], line }) => {
      const isAdjective = oneOf(form, FORMS, file, line) === "adjective";
      if (word !== word.toLowerCase()) throw new DataError(file, line, `"${word}" has a capital letter`);
      if (!VALUE.test(value)) throw new DataError(file, line, `"${value}" is no value of TIMEX3`);
      checkExample(example, file, line);
      return {
        surfaces: isAdjective ? ENDINGS.map((ending) => word + ending) : [word],
        type: oneOf(type, TIMEX_TYPES, file, line),
        value,
        isNoun: form === "noun",
        unless: new Set(unless === "-" ? [] : unless.toLowerCase().split(" ")),
      };
    },
  );
  const index = new Map<string, TimeWords[]>();
  for (const { surfaces, ...entry } of entries.values()) {
    for (const surface of surfaces) {
      const words = surface.split(" ");
      index.set(words[0]!, [...(index.get(words[0]!) ?? []), { words, ...entry }]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}
