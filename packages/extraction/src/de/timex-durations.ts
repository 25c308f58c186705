import { type LexemeReader, single, type TimeMatch } from "../calendar-reader.js";
import type { Amount, SpecialMeaning, TimexMod } from "../timex-meaning.js";
import { readJoint } from "./times-dates.js";
import { findPointer, NUMERALS, stripEnding } from "./times-lexicon.js";
import { EARLIER, LATER } from "./times-relative.js";
import { isVague, modOf, readApproximation, readFurtherAmounts, readNumber, readUnit } from "./timex-amounts.js";

/** So many adjectives may stand between a number and its unit: "17 lange Jahre". */
const MOST_ADJECTIVES = 2;

/** "drei Tage", "fast zehn Jahren", "ein knappes Jahr", "drei Jahre und vier Monate", "sechs Jahre lang", "ein Jahr früher". */
export function readCountedDuration(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  const softened = readApproximation(reader, index);
  const number = readNumber(reader, softened.end);
  if (number === undefined) return undefined;
  let position = number.end;
  let half = false;
  let { value: mod } = softened;
  for (let skipped = 0; skipped < MOST_ADJECTIVES && isAdjective(reader, position); skipped += 1) {
    const word = reader.word(position);
    half ||= word.startsWith("halb");
    mod ??= modOf(word);
    position += 1;
  }
  const unit = readUnit(reader, position);
  if (unit === undefined) return readSharedUnit(reader, index, number);
  if (number.value === 0 || isAgeBefore(reader, index, unit.code, position + 1)) return undefined;
  // "eines Tages" is some day, and the number of "ein" is no plural's.
  if (reader.word(index) === "eines" && unit.code === "D") return undefined;
  if ((number.value === 1) === unit.plural && reader.digits(softened.end) === "") return undefined;
  const count = half && number.value === 1 ? 0.5 : number.value;
  const { value: amounts, end } = readFurtherAmounts(reader, position + 1, { unit: unit.code, count });
  return finish(reader, index, end, amounts, mod);
}

/** The first number of "fünf bis sechs Jahre", "zwei, drei Monate", which has its unit from the second. */
function readSharedUnit(
  reader: LexemeReader,
  index: number,
  { value: count, end }: { value: number; end: number },
): TimeMatch<SpecialMeaning> | undefined {
  const joint = readJoint(reader, end);
  const isWords = reader.digits(index) === "";
  if (joint === undefined || (joint.value === "," && !isWords) || count > 999) return undefined;
  const next = readNumber(reader, joint.end);
  const unit = next && readUnit(reader, next.end);
  if (next === undefined || unit?.plural !== true || next.value <= count) return undefined;
  if (AGE.test(reader.word(next.end + 1)) || isAgeBefore(reader, index, unit.code, next.end + 1)) return undefined;
  return single(index, end, { kind: "duration", amounts: [{ unit: unit.code, count }] });
}

/** "mehrere Jahre", "lange Jahre", "ein paar Tage". */
export function readVagueDuration(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  const word = reader.word(index);
  const isFew = word === "ein" && reader.word(index + 1) === "paar";
  if (!isFew && word !== "paar" && !isVague(word)) return undefined;
  let position = isFew ? index + 2 : index + 1;
  if (isAdjective(reader, position)) position += 1;
  return finishVague(reader, index, position);
}

/** "letzten 20 Jahren", "vergangenen Monaten", "kommenden Tage", "ganzen zehn Jahre", "ganze Jahr". */
export function readPointedDuration(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  const stem = stripEnding(reader.word(index));
  if (stem === undefined || (findPointer(reader.word(index)) === undefined && !SPANNING.has(stem))) return undefined;
  let position = index + 1;
  if (isVague(reader.word(position))) return finishVague(reader, index, position + 1);
  const { value: mod, end } = readApproximation(reader, position);
  const number = readNumber(reader, end);
  if (number !== undefined) position = number.end;
  const unit = readUnit(reader, position);
  if (unit === undefined) return undefined;
  const isWhole = stem === "ganz" || stem === "gesamt" || stem === "halb";
  if (number === undefined && !unit.plural) {
    const count = stem === "halb" ? 0.5 : 1;
    return isWhole ? finish(reader, index, position + 1, [{ unit: unit.code, count }], undefined) : undefined;
  }
  const amount = { unit: unit.code, count: number?.value };
  return finish(reader, index, position + 1, [amount], mod);
}

/** Stems of adjectives beside those that point which a stretch of time has: "die ersten drei Jahre". */
const SPANNING: ReadonlySet<string> = new Set([
  "erst", "folgend", "darauffolgend", "ganz", "gesamt", "halb", "früher", "all",
]); // biome-ignore format: a list
export const SPANNING_STEMS: readonly string[] = [...SPANNING];

/** A plural without a number, where the words round it make it a stretch of time: "seit Jahren", "die Tage", "Jahre lang". */
export function readBareDuration(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  const before = reader.word(index - 1);
  const next = reader.word(index + 1);
  const isTold = BEFORE_BARE.test(before) || /^(?:lang|hinweg)$/.test(next) || LATER.has(next) || EARLIER.has(next);
  if (!isTold || reader.digits(index + 1) !== "") return undefined;
  return finishVague(reader, index, index);
}

const BEFORE_BARE =
  /^(?:seit|vor|nach|über|in|binnen|innerhalb|für|um|von|die|diese[nr]?|jene[nr]?|den|der|all|aller)$/;

/** "dreijährige", "14-tägigen", "zweistündig": adjectives of length. Those of years tell a person's age as well and count with a number in words only. */
export function readLengthAdjective(reader: LexemeReader, index: number): TimeMatch<SpecialMeaning> | undefined {
  if (reader.isCapital(index) && !reader.isCapital(index + 1)) return undefined;
  const digits = readNumber(reader, index);
  const isDigits = digits !== undefined && reader.digits(index) !== "" && reader.sign(digits.end) === "-";
  const at = isDigits ? digits.end + 1 : index;
  const match = LENGTH_ADJECTIVE.exec(reader.word(at));
  if (match === null) return undefined;
  const [, stem = "", head = ""] = match;
  const unit = LENGTH_UNITS[head];
  const count = isDigits && stem === "" ? digits.value : stemCount(stem);
  if (unit === undefined || count === undefined || (unit === "Y" && isDigits)) return undefined;
  return single(index, at + 1, { kind: "duration", amounts: [{ unit, count }], isAttribute: true });
}

const LENGTH_ADJECTIVE = /^([a-zäöüß]*?)(jährig|monatig|wöchig|tägig|stündig|minütig|sekündig)(?:e[nmrs]?)?$/;
const LENGTH_UNITS: Readonly<Record<string, string>> = {
  jährig: "Y",
  monatig: "M",
  wöchig: "W",
  tägig: "D",
  stündig: "TH",
  minütig: "TM",
  sekündig: "TS",
};

function stemCount(stem: string): number | undefined {
  return stem === "halb" ? 0.5 : NUMERALS.get(stem);
}

function finishVague(reader: LexemeReader, first: number, at: number): TimeMatch<SpecialMeaning> | undefined {
  const unit = readUnit(reader, at);
  if (unit?.plural !== true) return undefined;
  return finish(reader, first, at + 1, [{ unit: unit.code, count: undefined }], undefined);
}

function finish(
  reader: LexemeReader,
  first: number,
  end: number,
  amounts: readonly Amount[],
  mod: TimexMod | undefined,
): TimeMatch<SpecialMeaning> | undefined {
  const next = reader.word(end);
  if (AGE.test(next)) return undefined;
  const last = next === "lang" || LATER.has(next) || EARLIER.has(next) ? end + 1 : end;
  const meaning: SpecialMeaning = { kind: "duration", amounts };
  const item = { first, end: last, meaning, mod };
  return { end: last, items: [item] };
}

/** Words behind a number of years that make it somebody's age. */
const AGE = /^(?:alte?[nmrs]?|ältere?[nmrs]?|jüngere?[nmrs]?|jung)$/;

/** "im Alter von 20 Jahren", "ab 16 Jahren", "mit 18 Jahren": how old somebody is. The amount stands from `index` to `end`. */
function isAgeBefore(reader: LexemeReader, index: number, unit: string, end: number): boolean {
  const before = reader.word(index - 1);
  if (unit !== "Y") return false;
  if (before === "mit") return !reader.isCapital(end);
  return before === "ab" || before === "unter" || (before === "von" && reader.word(index - 2) === "alter");
}

/** An adjective between a number and its unit. */
function isAdjective(reader: LexemeReader, index: number): boolean {
  const word = reader.word(index);
  return !reader.isCapital(index) && /^[a-zäöüß]{3,}e[nrs]?$/.test(word) && (word === "lange" || !isVague(word));
}
