import { type CompletedCommand, type CompletedOption, PROGRAM_OPTIONS, type Value } from "./completed-command.js";

/**
 * The completion of `commands` as a script for bash 3.2 and later that needs nothing else. Where the function answers
 * nothing, readline completes names of files, unless it was told not to.
 */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const names = [...commands.map(({ name }) => name), ...flagsOf(PROGRAM_OPTIONS)];
  const valued = commands.flatMap(({ name, options }) =>
    options.filter(({ value }) => value !== undefined).map((option) => patterns(name, option)),
  );
  const values = branches(
    commands.flatMap(({ name, options }) =>
      options.flatMap((option) => (option.value ? [[patterns(name, option), answer(option.value)] as const] : [])),
    ),
  );
  const flags = branches(commands.map(({ name, options }) => [name, words(flagsOf(options))]));
  const places = branches(
    commands.flatMap(({ name, places, repeated }) =>
      places.map((place, index) => {
        const number = repeated && index === places.length - 1 ? "*" : index;
        return [`"${name} "${number}`, answer(place)] as const;
      }),
    ),
  );
  return `# bash completion for newsgraph: source <(newsgraph completion bash)
_newsgraph() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command= place=0 i
  COMPREPLY=()
  # bash takes "--option=value" for three words.
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
    ${valued.join(" | \\\n    ")})
      [[ \${COMP_WORDS[i + 1]} == = ]] && ((i++))
      ((i++))
      ;;
    *" "-?* | *" =") ;;
    " "*) command=\${COMP_WORDS[i]} ;;
    *) ((place++)) ;;
    esac
  done
  if [[ -z $command ]]; then
    ${words(names)}
    return
  fi
  case "$command $before" in
${values}
  *) _newsgraph_word ;;
  esac
}
_newsgraph_word() {
  if [[ $current == -* ]]; then
    case $command in
${flags}
    esac
    return
  fi
  case "$command $place" in
${places}
  *) ${NOTHING} ;;
  esac
}
_newsgraph_words() {
  # Only a completion that is under way has options; bash 3.2 cannot change them.
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}
complete -o default -F _newsgraph newsgraph
`;
}

/** The branches of a `case`, one for each thing to do. */
function branches(cases: readonly (readonly [pattern: string, command: string])[]): string {
  const patterns = new Map<string, string[]>();
  for (const [pattern, command] of cases) patterns.set(command, [...(patterns.get(command) ?? []), pattern]);
  return [...patterns].map(([command, list]) => `  ${list.join(" | ")}) ${command} ;;`).join("\n");
}

const NOTHING = "_newsgraph_words ''";

function answer(value: Value): string {
  switch (value.takes) {
    case "choice":
      return words(value.choices);
    case "file":
      return ":";
    case "text":
      return NOTHING;
  }
}

function words(list: readonly string[]): string {
  return `_newsgraph_words ${quoted(list.join(" "))}`;
}

function flagsOf(options: readonly CompletedOption[]): string[] {
  return options.flatMap(({ flags }) => flags);
}

function patterns(command: string, { flags }: CompletedOption): string {
  return flags.map((flag) => `"${command} ${flag}"`).join(" | ");
}

/** A word as bash reads it between single quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
