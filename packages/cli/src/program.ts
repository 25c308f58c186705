import { Argument, Command, Option } from "commander";
import {
  type CommandDefinition,
  type ExampleDefinition,
  type SettledCommand,
  settleCommand,
} from "./command-definition.js";
import { COMMANDS } from "./commands/index.js";
import { EXAMPLES, EXIT_CODES, SUMMARY } from "./overview.js";
import { version } from "./version.js";

/**
 * The command line of `newsgraph`. What a command takes is filled in once it is asked for, and its code is loaded only when
 * it runs, which keeps `--help` and wrong usage quick. `setExitCode` is told the exit code of the command that ran.
 */
export function createProgram(setExitCode: (code: number) => void, commands = COMMANDS): Command {
  const program = new Command("newsgraph")
    .description(SUMMARY)
    .version(version(), "-V, --version", "show the version")
    .helpCommand(false)
    .showHelpAfterError("(--help shows how)")
    .addHelpText("after", `\n${examplesText(EXAMPLES)}\n\n${exitCodesText()}`)
    .exitOverride();
  const definitions = new Map<Command, CommandDefinition>();
  for (const definition of commands) {
    const { name, summary } = definition;
    definitions.set(program.command(name).description(summary).exitOverride(), definition);
  }
  program.hook("preSubcommand", async (_, command) => {
    const definition = definitions.get(command);
    if (definition !== undefined) fillIn(command, await settleCommand(definition), setExitCode);
  });
  return program;
}

function fillIn(command: Command, definition: SettledCommand, setExitCode: (code: number) => void): void {
  for (const { name, summary, choices } of definition.arguments) {
    const argument = new Argument(name, summary);
    command.addArgument(choices === undefined ? argument : argument.choices(choices));
  }
  for (const option of definition.options) command.addOption(toOption(option));
  const details = definition.details === undefined ? [] : [definition.details];
  command.addHelpText("after", `\n${[...details, examplesText(definition.examples)].join("\n\n")}`);
  command.action(async () => {
    setExitCode(await definition.run(command.processedArgs, command.opts()));
  });
}

function toOption(definition: SettledCommand["options"][number]): Option {
  const { flags, summary, choices, default: value, required = false } = definition;
  const option = new Option(flags, summary).makeOptionMandatory(required);
  if (choices !== undefined) option.choices(choices);
  if (value !== undefined) option.default(value);
  return option;
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

function exitCodesText(): string {
  return `Exit codes: ${EXIT_CODES.map(({ code, summary }) => `${code} ${summary}`).join(", ")}.`;
}
