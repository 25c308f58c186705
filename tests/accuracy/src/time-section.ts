import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Facts, isCalendarValue, type Span } from "@newsgraph/schema";
import type { ScoredExtractor } from "./extract.js";
import { addCounts, type Counts, countMatches } from "./measure.js";
import { countsRow, type Miss, type Section } from "./report.js";
import { calendarValue, readTimeMl, type Timex } from "./time-ml.js";

/** So many code units on either side of a time are shown with a miss. */
const CONTEXT_LENGTH = 60;

/**
 * Temporal expressions of KRAUTS (Strötgen et al. 2018), German newspapers of 1995 to 2016: extent, and extent with value, by exact
 * span as in TempEval-3 (UzZaman et al. 2013), prepositions and articles at their beginning aside: KRAUTS leaves the preposition out,
 * facts keep it. Dates are those that have a value in the calendar. Facts hold nothing else; durations, sets and references such as
 * "jetzt", which KRAUTS has as well, count as missed in the lines for all.
 */
export async function krautsSection(
  dataFolder: string,
  extractor: ScoredExtractor,
  wanted: (id: string) => boolean,
): Promise<Section> {
  const folder = join(dataFolder, "eval-only/temporal_krauts/KRAUTS");
  const measured: { all: Counts; extent: Counts; dates: Counts; overlap: Counts; dateExtent: Counts }[] = [];
  const misses: Miss[] = [];
  for (const path of listDocuments(folder)) {
    const id = basename(path).replace(/(?:_text\.txt)?\.tml$/, "");
    if (!wanted(id)) continue;
    const { text, date, times } = readTimeMl(readFileSync(path, "utf8"));
    const facts = await extractor.fromText({ id, text, ...(date === undefined ? {} : { date }) });
    const bare = <T extends Span>(all: readonly T[]) => all.map((time) => ({ ...time, from: bareStart(text, time) }));
    const [gold, system] = [bare(times), bare(facts.times)];
    const dates = gold.filter(({ type, value }) => type === "DATE" && isCalendarValue(calendarValue(value)));
    measured.push({
      all: countTimes(gold, system, hasSpanAndValue),
      extent: countTimes(gold, system, hasSpan),
      dates: countTimes(dates, system, hasSpanAndValue),
      dateExtent: countTimes(dates, system, hasSpan),
      overlap: countTimes(dates, system, overlapsWithValue),
    });
    misses.push(...timeMisses(id, text, dates, system));
  }
  const sum = (measure: keyof (typeof measured)[number]) => addCounts(measured.map((counts) => counts[measure]));
  return {
    title: `Times of KRAUTS, ${measured.length} articles`,
    rows: [
      countsRow("dates, span and value", sum("dates"), { key: "krauts.dates" }),
      countsRow("  span", sum("dateExtent"), { key: "krauts.date-spans" }),
      countsRow("  overlapping span, and value", sum("overlap"), { key: "krauts.date-values" }),
      countsRow("all, span and value", sum("all"), { key: "krauts.all" }),
      countsRow("  span", sum("extent"), { key: "krauts.spans" }),
    ],
    remarks: [],
    misses,
  };
}

function listDocuments(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".tml"));
  return paths.sort().map((path) => join(folder, path));
}

type Time = Facts["times"][number];
type Fits = (gold: Timex, system: Time) => boolean;

const hasSpan: Fits = (gold, system) => gold.from === system.from && gold.to === system.to;
const hasValue: Fits = (gold, system) => calendarValue(gold.value) === system.value;
const hasSpanAndValue: Fits = (gold, system) => hasSpan(gold, system) && hasValue(gold, system);
const overlaps = (a: Span, b: Span) => a.from < b.to && b.from < a.to;
const overlapsWithValue: Fits = (gold, system) => overlaps(gold, system) && hasValue(gold, system);

function countTimes(gold: readonly Timex[], system: readonly Time[], fits: Fits): Counts {
  const found = gold.filter((one) => system.some((time) => fits(one, time))).length;
  return countMatches(found, system.length, gold.length);
}

/** A preposition, an article or both at the beginning of a time. */
const LEAD =
  /^(?:(?:am|im|zum|zur|vom|beim|in|an|von|seit|bis|ab|zu|nach|vor|um|gegen)\s+)?(?:(?:der|die|das|dem|den|des)\s+)?(?=\S)/i;

function bareStart(text: string, { from, to }: Span): number {
  return from + (LEAD.exec(text.slice(from, to))?.[0].length ?? 0);
}

function timeMisses(article: string, text: string, gold: readonly Timex[], times: readonly Time[]): Miss[] {
  const around = ({ from, to }: Span) =>
    text.slice(Math.max(0, from - CONTEXT_LENGTH), to + CONTEXT_LENGTH).replace(/\s+/g, " ");
  const miss = (sort: string, span: Span, value: string): Miss => ({
    measure: "krauts",
    sort,
    article,
    text: `${text.slice(span.from, span.to).replace(/\s+/g, " ")} = ${value}`,
    sentence: around(span),
  });
  const missed = gold.flatMap((one) => {
    if (times.some((time) => hasSpanAndValue(one, time))) return [];
    const near = times.find((time) => overlaps(one, time));
    if (near === undefined) return [miss("date missed", one, one.value)];
    const sort = hasValue(one, near) ? "other span" : "other value";
    return [miss(sort, one, `${one.value}; found ${text.slice(near.from, near.to)} = ${near.value}`)];
  });
  const falseOnes = times.filter((time) => !gold.some((one) => overlaps(one, time)));
  return [...missed, ...falseOnes.map((time) => miss("no date", time, time.value))];
}
