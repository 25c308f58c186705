import { Command, Option } from "commander";
import { type CommandDefinition, type ExampleDefinition, type OptionDefinition, settle } from "./command-definition.js";
import { COMMANDS } from "./commands/index.js";
import { version } from "./version.js";

const EXAMPLES: readonly ExampleDefinition[] = [
  { command: "newsgraph extract seeds/*.txt", summary: "facts of two articles, one JSON line each" },
  { command: "newsgraph build seeds -o graph.json", summary: "the graph of all articles in a folder" },
  { command: "newsgraph query graph.json statements --speaker Stoltenberg" },
  { command: "newsgraph export graph.json --format gexf -o graph.gexf" },
  { command: "newsgraph serve graph.json", summary: "the explorer, at http://127.0.0.1:4747/" },
];

const EXIT_CODES = "Exit codes: 0 all well, 1 some input was bad (the others are done), 2 wrong usage.";

/**
 * The command line of `newsgraph`. What a command takes is filled in once it is asked for, and its code is loaded only when
 * it runs, which keeps `--help` and wrong usage quick. `setExitCode` is told the exit code of the command that ran.
 */
export function createProgram(setExitCode: (code: number) => void): Command {
  const program = new Command("newsgraph")
    .description("Who said and did what, to whom, where and when: news articles as a graph, every line traceable.")
    .version(version(), "-V, --version", "show the version")
    .helpCommand(false)
    .showHelpAfterError("(--help shows how)")
    .addHelpText("after", `\n${examplesText(EXAMPLES)}\n\n${EXIT_CODES}`)
    .exitOverride();
  const definitions = new Map<Command, CommandDefinition>();
  for (const definition of COMMANDS) {
    const { name, summary } = definition;
    definitions.set(program.command(name).description(summary).exitOverride(), definition);
  }
  program.hook("preSubcommand", async (_, command) => {
    const definition = definitions.get(command);
    if (definition !== undefined) await fillIn(command, definition, setExitCode);
  });
  return program;
}

async function fillIn(
  command: Command,
  definition: CommandDefinition,
  setExitCode: (code: number) => void,
): Promise<void> {
  for (const { name, summary } of definition.arguments) command.argument(name, summary);
  for (const option of definition.options) command.addOption(await toOption(option));
  const details = definition.details === undefined ? [] : [await settle(definition.details)];
  command.addHelpText("after", `\n${[...details, examplesText(definition.examples)].join("\n\n")}`);
  command.action(async () => {
    setExitCode(await definition.run(command.processedArgs, command.opts()));
  });
}

async function toOption({
  flags,
  summary,
  choices,
  default: value,
  required = false,
}: OptionDefinition): Promise<Option> {
  const option = new Option(flags, summary);
  if (choices !== undefined) option.choices(await settle(choices));
  if (value !== undefined) option.default(value);
  return option.makeOptionMandatory(required);
}

/** Examples as `--help` shows them, what they do in a column of its own. */
function examplesText(examples: readonly ExampleDefinition[]): string {
  const explained = examples.filter(({ summary }) => summary !== undefined);
  const width = Math.max(0, ...explained.map(({ command }) => command.length));
  const lines = examples.map(({ command, summary }) =>
    summary === undefined ? `  ${command}` : `  ${command.padEnd(width)}   ${summary}`,
  );
  return ["Examples:", ...lines].join("\n");
}
