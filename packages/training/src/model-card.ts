import type { StepReport } from "./step.js";

/** A model file as the card lists it. */
export type CardFile = { readonly name: string; readonly bytes: number; readonly gzippedBytes: number };

const HEAD = `# The models in this folder

Written by \`npm run train\`, which makes every file from the data that its section names; the same data give the same bytes.
The files are derived from data under the licences named, and are under those licences, apart from the program's own.
`;

/**
 * The model card with the section of one step replaced, or added.
 * @param card the card as it stands, `""` for a new one
 * @param order names of all steps: sections stand in this order
 */
export function withSection(
  card: string,
  step: string,
  report: StepReport,
  files: readonly CardFile[],
  order: readonly string[],
): string {
  const sections = readSections(card);
  sections.set(step, section(report, files));
  const names = [...order, ...Array.from(sections.keys()).filter((name) => !order.includes(name))];
  const parts = names.flatMap((name) => {
    const text = sections.get(name);
    return text === undefined ? [] : [`<!-- step: ${name} -->\n${text}`];
  });
  return `${HEAD}\n${parts.join("\n")}`;
}

function readSections(card: string): Map<string, string> {
  const sections = new Map<string, string>();
  const parts = card.split(/^<!-- step: (\S+) -->\n/m);
  for (let i = 1; i + 1 < parts.length; i += 2) sections.set(parts[i]!, `${parts[i + 1]!.trimEnd()}\n`);
  return sections;
}

function section(report: StepReport, files: readonly CardFile[]): string {
  const kib = (bytes: number) => `${Math.ceil(bytes / 1024)} KiB`;
  const lines = [`## ${report.title}`, "", report.summary, "", "| file | size | gzipped |", "| --- | --- | --- |"];
  for (const file of files) lines.push(`| ${file.name} | ${kib(file.bytes)} | ${kib(file.gzippedBytes)} |`);
  lines.push("", "Made from:");
  for (const source of report.sources) {
    lines.push(`- ${source.name} (${source.licence})${source.url === undefined ? "" : `, ${source.url}`}`);
  }
  if (report.scores.length > 0) {
    lines.push("", "| measured | |", "| --- | --- |");
    for (const [name, value] of report.scores) lines.push(`| ${name} | ${value} |`);
  }
  if (report.weaknesses.length > 0)
    lines.push("", "Known weaknesses:", ...report.weaknesses.map((line) => `- ${line}`));
  return `${lines.join("\n")}\n`;
}
