import type { Facts, Span } from "@newsgraph/schema";
import { showInContext } from "./context.js";
import type { GraphScore } from "./graph-score.js";
import type { Miss, Row } from "./report.js";
import { checkExpectations } from "./seed-expectations.js";
import { countLeftOpen, type StatementFinding, type StatementScore, scoreStatements } from "./statement-measures.js";

/** What only the seeds are measured on: expected entities, statements, open times. */
export type SeedScore = { graph: GraphScore; statements: StatementScore };

/** Measures a seed's statements beside its graph. */
export function scoreSeed(graph: GraphScore): SeedScore {
  return { graph, statements: scoreStatements(graph.gold, graph.facts, graph.alignment) };
}

/** The lines of the report; figures are named `seeds.<measure>`. */
export function seedRows(scores: readonly SeedScore[]): Row[] {
  const expectation = checkExpectations(scores.map(({ graph }) => graph.facts));
  const findings = scores.flatMap(({ statements }) => statements.findings);
  const count = (holds: (finding: StatementFinding) => boolean) => findings.filter(holds).length;
  const open = scores.reduce((sum, { graph }) => sum + graph.gold.openTimes.length, 0);
  const expected = findings.length;
  const share = (key: string, label: string, value: number, of: number): Row => ({
    key: `seeds.${key}`,
    label,
    value,
    of,
  });
  return [
    share(
      "expected",
      "expected entities found",
      expectation.expected - expectation.missing.length,
      expectation.expected,
    ),
    { key: "seeds.false", label: "false persons and places", value: expectation.false.length, better: "lower" },
    share(
      "openTimes",
      "open times left open",
      scores.reduce((sum, { graph }) => sum + countLeftOpen(graph.gold, graph.facts), 0),
      open,
    ),
    share(
      "statements",
      "statements found",
      count(({ system }) => system !== undefined),
      expected,
    ),
    share(
      "statements.speaker",
      "  with the right speaker",
      count(({ speaker }) => speaker),
      expected,
    ),
    share(
      "statements.type",
      "  with the right type",
      count(({ type }) => type),
      expected,
    ),
    share(
      "statements.addressee",
      "  with the right addressee",
      count(({ addressee }) => addressee),
      count(({ gold }) => gold.addressee !== undefined),
    ),
    share(
      "statements.via",
      "  relayed by the right one",
      count(({ via }) => via),
      count(({ gold }) => gold.via !== undefined),
    ),
    {
      key: "seeds.statements.spare",
      label: "  beside those expected",
      value: scores.reduce((sum, { statements }) => sum + statements.spare.length, 0),
      better: "lower",
    },
  ];
}

/** Names of what is missing and false among the expected entities. */
export function seedRemarks(scores: readonly SeedScore[]): string[] {
  const { missing, false: wrong } = checkExpectations(scores.map(({ graph }) => graph.facts));
  const list = (names: readonly string[]) => (names.length === 0 ? "none" : names.join(", "));
  return [`expected but missing: ${list(missing)}`, `false persons and places: ${list(wrong)}`];
}

/** What went wrong with the statements, each with its sentence. */
export function seedMisses({ graph, statements }: SeedScore): Miss[] {
  const { gold, facts, sentences } = graph;
  const names = new Map(gold.entities.map(({ id, name }) => [id, name]));
  const misses: Miss[] = [];
  const add = (sort: string, text: string, spans: readonly Span[]) => {
    misses.push({
      measure: "statements",
      sort,
      article: gold.id,
      text,
      sentence: showInContext(gold.text, sentences, spans),
    });
  };
  for (const finding of statements.findings) {
    const { gold: wanted, system } = finding;
    const who = `${wanted.type} of ${names.get(wanted.speaker)}`;
    if (system === undefined) {
      add(
        "missed",
        `${who}${finding.overlapF1 > 0 ? `, best overlap ${finding.overlapF1.toFixed(2)}` : ""}`,
        wanted.quote,
      );
      continue;
    }
    if (!finding.speaker) add("speaker wrong", `${who}, found ${describeSpeaker(facts, system.speaker)}`, wanted.quote);
    if (!finding.type) add("type wrong", `${who}, found ${system.type}`, wanted.quote);
    if (wanted.addressee !== undefined && !finding.addressee) {
      add(
        "addressee wrong",
        `to ${names.get(wanted.addressee)}, found ${describeSpeaker(facts, system.addressee)}`,
        wanted.quote,
      );
    }
    if (wanted.via !== undefined && !finding.via) add("via wrong", `by ${names.get(wanted.via)}`, wanted.quote);
  }
  for (const said of statements.spare) {
    add("beside those expected", `${said.type} of ${describeSpeaker(facts, said.speaker)} (${said.rule})`, said.quote);
  }
  return misses;
}

function describeSpeaker(facts: Facts, party: Facts["statements"][number]["speaker"]): string {
  if (party === undefined) return "nobody";
  const words = party.spans.map(({ from, to }) => facts.article.text.slice(from, to)).join(" … ");
  const entity = facts.entities.find(({ id }) => id === party.entity);
  return `"${words}" = ${entity === undefined ? "nobody known" : `${entity.kind} ${entity.name}`}`;
}
