import { type CompletedCommand, type CompletedOption, PROGRAM_OPTIONS, type Value } from "./completed-command.js";

/** The completion of `commands` as a script for zsh's completion system, to be read or to stand in a folder of `fpath`. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const branches = commands.map(({ name, options, places, repeated }) => {
    const positions = places.map((place, index) => {
      const position = repeated && index === places.length - 1 ? "*" : String(index + 1);
      return quoted(`${position}:${escaped(place.name)}:${action(place)}`);
    });
    return `    ${name})\n${specs([...options.map(optionSpec), ...positions], 6)}\n      ;;`;
  });
  return `#compdef newsgraph
# zsh completion for newsgraph: source <(newsgraph completion zsh), below compinit
_newsgraph() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  local -a commands=(
${names.join("\n")}
  )
${specs([...PROGRAM_OPTIONS.map(optionSpec), "'1: :->command'", "'*:: :->rest'"], 2, "-C ")}
  case $state in
  command) _describe -t commands command commands ;;
  rest)
    case $line[1] in
${branches.join("\n")}
    esac
    ;;
  esac
}
if [[ \${funcstack[1]} == _newsgraph ]]; then
  _newsgraph "$@"
else
  compdef _newsgraph newsgraph
fi
`;
}

/** A call of zsh's \`_arguments\`, one specification a line. */
function specs(list: readonly string[], indent: number, options = ""): string {
  const space = " ".repeat(indent);
  return [`${space}_arguments ${options}-s -S \\`, list.map((spec) => `${space}  ${spec}`).join(" \\\n")].join("\n");
}

function optionSpec({ flags, summary, value }: CompletedOption): string {
  const names = flags.map((flag) => (value === undefined ? flag : flag.startsWith("--") ? `${flag}=` : `${flag}+`));
  const rest = quoted(`[${escaped(summary)}]${value === undefined ? "" : `:${escaped(value.name)}:${action(value)}`}`);
  return names.length === 1 ? `${names[0]}${rest}` : `'(${flags.join(" ")})'{${names.join(",")}}${rest}`;
}

function action(value: Value): string {
  switch (value.takes) {
    case "choice":
      return `(${value.choices.join(" ")})`;
    case "file":
      return "_files";
    case "text":
      return " ";
  }
}

/** Text in a specification, in which colons and brackets have a meaning. */
function escaped(text: string): string {
  return text.replace(/[\\:[\]]/g, "\\$&");
}

/** A word as zsh reads it between single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
