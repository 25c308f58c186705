import { detailPieces, explained, usage } from "./details.mjs";

/** The commands as one page of Markdown. */
export function reference({ SUMMARY, EXAMPLES, EXIT_CODES, ENVIRONMENT, commands }) {
  const contents = commands.map(({ name, summary }) => `- [\`${name}\`](#newsgraph-${name}): ${inline(summary)}`);
  return `${[
    "# The command line",
    "<!-- Written by `npm run docs` from the definitions in packages/cli/src/commands. -->",
    `${SUMMARY}\n\n\`newsgraph --help\` and \`newsgraph <command> --help\` show what stands here, and so do the manual pages.`,
    contents.join("\n"),
    examples(EXAMPLES),
    list(
      "Exit codes",
      EXIT_CODES.map(({ code, summary }) => [String(code), summary]),
    ),
    list(
      "Environment",
      ENVIRONMENT.map(({ name, summary }) => [name, summary]),
    ),
    ...commands.map(section),
  ].join("\n\n")}\n`;
}

function section(command) {
  const { name, summary, arguments: places, options, details } = command;
  return [
    `## newsgraph ${name}`,
    `${inline(summary[0].toUpperCase() + summary.slice(1))}.`,
    fenced("text", usage(command)),
    list(
      "Arguments",
      places.map((place) => [place.name, explained(place)]),
    ),
    list(
      "Options",
      options.map((option) => [option.flags, explained(option)]),
    ),
    ...detailPieces(details).map(({ isVerbatim, text }) => (isVerbatim ? fenced("text", text) : inline(text))),
    examples(command.examples),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function list(title, items) {
  if (items.length === 0) return "";
  return [`**${title}**`, items.map(([term, text]) => `- \`${term}\`: ${inline(text)}`).join("\n")].join("\n\n");
}

function examples(list) {
  const lines = list.flatMap(({ command, summary }) => (summary === undefined ? [command] : [`# ${summary}`, command]));
  return fenced("sh", lines.join("\n"));
}

function fenced(language, text) {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** Text whose characters have no meaning in Markdown. */
function inline(text) {
  return text.replace(/[\\`*_<>[\]]/g, "\\$&");
}
