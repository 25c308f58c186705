import { EVENT_TYPES, type EventType, isModeOf } from "@newsgraph/schema";
import { createNounList, type NounList } from "./nouns.js";
import { DataError, oneOf, parseTable } from "./table.js";

/** What an argument of an event's verb is: a case, or a preposition's lower-case form. */
export type Slot = string;

/** How a verb or noun tells an event of PLOVER's: its type and mode, and which argument the recipient is. */
export type EventEntry = {
  readonly lemma: string;
  readonly type: EventType;
  readonly mode: string | undefined;
  /** Arguments that the recipient may be, the first that is there counts; none where all who take part are actors. */
  readonly recipient: readonly Slot[];
  /** What the verb means something else without. */
  readonly needs: readonly Need[];
};

/**
 * A condition on a verb's clause: an argument that must be there (of a noun of `nouns`, or one that ends in it, where they are
 * given), a word in the clause (`slot` is `word`), or a clause that says what (`clause`).
 */
export type Need = {
  readonly slot: Slot;
  readonly nouns: readonly string[];
  /** True where the clause must not have it: "forderte drei Todesopfer". */
  readonly absent?: true;
};

export type EventLexicon = { readonly verbs: ReadonlyMap<string, readonly EventEntry[]> };

const CASES = ["acc", "dat", "gen", "clause"];
const SLOT = /^[a-zäöü]+$/;
const NEED = /^(?:!?[a-zäöü]+(?::\p{Lu}[\p{L}]+(?:\|\p{Lu}\p{L}+)*)?|!?word:\p{Ll}+)$/u;

/** Reads `event-verbs.tsv`. */
export function readEventLexicon(text: string, file: string): EventLexicon {
  const verbs = new Map<string, EventEntry[]>();
  for (const entry of readEntries(text, file)) verbs.set(entry.lemma, [...(verbs.get(entry.lemma) ?? []), entry]);
  return { verbs };
}

/** Reads `event-nominals.tsv`. */
export function readEventNominals(text: string, file: string): NounList<EventEntry> {
  return createNounList(new Map(readEntries(text, file).map((entry) => [entry.lemma, entry])));
}

function readEntries(text: string, file: string): EventEntry[] {
  return parseTable(text, file, 2, 4).map(({ line, cells }) => {
    const [lemma = "", typeAndMode = "", recipient = "", needs = ""] = cells;
    const [typeName, mode] = typeAndMode.split("/");
    const type = oneOf(typeName, EVENT_TYPES, file, line);
    if (mode !== undefined && !isModeOf(type, mode)) throw new DataError(file, line, `${type} has no mode "${mode}"`);
    return {
      lemma,
      type,
      mode,
      recipient: readSlots(recipient, SLOT, file, line),
      needs: readNeeds(needs, file, line),
    };
  });
}

/**
 * Reads a cell of conditions, parted by spaces; none where it is empty or "-".
 * @throws DataError where one is not as the head of `event-verbs.tsv` says.
 */
export function readNeeds(cell: string, file: string, line: number): Need[] {
  return readSlots(cell, NEED, file, line).map((need) => {
    const [slot = "", nouns] = need.replace("!", "").split(":");
    return { slot, nouns: nouns?.split("|") ?? [], ...(need.startsWith("!") ? { absent: true } : {}) };
  });
}

function readSlots(cell: string, form: RegExp, file: string, line: number): Slot[] {
  return cell
    .split(" ")
    .filter((slot) => slot !== "" && slot !== "-")
    .map((slot) => {
      if (CASES.includes(slot) || form.test(slot)) return slot;
      throw new DataError(
        file,
        line,
        `"${slot}" is neither a case (${CASES.join(", ")}) nor a preposition, with or without ":" and nouns`,
      );
    });
}
