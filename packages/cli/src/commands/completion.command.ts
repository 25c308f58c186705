import type { CommandDefinition } from "../command-definition.js";
import { SHELLS, type Shell } from "../completion/shells.js";

/** `newsgraph completion`. */
export const completionCommand: CommandDefinition<[shell: Shell]> = {
  name: "completion",
  summary: "completion of commands and options in a shell",
  arguments: [{ name: "<shell>", summary: "which shell", choices: SHELLS }],
  options: [],
  details: `Prints a script for the shell to read. It completes commands, options, their values, and the names of files.`,
  examples: [
    { command: "source <(newsgraph completion bash)", summary: "here and now; for good, in ~/.bashrc" },
    { command: "source <(newsgraph completion zsh)", summary: "the same, in ~/.zshrc, below compinit" },
    { command: "newsgraph completion fish > ~/.config/fish/completions/newsgraph.fish" },
  ],
  async run([shell]) {
    const { printCompletion } = await import("./completion.js");
    return printCompletion(shell);
  },
};
