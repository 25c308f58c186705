import { CharacterClass, classAt, isLowerAt, isUpperAt, isWordAt, skipSpace, widthAt } from "./characters.js";
import type { Token } from "./document.js";
import type { TokenRules } from "./token-rules.js";
import { findAddressEnd, isDomainEnding } from "./web-addresses.js";

/** Longest abbreviation looked for, in code units; the longest of the lists has 15. */
const LONGEST_ABBREVIATION = 24;

/** Longest word read ahead, to keep each look-ahead bounded. */
const LONGEST_WORD = 40;

const HYPHENS = new Set(["-", "\u2010", "\u2011"]);
const APOSTROPHES = new Set(["'", "’", "ʼ", "`"]);
/** Characters of which a run is one token: "...", "!!", "--". */
const RUNS = new Set([".", "!", "?", "-", "*", "=", "_", "~", "…"]);
/** Pairs that stand for one quotation mark. */
const PAIRS = new Set(["``", "''", "<<", ">>", ",,", "´´", "‘‘", "’’", "‚‚"]);
const ELISIONS = /^['’](?:s|n|ne|nen|nem|ner|nes|mal|rum|rein|raus|rauf|ran|tschuldigung|\d\d(?:er)?)$/i;
/** Capitalised words that 's is split from, since they are verbs or conjunctions and no names. */
const CLITIC_HOSTS = new Set([
  "Gibt",
  "Geht",
  "Ist",
  "Hat",
  "Wird",
  "Wenn",
  "Ob",
  "Wie",
  "Was",
  "Wer",
  "So",
  "Da",
  "Sei",
]);
const ROMAN = /^[IVXL]+$/;

/**
 * The tokens of `text` between `from` and `to`, in order: words with their hyphens, numbers with their separators,
 * abbreviations with their period, addresses, and every other character. Every character that is no white space stands in
 * exactly one token. Time grows linearly with the length, whatever the text.
 */
export function scanTokens(text: string, from: number, to: number, rules: TokenRules): Token[] {
  const tokens: Token[] = [];
  let singleQuoteOpen = false;
  let offset = skipSpace(text, from, to);
  while (offset < to) {
    const end = Math.min(tokenEnd(offset), to);
    tokens.push({ from: offset, to: end });
    offset = skipSpace(text, end, to);
  }
  return tokens;

  function tokenEnd(start: number): number {
    const found = classAt(text, start);
    if (found === CharacterClass.Letter) return findAddressEnd(text, start, to) ?? wordEnd(start);
    if (found === CharacterClass.Digit) return numberEnd(start);
    return otherEnd(start);
  }

  /** End of the run of letters, digits and marks. */
  function runEnd(start: number, limit = to): number {
    let end = start;
    while (end < limit && isWordAt(text, end)) end += widthAt(text, end);
    return end;
  }

  function wordEnd(start: number, firstEnd = runEnd(start)): number {
    let end = firstEnd;
    for (;;) {
      const joined = joinedEnd(start, end);
      if (joined === undefined) break;
      end = joined;
    }
    if (end >= to) return end;
    const character = text.charAt(end);
    if (character === ".") return periodEnd(start, end);
    if (HYPHENS.has(character) && isTrailingHyphen(end)) return end + 1;
    if (APOSTROPHES.has(character) && isGenitiveApostrophe(end)) return end + 1;
    return end;
  }

  /** Where the character at `end` joins the word with what follows, the end of that; else `undefined`. */
  function joinedEnd(start: number, end: number): number | undefined {
    const next = end + 1;
    const character = text.charAt(end);
    if (next >= to) return undefined;
    if (!isWordAt(text, next)) {
      // A truncated compound before a whole one: "Spa-/Wellness-Bereich".
      const joins = HYPHENS.has(character) && text.charAt(next) === "/" && next + 1 < to;
      return joins && classAt(text, next + 1) === CharacterClass.Letter ? runEnd(next + 1) : undefined;
    }
    if (HYPHENS.has(character)) return runEnd(next);
    if (APOSTROPHES.has(character)) return isCliticAt(start, end) ? undefined : runEnd(next);
    if (character === "&") return isUpperAt(text, end - 1) && isUpperAt(text, next) ? runEnd(next) : undefined;
    if (character === "/") return joinsWithSlash(start, end) ? runEnd(next) : undefined;
    if (character === "*" || character === ":") return genderedEnd(next);
    if (character === ".") {
      const label = runEnd(next, Math.min(to, next + LONGEST_WORD));
      return isDomainEnding(text.slice(next, label)) && !isWordAt(text, label) ? label : undefined;
    }
    return undefined;
  }

  /** "Bürger*innen", "Leser:in". */
  function genderedEnd(start: number): number | undefined {
    const end = runEnd(start, Math.min(to, start + 6));
    return /^in(?:nen)?$/.test(text.slice(start, end)) ? end : undefined;
  }

  /** "geht's" is two tokens, "McDonald's" and "TV's" one. */
  function isCliticAt(start: number, apostrophe: number): boolean {
    const end = runEnd(apostrophe + 1, Math.min(to, apostrophe + 3));
    if (text.slice(apostrophe + 1, end) !== "s" || isWordAt(text, end)) return false;
    return isLowerAt(text, start) || (apostrophe - start < 8 && CLITIC_HOSTS.has(text.slice(start, apostrophe)));
  }

  /** "CDU/CSU" and "km/h" are one token, "Patienten/Ärzte" is three. */
  function joinsWithSlash(start: number, slash: number): boolean {
    const end = runEnd(slash + 1, Math.min(to, slash + 12));
    if (isUpperAt(text, slash - 1) && isUpperAt(text, end - 1)) return true;
    return slash - start <= 5 && end - slash <= 3 && /^(?:h|s|min|kg|l|qm|m²|km)$/i.test(text.slice(slash + 1, end));
  }

  /** "Ein- und Ausgang": the hyphen belongs to the word; "Krieg--" and "Krieg-" before a full stop have none. */
  function isTrailingHyphen(hyphen: number): boolean {
    const next = text.charAt(hyphen + 1);
    return (
      hyphen + 1 < to &&
      (next === "," || next === ")" || next === "/" || classAt(text, hyphen + 1) === CharacterClass.Space)
    );
  }

  /** "Grass' Roman", unless the mark closes a quotation. */
  function isGenitiveApostrophe(apostrophe: number): boolean {
    if (singleQuoteOpen || !/[sxzß]/i.test(text.charAt(apostrophe - 1))) return false;
    if (APOSTROPHES.has(text.charAt(apostrophe + 1))) return false;
    const after = skipSpace(text, apostrophe + 1, Math.min(to, apostrophe + 3));
    return after > apostrophe + 1 && after < to && classAt(text, after) === CharacterClass.Letter;
  }

  /** Whether the period at `end` belongs to the word from `start`: the end of the token, with or without it. */
  function periodEnd(start: number, end: number): number {
    const dotted = abbreviationEnd(start, end);
    if (dotted !== undefined) return dotted;
    const period = end + 1;
    const after = skipSpace(text, period, Math.min(to, period + LONGEST_WORD));
    if (isSingleLetter(start, end)) {
      // The second half of "z. B.", "u. a.", "i. d. R.".
      if (/^\p{L}\.$/u.test(tokenBefore(1))) return period;
      if (after < to && after - period <= 2 && isWordAt(text, after) && isInitial(start, after)) return period;
    }
    const isNumeral = rules.ordinals && end - start < 8 && ROMAN.test(text.slice(start, end));
    return isNumeral && isRomanOrdinal(after) ? period : end;
  }

  function isSingleLetter(start: number, end: number): boolean {
    return start + widthAt(text, start) === end && classAt(text, start) === CharacterClass.Letter;
  }

  /** The longest known abbreviation, or sequence of single letters with periods, that starts at `start`. */
  function abbreviationEnd(start: number, firstPeriod: number): number | undefined {
    let found: number | undefined;
    let period = firstPeriod;
    let segmentStart = start;
    let letters = true;
    while (period < to && text.charAt(period) === "." && period - start < LONGEST_ABBREVIATION) {
      letters &&= isSingleLetter(segmentStart, period);
      const word = text.slice(start, period + 1);
      const listed = rules.abbreviations.get(word);
      if (listed !== undefined && (listed !== "before-number" || isBeforeNumber(period + 1))) found = period + 1;
      else if (letters && segmentStart > start) found = period + 1;
      let next = period + 1;
      if (text.charAt(next) === "-") next += 1;
      if (classAt(text, next) !== CharacterClass.Letter) break;
      segmentStart = next;
      period = runEnd(next, Math.min(to, start + LONGEST_ABBREVIATION));
      // "Dr.-Ing" without its last period, "St.-Petersburg": the hyphen joins.
      if (text.charAt(next - 1) === "-" && found === next - 1 && text.charAt(period) !== ".") return wordEnd(next);
    }
    return found;
  }

  function isBeforeNumber(offset: number): boolean {
    const after = skipSpace(text, offset, Math.min(to, offset + 3));
    return (
      after < to && (classAt(text, after) === CharacterClass.Digit || /^[IVX]+\b/.test(text.slice(after, after + 6)))
    );
  }

  /** "George W. Bush", "z. B."; not "Vitamin C. Das". */
  function isInitial(start: number, after: number): boolean {
    const following = text.slice(after, runEnd(after, Math.min(to, after + LONGEST_WORD)));
    if (text.charAt(after + following.length) === "." && following.length === 1) return true;
    if (rules.abbreviations.has(`${following}.`)) return true;
    if (!isUpperAt(text, start)) return false;
    return isUpperAt(text, after) && !rules.sentenceStarters.has(following);
  }

  /** "Ludwig XIV. regierte", "im II. Weltkrieg". */
  function isRomanOrdinal(after: number): boolean {
    if (after >= to) return false;
    if (rules.nounsAfterOrdinals.has(wordFrom(after))) return true;
    return (isLowerAt(text, after) || ",;)(".includes(text.charAt(after))) && /^\p{Lu}/u.test(tokenBefore(1));
  }

  function wordFrom(start: number): string {
    return text.slice(start, runEnd(start, Math.min(to, start + LONGEST_WORD)));
  }

  function numberEnd(start: number): number {
    let end = digitsEnd(start);
    for (;;) {
      const separator = text.charAt(end);
      if (end + 1 >= to || classAt(text, end + 1) !== CharacterClass.Digit) break;
      if (separator === "-" && !isIsoDate(start, end)) break;
      if (!".,:/-’'".includes(separator) || separator === "") break;
      end = digitsEnd(end + 1);
    }
    if (end < to && text.charAt(end) === ".") {
      if (text.charAt(end + 1) === "." || !rules.ordinals) return end;
      return isOrdinal(start, end) ? end + 1 : end;
    }
    if (end < to && (isWordAt(text, end) || isJoinedToWord(end))) return wordEnd(start, runEnd(end));
    if (HYPHENS.has(text.charAt(end)) && end + 1 < to && isTrailingHyphen(end)) return end + 1;
    return end;
  }

  function digitsEnd(start: number): number {
    let end = start;
    while (end < to && classAt(text, end) === CharacterClass.Digit) end += widthAt(text, end);
    return end;
  }

  /** "24-Jährige", "7:0-Sieg", "49er": letters go on where the digits end. */
  function isJoinedToWord(end: number): boolean {
    return HYPHENS.has(text.charAt(end)) && end + 1 < to && classAt(text, end + 1) === CharacterClass.Letter;
  }

  function isIsoDate(start: number, hyphen: number): boolean {
    if (hyphen - start !== 4 && hyphen - start !== 7) return false;
    return /^\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?(?!\d)/.test(text.slice(start, start + 11));
  }

  /** Whether the number from `start` and the period at `period` are an ordinal or a day ("24.", "24.02."). */
  function isOrdinal(start: number, period: number): boolean {
    const digits = text.slice(start, Math.min(period, start + 6));
    if (period - start > 5 || !/^\d{1,3}$|^\d{1,2}\.\d{1,2}$/.test(digits)) return false;
    const after = skipSpace(text, period + 1, Math.min(to, period + LONGEST_WORD));
    if (after >= to) return false;
    if (classAt(text, after) === CharacterClass.Letter) {
      const word = wordFrom(after);
      if (rules.nounsAfterOrdinals.has(word) || rules.abbreviations.has(`${word}.`)) return true;
      if (after === period + 1) return false;
      if (isLowerAt(text, after)) return true;
      // A number at the start of a sentence is a list's: "2. Soziale Bewegungen".
      if (tokens.length === 0 || /[.!?)]$/.test(tokenBefore(1))) return true;
      if (rules.sentenceStarters.has(word)) return false;
      const before = wordBeforeNumber();
      return rules.wordsBeforeOrdinals.has(before) || /^\p{Ll}{3,}e[smnr]$/u.test(before);
    }
    // "am 3. und 4. Mai", "3./4. Mai", "vom 3.-5. Mai", "1., 2. und 3."
    return /^(?:\/|[-–]\s?\d|,\s?\d|\d{1,2}\.)/.test(text.slice(after, after + 4));
  }

  /** The token `back` places before the one being read; "" for a long one and before the first. */
  function tokenBefore(back: number): string {
    const token = tokens[tokens.length - back];
    return token === undefined || token.to - token.from > LONGEST_WORD ? "" : text.slice(token.from, token.to);
  }

  /** The last word before a number and what joins it to others: "vom 3. bis 5.", "der 3./4.". */
  function wordBeforeNumber(): string {
    let back = 1;
    while (back < 6 && /^[,/–-]$|^\d+\.$/.test(tokenBefore(back))) back += 1;
    return tokenBefore(back);
  }

  function otherEnd(start: number): number {
    const character = text.charAt(start);
    if (RUNS.has(character)) {
      let end = start + 1;
      if (character === "!" || character === "?") {
        while (end < to && (text.charAt(end) === "!" || text.charAt(end) === "?")) end += 1;
        return end;
      }
      while (end < to && text.charAt(end) === character) end += 1;
      if (character === "." && end === start + 1) return startsDomain(start) ? wordEnd(end) : end;
      if (character === "-" && end === start + 1 && startsCompound(start)) return wordEnd(end);
      return end;
    }
    if (/^[:;]-[)(DP]/.test(text.slice(start, start + 3))) return start + 3;
    if (PAIRS.has(text.slice(start, start + 2)) && start + 2 <= to) return start + 2;
    if (character === "#" || character === "@")
      return classAt(text, start + 1) === CharacterClass.Letter ? runEnd(start + 1) : start + 1;
    if (character === "°")
      return /^°[CF]/.test(text.slice(start, start + 2)) && !isWordAt(text, start + 2) ? start + 2 : start + 1;
    if (APOSTROPHES.has(character) || character === "‚" || character === "‘") {
      const end = runEnd(start + 1, Math.min(to, start + 16));
      if (ELISIONS.test(text.slice(start, end)) && !isWordAt(text, end)) return end;
      singleQuoteOpen = character === "‚" || (end > start + 1 && !isWordAt(text, start - 1));
      return start + 1;
    }
    return pictureEnd(start);
  }

  /** "und -abschlüsse": a hyphen after white space and before a small letter or a letter of a compound. */
  function startsCompound(start: number): boolean {
    return classAt(text, start + 1) === CharacterClass.Letter && (start === 0 || !isWordAt(text, start - 1));
  }

  /** ".com", ".de-Domains". */
  function startsDomain(start: number): boolean {
    if (start > from && classAt(text, start - 1) !== CharacterClass.Space) return false;
    return isDomainEnding(wordFrom(start + 1));
  }

  /** One character, or an emoji with what modifies and joins it. */
  function pictureEnd(start: number): number {
    let end = start + widthAt(text, start);
    for (;;) {
      const next = text.codePointAt(end);
      if (end >= to || next === undefined) return end;
      if (next === 0xfe0f || next === 0x20e3 || (next >= 0x1f3fb && next <= 0x1f3ff)) end += widthAt(text, end);
      else if (next === 0x200d && end + 1 < to && classAt(text, end + 1) === CharacterClass.Other) {
        end += 1 + widthAt(text, end + 1);
      } else return end;
    }
  }
}
