import { type CompletedCommand, type CompletedOption, PROGRAM_OPTIONS, type Value } from "./completed-command.js";

/** The completion of `commands` as a script for fish. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const first = "__fish_use_subcommand";
  const lines = [
    ...PROGRAM_OPTIONS.map((option) => line(first, optionWords(option))),
    ...commands.map(({ name, summary }) => line(first, `-a ${name} -d ${quoted(summary)}`)),
    ...commands.flatMap(({ name, options, places }) => {
      const here = `__fish_seen_subcommand_from ${name}`;
      const kinds = [...new Set(places.map(valueWords))].filter((words) => words !== "");
      return [...options.map((option) => line(here, optionWords(option))), ...kinds.map((words) => line(here, words))];
    }),
  ];
  return `# fish completion for newsgraph: newsgraph completion fish | source
complete -c newsgraph -f
${lines.join("\n")}
`;
}

function line(condition: string, words: string): string {
  return `complete -c newsgraph -n ${quoted(condition)} ${words}`;
}

function optionWords({ flags, summary, value }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const takes = value === undefined ? "" : value.takes === "text" ? "-x" : `-r ${valueWords(value)}`;
  return [...names, takes, `-d ${quoted(summary)}`].filter((part) => part !== "").join(" ");
}

function valueWords(value: Value): string {
  switch (value.takes) {
    case "choice":
      return `-f -a ${quoted(value.choices.join(" "))}`;
    case "file":
      return "-F";
    case "text":
      return "";
  }
}

/** A word as fish reads it between single quotes. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
