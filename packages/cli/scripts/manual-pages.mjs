import { detailPieces, explained, usage } from "./details.mjs";

/** A manual page for the program and one for each command, in roff's man macros: `{ name, text }`. */
export function manualPages(program) {
  return [overviewPage(program), ...program.commands.map((command) => commandPage(program, command))];
}

function overviewPage({ SUMMARY, EXAMPLES, EXIT_CODES, ENVIRONMENT, version, commands }) {
  return page("newsgraph", version, [
    ["NAME", `newsgraph \\- ${inline("news articles as a graph")}`],
    ["SYNOPSIS", [`.B newsgraph`, inline("<command> [options] [arguments]")].join("\n")],
    ["DESCRIPTION", inline(SUMMARY)],
    ["COMMANDS", items(commands.map(({ name, summary }) => [`newsgraph-${name}(1)`, summary]))],
    [
      "OPTIONS",
      items([
        ["-h, --help", "show help, of a command where one stands before it"],
        ["-V, --version", "show the version"],
      ]),
    ],
    ["EXAMPLES", examples(EXAMPLES)],
    ["EXIT STATUS", items(EXIT_CODES.map(({ code, summary }) => [String(code), summary]))],
    ["ENVIRONMENT", items(ENVIRONMENT.map(({ name, summary }) => [name, summary]))],
    ["SEE ALSO", commands.map(({ name }) => inline(`newsgraph-${name}(1)`)).join(", ")],
  ]);
}

function commandPage({ version }, command) {
  const { name, summary, arguments: places, options, details } = command;
  const pieces = detailPieces(details).map(({ isVerbatim, text }) => (isVerbatim ? verbatim(text) : inline(text)));
  return page(`newsgraph-${name}`, version, [
    ["NAME", `${inline(`newsgraph-${name}`)} \\- ${inline(summary)}`],
    ["SYNOPSIS", `.B ${inline(usage(command))}`],
    ["DESCRIPTION", pieces.join("\n.PP\n")],
    ["ARGUMENTS", items(places.map((place) => [place.name, explained(place)]))],
    ["OPTIONS", items(options.map((option) => [option.flags, explained(option)]))],
    ["EXAMPLES", examples(command.examples)],
    ["SEE ALSO", "newsgraph(1)"],
  ]);
}

function page(name, version, sections) {
  // No date: the same sources give the same page.
  const head = `.TH ${name.toUpperCase()} 1 "" "newsgraph ${version}" "User Commands"`;
  const parts = sections.filter(([, text]) => text !== "").map(([title, text]) => `.SH ${title}\n${text}`);
  return { name: `${name}.1`, text: `${[head, ...parts].join("\n")}\n` };
}

function items(list) {
  return list.map(([term, text]) => `.TP\n.B ${inline(term)}\n${inline(text)}`).join("\n");
}

function examples(list) {
  return list
    .map(({ command, summary }) => `${summary === undefined ? "" : `${inline(summary)}:\n`}${verbatim(command)}`)
    .join("\n.PP\n");
}

function verbatim(text) {
  return `.RS 4\n.nf\n${inline(text)}\n.fi\n.RE`;
}

/** Text whose characters have no meaning in roff: no escapes, no hyphens for minus signs, no requests at a line's start. */
function inline(text) {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("~", "\\(ti")
    .replaceAll("^", "\\(ha")
    .replaceAll("`", "\\(ga")
    .replaceAll("'", "\\(aq")
    .replaceAll('"', "\\(dq")
    .replace(/^\./gm, "\\&.");
}
