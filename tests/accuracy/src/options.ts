import { parseArgs } from "node:util";
import { QUOTE_SPLITS, type QuoteSplit } from "./quote-corpus.js";

/** The parts of the report, in its order. */
export const PARTS = ["seeds", "graphs", "quotes", "times", "coreference", "language"] as const;
export type Part = (typeof PARTS)[number];

/** What the command line asks for. */
export type Options = {
  parts: readonly Part[];
  splits: readonly QuoteSplit[];
  /** Article ids to keep to; all where empty. */
  articles: readonly string[];
  misses: boolean;
  /** Measures whose misses are listed; all where empty. */
  missesOf: readonly string[];
  json: boolean;
  check: boolean;
  writeBaseline: boolean;
};

export const HELP = `npm run score -- [seeds] [graphs] [quotes] [times] [coreference] [language] [options]

Measures the extractor on gold that is not in this repository, and prints the figures beside the committed baseline.

  seeds             the two seed articles: expected entities, statements, graph
  graphs            24 news articles with gold graphs
  quotes            news articles with gold quotations: 150 of dev, 700 of train
  times             the time expressions of 192 newspaper articles
  coreference       the chains of mentions of 19 news articles
  language          sentences, tokens and tags of a treebank
  --misses[=LIST]   list what was missed and what is false; LIST of: named, coreference, relations, events, times,
                    statements, quotes, krauts, parcor, language
  --article ID      keep to one article; may be given several times
  --split SPLIT     dev or train, of the quotations; both unless told
  --json            print the figures as JSON
  --check           exit 1 when a figure is worse than the baseline
  --write-baseline  make these figures the baseline
  --no-build        measure what was compiled last

Gold is looked for in ../shared beside the repository, or where NEWSGRAPH_DATA says. docs/scores.md defines the measures.
`;

/** The command line had an option or value that there is none of. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Options of a command line; `undefined` where it asks for help.
 * @throws UsageError for unknown parts, options and splits.
 */
export function readOptions(args: readonly string[]): Options | undefined {
  const [misses, rest] = takeMisses(args);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(rest);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) return undefined;
  for (const name of positionals) {
    if (!(PARTS as readonly string[]).includes(name)) throw new UsageError(`no part "${name}": ${PARTS.join(", ")}`);
  }
  const splits = QUOTE_SPLITS.filter((split) => values.split === undefined || values.split === split);
  if (splits.length === 0) throw new UsageError(`no split "${values.split}": ${QUOTE_SPLITS.join(", ")}`);
  return {
    parts: positionals.length === 0 ? PARTS : PARTS.filter((part) => positionals.includes(part)),
    splits,
    articles: values.article,
    misses: misses !== undefined,
    missesOf: misses ?? [],
    json: values.json,
    check: values.check,
    writeBaseline: values["write-baseline"],
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h", default: false },
      split: { type: "string" },
      article: { type: "string", multiple: true, default: [] },
      json: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      "write-baseline": { type: "boolean", default: false },
    },
  });
}

/** `--misses` has a value only behind `=`, which parseArgs does not know. */
function takeMisses(args: readonly string[]): [misses: string[] | undefined, rest: string[]] {
  let misses: string[] | undefined;
  const rest = args.filter((argument) => {
    const match = /^--misses(?:=(.*))?$/.exec(argument);
    if (match === null) return true;
    misses = (match[1] ?? "").split(",").filter((name) => name !== "");
    return false;
  });
  return [misses, rest];
}
