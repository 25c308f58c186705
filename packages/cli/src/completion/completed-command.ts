import { Option } from "commander";
import type { SettledCommand } from "../command-definition.js";

/** What may stand in a place: one of a list, the name of a file or of a folder, or text that nobody can guess. */
export type Value = { name: string } & ({ takes: "choice"; choices: readonly string[] } | { takes: "file" | "text" });

/** An option as a shell sees it; without `value` it is a switch. */
export type CompletedOption = { flags: readonly string[]; summary: string; value?: Value };

/** A command as a shell sees it. Of `places`, one for each argument, the last may be `repeated`. */
export type CompletedCommand = {
  name: string;
  summary: string;
  options: readonly CompletedOption[];
  places: readonly (Value & { summary: string })[];
  repeated: boolean;
};

/** The options that the program has before any command. */
export const PROGRAM_OPTIONS: readonly CompletedOption[] = [
  { flags: ["-h", "--help"], summary: "show help" },
  { flags: ["-V", "--version"], summary: "show the version" },
];

/** Names of values that are files or folders. */
const FILES = new Set(["file", "folder", "graph", "path", "paths"]);

/** What a shell must know of a command, its `--help` included. */
export function completedCommand(command: SettledCommand): CompletedCommand {
  const options = command.options.map(({ flags, summary, choices }) => {
    const { short, long } = new Option(flags);
    const name = valueName(flags);
    const names = [short, long].filter((flag) => flag !== undefined);
    return { flags: names, summary, ...(name !== undefined && { value: value(name, choices) }) };
  });
  const places = command.arguments.map(({ name, summary, choices }) => ({
    ...value(valueName(name) ?? name, choices),
    summary,
  }));
  return {
    name: command.name,
    summary: command.summary,
    options: [...options, { flags: ["-h", "--help"], summary: "show help" }],
    places,
    repeated: command.arguments.at(-1)?.name.includes("...") ?? false,
  };
}

/** The name between the brackets of `<paths...>`, `[graph]` or `-o, --output <file>`. */
function valueName(text: string): string | undefined {
  return /[<[]([^\]>.]+)/.exec(text)?.[1];
}

function value(name: string, choices: readonly string[] | undefined): Value {
  if (choices !== undefined) return { name, takes: "choice", choices };
  return { name, takes: FILES.has(name) ? "file" : "text" };
}
