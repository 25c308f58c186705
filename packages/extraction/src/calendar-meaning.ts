/** Units in which calendar time is counted. */
export type CalendarUnit = "day" | "week" | "month" | "year" | "decade";

/** A year said outright, as so many years from the article's (−1 last year, 0 this year), or not at all. */
export type YearReference = number | { shift: number } | undefined;

/** Whether words point before (−1), at (0) or after (+1) the present, `undefined` where they say nothing of it. */
export type Pointer = -1 | 0 | 1 | undefined;

/** Feasts that move with Easter, by their distance in days from Easter Sunday, and feasts of a fixed day. */
export type Feast = { easter: number } | { month: number; day: number };

/**
 * What a time expression means before it is set against the article's date. Months count from 1, weekdays from 0
 * (Monday), seasons are EDTF's 21 (spring) to 24 (winter).
 */
export type TimeMeaning =
  | { kind: "day"; day: number; month: number; year: YearReference }
  | { kind: "day-of-month"; day: number }
  | { kind: "month"; month: number; year: YearReference; pointer: Pointer }
  | { kind: "season"; season: number; year: YearReference; pointer: Pointer }
  | { kind: "feast"; feast: Feast; year: YearReference; pointer: Pointer }
  | { kind: "year"; year: number }
  /** `years` are the leading digits: `199` for the 1990s, `18` for the 19th century. */
  | { kind: "decade"; years: number }
  | { kind: "century"; years: number }
  /**
   * `week` is set where the expression names the week too ("Mittwoch kommender Woche" is +1), `weeksBefore` where it
   * counts back ("Freitag vor einer Woche"); `notYesterday` for words that nobody uses for the day before.
   */
  | {
      kind: "weekday";
      weekday: number;
      pointer: Pointer;
      week?: number;
      weeksBefore?: number;
      notYesterday?: boolean;
    }
  | { kind: "weekend"; pointer: Pointer }
  /** So many units from the article's date, written at the precision of `unit` ("vor zwei Wochen" to the day). */
  | { kind: "shift"; unit: CalendarUnit; count: number; at: CalendarUnit }
  /** So many units from the time told before. */
  | { kind: "sequel"; unit: CalendarUnit; count: number }
  /** Both ends of a stretch of time. */
  | { kind: "range"; from: TimeMeaning; to: TimeMeaning };

/** What the words round an expression say about before and after. */
export type Tense = "past" | "present" | "future" | undefined;

/** A time expression found in the text. `sentence` is the index of its sentence, −1 where it stands in none. */
export type TimeExpression = {
  from: number;
  to: number;
  sentence: number;
  meaning: TimeMeaning;
  tense: Tense;
  /** False for expressions in metadata, which say nothing about the years that the narrative leaves out. */
  narrative: boolean;
};

/** True where the meaning names its year, so that its value needs neither the article's date nor a context. */
export function isExplicit(meaning: TimeMeaning): boolean {
  switch (meaning.kind) {
    case "year":
    case "decade":
    case "century":
      return true;
    case "day":
    case "month":
    case "season":
    case "feast":
      return typeof meaning.year === "number";
    case "range":
      return isExplicit(meaning.from) && isExplicit(meaning.to);
    default:
      return false;
  }
}
