import type { Counts, Ratio } from "./measure.js";
import { ratioOf } from "./measure.js";

/** A line of the report. Its figure is F1 in percent where it has a ratio, else a plain count. */
export type Row = {
  /** Name of the figure in the baseline; absent for lines that only explain. */
  key?: string;
  label: string;
  ratio?: Ratio;
  macro?: number;
  /** How many there are in gold and in the system's answer; fractions where a measure weighs them. */
  counts?: Counts;
  /** A figure that is no ratio: `value` of `of`. */
  value?: number;
  of?: number;
  /** Counts of mistakes are better lower. */
  better?: "lower";
};

/** Something that was missed or wrongly found, with the sentence it stands in. */
export type Miss = { measure: string; sort: string; article: string; text: string; sentence: string };

/** One part of the report: a table, remarks under it, and what went wrong. */
export type Section = { title: string; rows: Row[]; remarks: string[]; misses: Miss[] };

/** Figures by name, percent and counts alike, rounded to one decimal. */
export type Figures = Record<string, number>;

/** A line with precision, recall and F1 of counts. */
export function countsRow(label: string, counts: Counts, more: { key?: string; macro?: number } = {}): Row {
  return { label, counts, ratio: ratioOf(counts), ...more };
}

/** The figures of all lines that have a name. */
export function figuresOf(sections: readonly Section[]): Figures {
  const figures: Figures = {};
  for (const row of sections.flatMap(({ rows }) => rows)) {
    if (row.key !== undefined)
      figures[row.key] = roundFigure(row.ratio === undefined ? (row.value ?? 0) : row.ratio.f1 * 100);
  }
  return figures;
}

/** Figures that are worse than the baseline's, in words. A figure that the baseline does not have is no loss. */
export function findLosses(sections: readonly Section[], baseline: Figures): string[] {
  const figures = figuresOf(sections);
  const losses: string[] = [];
  for (const { key, label, better } of sections.flatMap(({ rows }) => rows)) {
    if (key === undefined) continue;
    const before = baseline[key];
    const now = figures[key]!;
    if (before !== undefined && (better === "lower" ? now > before : now < before)) {
      losses.push(`${key} (${label.trim()}): ${now}, baseline ${before}`);
    }
  }
  return losses;
}

/** The report as text, a table for each section with the baseline beside the figures. */
export function formatSections(sections: readonly Section[], baseline: Figures): string {
  return sections.map((section) => formatSection(section, baseline)).join("\n\n");
}

/** What went wrong, grouped by measure and sort, the largest group of a measure first. */
export function formatMisses(misses: readonly Miss[]): string {
  const groups = new Map<string, Miss[]>();
  for (const miss of misses) {
    const name = `${miss.measure}: ${miss.sort}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [miss]);
    else group.push(miss);
  }
  const measures = [...new Set(misses.map(({ measure }) => measure))];
  const rank = ([first]: readonly Miss[]) => measures.indexOf(first!.measure);
  return [...groups]
    .sort(([, a], [, b]) => rank(a) - rank(b) || b.length - a.length)
    .map(([name, group]) => {
      const lines = group.map(
        ({ article, text, sentence }) => `- [${article}] ${text}${sentence === "" ? "" : `\n    ${sentence}`}`,
      );
      return `## ${name} (${group.length})\n${lines.join("\n")}`;
    })
    .join("\n\n");
}

const COLUMNS = ["P", "R", "F1", "baseline", "macro F1", "gold", "system"] as const;
const LABEL_WIDTH = 44;

function formatSection({ title, rows, remarks }: Section, baseline: Figures): string {
  const head = title.padEnd(LABEL_WIDTH) + COLUMNS.map((column) => column.padStart(10)).join("");
  const lines = rows.map((row) => {
    const before = row.key === undefined ? undefined : baseline[row.key];
    const { ratio, counts } = row;
    const cells =
      ratio === undefined
        ? [
            "",
            "",
            row.value === undefined ? "" : `${roundFigure(row.value)}${row.of === undefined ? "" : ` of ${row.of}`}`,
          ]
        : [percent(ratio.precision), percent(ratio.recall), percent(ratio.f1)];
    cells.push(
      before === undefined ? "" : ratio === undefined ? String(before) : before.toFixed(1),
      row.macro === undefined ? "" : percent(row.macro),
      counts === undefined ? "" : String(roundFigure(counts.gold)),
      counts === undefined ? "" : String(roundFigure(counts.system)),
    );
    return row.label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(10)).join("");
  });
  return [
    head,
    "-".repeat(head.length),
    ...lines.map((line) => line.trimEnd()),
    ...remarks.map((remark) => `  ${remark}`),
  ].join("\n");
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** Rounds to one decimal, the precision of the baseline. */
export function roundFigure(value: number): number {
  return Math.round(value * 10) / 10;
}
