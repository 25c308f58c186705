import { Command, Option } from "commander";

const OVERVIEW = `
Examples (from the repository's root, with "npm run --silent newsgraph --" for "newsgraph"):
  newsgraph extract seeds/*.txt                      facts of two articles, one JSON line each
  newsgraph build seeds -o graph.json                the graph of all articles in a folder
  newsgraph query graph.json statements --speaker Stoltenberg
  newsgraph export graph.json --format gexf -o graph.gexf
  newsgraph serve graph.json                         the explorer, at http://127.0.0.1:4747/

Exit codes: 0 all well, 1 some input was bad (the others are done), 2 wrong usage.`;

const ARTICLES = `
Articles may be plain text, Markdown, HTML, JSON or JSON Lines; a folder is read with all in it; "-" is standard input.`;

const EXTRACT_HELP = `${ARTICLES}
Facts come in the order of the articles, one JSON object (format facts/1) a line, each as soon as its article is read.

Examples:
  newsgraph extract seeds/*.txt > facts.jsonl
  newsgraph extract news/ -o facts.jsonl
  curl -s https://example.org/article.html | newsgraph extract -`;

const BUILD_HELP = `${ARTICLES} Facts files, as "newsgraph extract" writes them, may stand beside articles.
The graph is the same whatever the order of the input.

Examples:
  newsgraph build seeds -o graph.json
  newsgraph build monday.jsonl tuesday.jsonl -o week.json
  newsgraph extract news/ | newsgraph build - -o graph.json`;

const QUERY_HELP = `
What to ask for:
  entities              people, organizations, states, groups, places, events, works
  statements            who said what; each with the sentence it stands in
  relations             who did what to whom, who holds which office; each with its evidence
  between <a> <b>       relations and statements that join two entities
  path <a> <b>          the shortest way from one entity to another

An entity is named by any of its names, by a part of one that no other entity shares, or by its id.
On a terminal the answer is a table, in a pipe it is JSON Lines.

Examples:
  newsgraph query graph.json entities --kind person
  newsgraph query graph.json statements --speaker Stoltenberg --about Ukraine
  newsgraph query graph.json relations --type CONSULT --mode visit
  newsgraph query graph.json between NATO Ukraine
  newsgraph query graph.json path Reuters Vilnius`;

const EXPORT_HELP = `
Formats:
  json   the graph file (newsgraph/1), lossless
  gexf   for Gephi and other graph programs
  csv    three tables: nodes, edges, statements; -o names a folder, or --table picks one

Examples:
  newsgraph export graph.json --format gexf -o graph.gexf
  newsgraph export graph.json --format csv -o tables/
  newsgraph export graph.json --format csv --table statements | head`;

const SERVE_HELP = `
The server listens on this machine alone unless --host says otherwise. Without a graph the explorer opens empty.

Examples:
  newsgraph serve graph.json
  newsgraph serve graph.json --port 8080
  newsgraph build seeds | newsgraph serve -`;

/**
 * The command line of `newsgraph`. Every command loads its code only when it runs, which keeps `--help` and wrong usage
 * quick. `setExitCode` is told when a command ends with something other than success.
 */
export function createProgram(setExitCode: (code: number) => void): Command {
  const program = new Command("newsgraph")
    .description("Who said and did what, to whom, where and when: news articles as a graph, every line traceable.")
    .helpCommand(false)
    .showHelpAfterError("(--help shows how)")
    .addHelpText("after", OVERVIEW)
    .exitOverride();

  command(program, "extract", "articles to facts, one JSON object a line", EXTRACT_HELP)
    .argument("<paths...>", 'articles: files, folders or "-"')
    .addOption(inputFormat())
    .addOption(language())
    .option("-o, --output <file>", "where to write", "-")
    .action(async (paths, options) => {
      const { extractFacts } = await import("./commands/extract.js");
      setExitCode(await extractFacts(paths, options));
    });

  command(program, "build", "articles or facts to a graph", BUILD_HELP)
    .argument("<paths...>", 'articles or facts files: files, folders or "-"')
    .addOption(inputFormat())
    .addOption(language())
    .option("-o, --output <file>", "where to write the graph", "-")
    .action(async (paths, options) => {
      const { buildGraph } = await import("./commands/build.js");
      setExitCode(await buildGraph(paths, options));
    });

  command(program, "query", "ask a graph, with evidence for every answer", QUERY_HELP)
    .argument("<graph>", 'graph file, or "-"')
    .argument("<what>", "entities, statements, relations, between or path")
    .argument("[entities...]", "for between and path: two entities")
    .option("--kind <kind>", "entities: of this kind, such as person; several with commas")
    .option("--name <text>", "entities: with this in one of their names")
    .option("--speaker <entity>", "statements: made by")
    .option("--addressee <entity>", "statements: made to")
    .option("--about <entity>", "statements: that mention")
    .option("--via <entity>", "statements: relayed by this agency or medium")
    .option("--medium <medium>", "statements: Speech, Writing, Thought, SW, ST or TW")
    .option("--actor <entity>", "relations: of who acts or holds an office")
    .option("--recipient <entity>", "relations: to whom it is done, or where the office is")
    .option("--entity <entity>", "relations: with this on either side or as their place")
    .option("--mode <mode>", "relations: PLOVER's mode, such as visit")
    .option("--predicate <lemma>", "relations: the lemma of their verb or noun")
    .option("--status <status>", "relations: asserted, future, hypothetical, negated or historical")
    .option("--type <type>", "statements, relations: of this type, such as Direct or holds-office")
    .option("--since <date>", "statements, relations, between: on or after this day, month or year")
    .option("--until <date>", "statements, relations, between: on or before this day, month or year")
    .option("--article <id>", "all but path: from this article")
    .option("--limit <number>", "all but path: at most so many answers")
    .addOption(new Option("--format <format>", "how to answer").choices(["table", "jsonl"]))
    .action(async (graph, what, entities, options) => {
      const { queryGraph } = await import("./commands/query.js");
      await queryGraph(graph, what, entities, options);
    });

  command(program, "export", "a graph in other programs' formats", EXPORT_HELP)
    .argument("<graph>", 'graph file, or "-"')
    .addOption(
      new Option("-f, --format <format>", "of the output").choices(["json", "gexf", "csv"]).makeOptionMandatory(),
    )
    .addOption(new Option("--table <table>", "csv: one table alone").choices(["nodes", "edges", "statements"]))
    .option("-o, --output <path>", "where to write; a folder for csv without --table", "-")
    .action(async (graph, options) => {
      const { exportGraph } = await import("./commands/export.js");
      await exportGraph(graph, options);
    });

  command(program, "serve", "the explorer in the browser", SERVE_HELP)
    .argument("[graph]", 'graph file, or "-"')
    .option("-p, --port <number>", "port to listen on, 0 for any that is free (default: PORT, else 4747)")
    .option("--host <host>", "address to listen on", "127.0.0.1")
    .action(async (graph, options) => {
      const { serveGraph } = await import("./commands/serve.js");
      await serveGraph(graph, options);
    });

  return program;
}

function inputFormat(): Option {
  const formats = ["text", "markdown", "html", "json", "jsonl"];
  return new Option("--input-format <format>", "of every article (default: told by name or content)").choices(formats);
}

function language(): Option {
  return new Option("--language <code>", "of every article (default: what it says, else identified)").choices([
    "de",
    "en",
  ]);
}

function command(program: Command, name: string, description: string, help: string): Command {
  return program.command(name).description(description).addHelpText("after", help).exitOverride();
}
