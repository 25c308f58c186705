import type { Tense } from "../calendar-meaning.js";
import type { LexemeReader } from "../calendar-reader.js";

const REACH = 30;
const CLAUSE_SIGNS: ReadonlySet<string> = new Set([";", ":", "(", ")", "“", "”", '"', "!", "?", "—"]);
const FUTURE: ReadonlySet<string> = new Set([
  "will", "shall", "would", "plans", "plan", "planned", "scheduled", "expected", "due", "upcoming", "set", "aims",
  "hopes", "intends", "wants",
]); // biome-ignore format: a list
const PAST: ReadonlySet<string> = new Set([
  "was", "were", "had", "did", "has", "have", "said", "told", "took", "made", "came", "went", "gave", "held", "won",
  "lost", "found", "began", "left", "met", "spoke", "wrote", "became", "fell", "rose", "led", "saw", "got", "sent",
  "brought", "thought", "stood", "broke", "struck", "shot", "died", "hit",
]); // biome-ignore format: a list

/** As in German: whether the clause round the expression speaks of past or future. The nearest word decides. */
export function findEnglishTense(reader: LexemeReader, first: number, end: number): Tense {
  const start = reader.lexemes[first];
  const readAt = (index: number): Tense | "stop" => {
    const lexeme = reader.lexemes[index];
    if (lexeme === undefined || lexeme.sentence !== start?.sentence || lexeme.block !== start.block) return "stop";
    if (lexeme.kind === "sign") return CLAUSE_SIGNS.has(lexeme.lower) ? "stop" : undefined;
    if (FUTURE.has(lexeme.lower)) return "future";
    if (PAST.has(lexeme.lower) || (!lexeme.capital && /^[a-z]{3,}ed$/.test(lexeme.lower))) return "past";
    return undefined;
  };
  // Going left first: in English the verb mostly precedes the time.
  for (let index = first - 1; index >= first - REACH; index -= 1) {
    const told = readAt(index);
    if (told === "stop") break;
    if (told === "past") return isPassiveToCome(reader, index) ? "future" : "past";
    if (told === "future") return "future";
  }
  for (let index = end; index < end + REACH; index += 1) {
    const told = readAt(index);
    if (told === "stop") return undefined;
    if (told !== undefined) return told;
  }
  return undefined;
}

/** "will be held", "to be opened": the auxiliary before a participle says that it lies ahead. */
function isPassiveToCome(reader: LexemeReader, participle: number): boolean {
  for (let index = participle - 1; index >= participle - 3; index -= 1) {
    if (FUTURE.has(reader.word(index)) || reader.word(index) === "to") return true;
  }
  return false;
}
