import { surface } from "@newsgraph/language";
import type { EventType } from "@newsgraph/schema";
import { clauseTokens } from "../clauses.js";
import type { EventEntry } from "../data/event-lexicon.js";
import type { ExtractionStep } from "../layers.js";

type Layers = Parameters<ExtractionStep["run"]>[0];

/** Verbs by which one says what one is going to do; others say what one wants with "zu wollen". */
const ANNOUNCES = /^(?:ankündigen|androhen)$/;
const SAYS = /^(?:sagen|erklären|äußern|betonen|bekräftigen|verkünden|mitteilen|bekunden|schwören)$/;

/** Types of deeds that are a threat as long as they are announced. */
const HOSTILE: ReadonlySet<EventType> = new Set<EventType>(["ASSAULT", "COERCE", "SANCTION"]);

/** Modes of a threat by those of the deed; an assault threatens with violence. */
const MODES: Readonly<Record<string, string>> = {
  arrest: "arrest",
  deport: "expel",
  expel: "expel",
  seize: "territory",
  restrict: "restrict",
  censor: "restrict",
  curfew: "restrict",
  "martial-law": "restrict",
  discontinue: "relations",
  withdraw: "relations",
};

/**
 * The threat that an infinitive tells, whose verb would be a hostile deed and which somebody says is his intent: "kündigte an, die Stadt
 * anzugreifen", "erklärte, die Stadt besetzen zu wollen".
 * @param matrix the clause that the infinitive hangs on
 * @returns the entry of the threat, `undefined` where it is none
 */
export function asThreat(
  { document, clauses }: Layers,
  index: number,
  matrix: number | undefined,
  entry: EventEntry,
): EventEntry | undefined {
  const [clause, host] = [clauses[index], clauses[matrix ?? -1]];
  if (!clause || !host || clause.opener !== undefined || clause.negated || host.negated) return undefined;
  if (!HOSTILE.has(entry.type) || host.passive || host.lemma === undefined) return undefined;
  const isWanted = clauseTokens(clause).some((token) => surface(document, token) === "wollen");
  if (!ANNOUNCES.test(host.lemma) && !(SAYS.test(host.lemma) && isWanted)) return undefined;
  const mode = entry.type === "ASSAULT" ? "violence" : MODES[entry.mode ?? ""];
  return { ...entry, type: "THREATEN", mode };
}
