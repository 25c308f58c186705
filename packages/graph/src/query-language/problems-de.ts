import type { QueryProblems } from "./query-problems.js";

const didYouMean = (meant: string | undefined) => (meant === undefined ? "" : `; gemeint ist vielleicht ${meant}`);
const a = { date: "ein Datum", number: "eine Zahl" } as const;
const no = { date: "kein Datum", number: "keine Zahl" } as const;
const FORM = {
  date: "geschrieben wird es wie 2023-04-20, 2023-04, 2023 oder 2022-21 (eine Jahreszeit)",
  number: "geschrieben wird sie wie 3 oder 0.8",
} as const;

/** What can be wrong with a query, in German. */
export const de: QueryProblems = {
  tooLong: (length, most) => `die Anfrage hat ${length} Zeichen; erlaubt sind ${most}`,
  tooDeep: (most) => `mehr als ${most} Teile stehen ineinander`,
  unopenedParenthesis: "diese Klammer hat nichts geöffnet",
  unclosedParenthesis: "diese Klammer ist nicht geschlossen",
  emptyParentheses: "die Klammern sind leer",
  unclosedQuotes: "diese Anführungszeichen sind nicht geschlossen",
  emptyQuotes: "zwischen den Anführungszeichen steht nichts, was sich suchen ließe",
  missingHere: "hier fehlt etwas, wonach gesucht wird",
  missingBeforeParenthesis: "vor dieser Klammer fehlt etwas, wonach gesucht wird",
  missingBesideKeyword: (keyword) => `neben ${keyword} fehlt etwas, wonach gesucht wird`,
  missingBeforeAsterisk: "vor dem Sternchen muss etwas stehen",
  saysNothing: (word) => `${JSON.stringify(word)} lässt sich nicht suchen`,
  noField: (name, meant) =>
    meant === undefined
      ? `ein Feld ${name}: gibt es nicht; Wörter mit Doppelpunkt gehören in Anführungszeichen`
      : `ein Feld ${name}: gibt es nicht; gemeint ist vielleicht ${meant}:`,
  noValue: (field, after, spaced) => {
    const sign = after === ":" ? "dem Doppelpunkt" : "dem Komma";
    return `nach ${sign} fehlt ein Wert für ${field}:${spaced ? `; nach ${sign} steht kein Leerzeichen` : ""}`;
  },
  emptyName: (field) => `der Name nach ${field}: ist leer`,
  notAtTop: (field) => `${field}: lässt sich weder verneinen noch mit OR verbinden`,
  twice: (field) => `${field}: steht hier zweimal; einmal genügt`,
  findWithPath: "find: passt nicht zu path:, dessen Antworten Wege sind",
  oneValueOnly: (field) => `${field}: nimmt nur einen Wert`,
  pairForm: (field) => `${field}: nimmt zwei Namen mit zwei Punkten dazwischen, wie ${field}:A..B`,
  noneAfter: (sort, sign) => `nach ${sign} fehlt ${a[sort]}`,
  noneBesideDots: (sort) => `vor oder nach den Punkten muss ${a[sort]} stehen`,
  cannotGoOn: (sort) => `${a[sort]} lässt sich nicht fortsetzen: ohne Sternchen geht es`,
  malformed: (sort, text) => `${JSON.stringify(text)} ist ${no[sort]}; ${FORM[sort]}`,
  noChoice: (field, text, known, meant) => {
    const list = `möglich sind ${known.join(", ")}`;
    const remedy = meant === undefined ? list : `gemeint ist vielleicht ${meant}; ${list}`;
    return `${field}: kennt kein ${JSON.stringify(text)}; ${remedy}`;
  },
  datesTurned: "die Zeitspanne endet, bevor sie beginnt",
  noEntity: (name, meant) => `in diesem Graphen heißt nichts ${name}${didYouMean(meant)}`,
  noArticle: (name, meant) => `einen Artikel ${name} hat dieser Graph nicht${didYouMean(meant)}`,
  noSuchWord: (field, word, meant) => `nichts in diesem Graphen hat unter ${field}: ${word}${didYouMean(meant)}`,
};
