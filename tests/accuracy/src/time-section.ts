import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { TIMEX_TYPES } from "@newsgraph/extraction";
import { type Facts, isCalendarValue, type Span } from "@newsgraph/schema";
import type { ScoredExtractor } from "./extract.js";
import { addCounts, type Counts, countMatches } from "./measure.js";
import { countsRow, type Miss, type Row, type Section } from "./report.js";
import { calendarValue, readTimeMl, type Timex, timexValue } from "./time-ml.js";

/** So many code units on either side of a time are shown with a miss. */
const CONTEXT_LENGTH = 60;

/**
 * Temporal expressions of KRAUTS (Strötgen et al. 2018), German newspapers of 1995 to 2016, as in TempEval-3 (UzZaman et al. 2013): all
 * of TIMEX3 by its exact words, as KRAUTS has them, and the dates of the facts, for which prepositions and articles at the beginning
 * are left out on both sides: facts keep them. Every second article is never read, and its misses are not listed: it shows how the rest
 * holds on what nobody has seen.
 */
export async function krautsSection(
  dataFolder: string,
  extractor: ScoredExtractor,
  wanted: (id: string) => boolean,
): Promise<Section> {
  const folder = join(dataFolder, "eval-only/temporal_krauts/KRAUTS");
  const articles: MeasuredArticle[] = [];
  for (const [index, path] of listDocuments(folder).entries()) {
    const id = basename(path).replace(/(?:_text\.txt)?\.tml$/, "");
    if (!wanted(id)) continue;
    const { text, date, times } = readTimeMl(readFileSync(path, "utf8"));
    const found = await extractor.timesFromText({ id, text, ...(date === undefined ? {} : { date }) });
    const gold = times.map((time) => ({ ...time, value: timexValue(time.value) }));
    articles.push({ id, text, isRead: index % 2 === 0, gold, timexes: found.timexes, dates: found.facts.times });
  }
  return {
    title: `Times of KRAUTS, ${articles.length} articles`,
    rows: [...timexRows(articles), ...dateRows(articles)],
    remarks: [],
    misses: articles.filter(({ isRead }) => isRead).flatMap(timexMisses),
  };
}

/** An article with its gold times, and what the extractor found. */
type MeasuredArticle = {
  id: string;
  text: string;
  /** False for articles that stay unread. */
  isRead: boolean;
  gold: readonly Timex[];
  timexes: readonly Timex[];
  dates: readonly Time[];
};

type Time = Facts["times"][number];
type Valued = Span & { value: string };
type Fits = (gold: Valued, system: Valued) => boolean;

const hasSpan: Fits = (gold, system) => gold.from === system.from && gold.to === system.to;
const hasValue: Fits = (gold, system) => gold.value === system.value;
const hasSpanAndValue: Fits = (gold, system) => hasSpan(gold, system) && hasValue(gold, system);
const overlaps = (a: Span, b: Span) => a.from < b.to && b.from < a.to;
const overlapsWithValue: Fits = (gold, system) => overlaps(gold, system) && hasValue(gold, system);

function timexRows(articles: readonly MeasuredArticle[]): Row[] {
  const count = (fits: Fits, keeps: (article: MeasuredArticle) => boolean = () => true) =>
    addCounts(articles.filter(keeps).map(({ gold, timexes }) => countTimes(gold, timexes, fits)));
  const ofType = (type: string) =>
    addCounts(
      articles.map(({ gold, timexes }) => {
        const is = (time: Timex) => time.type === type;
        return countTimes(gold.filter(is), timexes.filter(is), hasSpanAndValue);
      }),
    );
  return [
    countsRow("TIMEX3, span and value", count(hasSpanAndValue), { key: "krauts.timex" }),
    countsRow("  span", count(hasSpan), { key: "krauts.timex-spans" }),
    countsRow("  overlapping span", count(overlaps), { key: "krauts.timex-overlaps" }),
    countsRow("  overlapping span, and value", count(overlapsWithValue), { key: "krauts.timex-values" }),
    ...TIMEX_TYPES.map((type) => countsRow(`  ${type}`, ofType(type), { key: `krauts.${type.toLowerCase()}` })),
    countsRow(
      "  articles that were read",
      count(hasSpanAndValue, ({ isRead }) => isRead),
    ),
    countsRow(
      "  articles that were not",
      count(hasSpanAndValue, ({ isRead }) => !isRead),
      { key: "krauts.timex-unread" },
    ),
  ];
}

/** The lines for the times of the facts: dates with a value in the calendar. */
function dateRows(articles: readonly MeasuredArticle[]): Row[] {
  const measured = articles.map(({ text, gold, dates }) => {
    const bare = <T extends Span>(all: readonly T[]) => all.map((time) => ({ ...time, from: bareStart(text, time) }));
    const inCalendar = bare(gold)
      .map((time) => ({ ...time, value: calendarValue(time.value) }))
      .filter(({ type, value }) => type === "DATE" && isCalendarValue(value));
    return { gold: inCalendar, system: bare(dates) };
  });
  const count = (fits: Fits) => addCounts(measured.map(({ gold, system }) => countTimes(gold, system, fits)));
  return [
    countsRow("dates of the facts, span and value", count(hasSpanAndValue), { key: "krauts.dates" }),
    countsRow("  span", count(hasSpan), { key: "krauts.date-spans" }),
    countsRow("  overlapping span, and value", count(overlapsWithValue), { key: "krauts.date-values" }),
  ];
}

function listDocuments(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".tml"));
  return paths.sort().map((path) => join(folder, path));
}

/** Each of gold is paired with the first of the system's that fits and has no partner yet. */
function countTimes(gold: readonly Valued[], system: readonly Valued[], fits: Fits): Counts {
  const taken = new Set<Valued>();
  for (const one of gold) {
    const partner = system.find((time) => !taken.has(time) && fits(one, time));
    if (partner !== undefined) taken.add(partner);
  }
  return countMatches(taken.size, system.length, gold.length);
}

/** A preposition, an article or both at the beginning of a time. */
const LEAD =
  /^(?:(?:am|im|zum|zur|vom|beim|in|an|von|seit|bis|ab|zu|nach|vor|um|gegen)\s+)?(?:(?:der|die|das|dem|den|des)\s+)?(?=\S)/i;

function bareStart(text: string, { from, to }: Span): number {
  return from + (LEAD.exec(text.slice(from, to))?.[0].length ?? 0);
}

function timexMisses({ id, text, gold, timexes }: MeasuredArticle): Miss[] {
  const around = ({ from, to }: Span) =>
    text.slice(Math.max(0, from - CONTEXT_LENGTH), to + CONTEXT_LENGTH).replace(/\s+/g, " ");
  const tell = ({ from, to, type, value }: Timex) => `${text.slice(from, to).replace(/\s+/g, " ")} = ${type} ${value}`;
  const miss = (sort: string, span: Span, told: string): Miss => ({
    measure: "krauts",
    sort,
    article: id,
    text: told,
    sentence: around(span),
  });
  const missed = gold.flatMap((one) => {
    if (timexes.some((time) => hasSpanAndValue(one, time))) return [];
    const near = timexes.find((time) => overlaps(one, time));
    if (near === undefined) return [miss("missed", one, tell(one))];
    return [miss(hasValue(one, near) ? "other span" : "other value", one, `${tell(one)}; found ${tell(near)}`)];
  });
  const falseOnes = timexes.filter((time) => !gold.some((one) => overlaps(one, time)));
  return [...missed, ...falseOnes.map((time) => miss("not in gold", time, tell(time)))];
}
