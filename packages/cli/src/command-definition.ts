/** A list or text, or a function that fetches it: for what stands in a package that is slow to load. */
export type Lazy<T> = T | (() => Promise<T>);

/** An argument: `<graph>`, `[graph]` or `<paths...>`, what it is, and the only values that it takes. */
export type ArgumentDefinition = { name: string; summary: string; choices?: readonly string[] };

/** An option: its flags, such as `-o, --output <file>`, and what it does. */
export type OptionDefinition = {
  flags: string;
  summary: string;
  /** The only values that it takes. */
  choices?: Lazy<readonly string[]>;
  default?: string;
  /** True where the command cannot do without it. */
  required?: boolean;
};

/** A command line to show, and what it does where that is not plain. */
export type ExampleDefinition = { command: string; summary?: string };

/**
 * A command as data: its help, the manual and the completion of shells are all made of it. The module that has it loads
 * nothing that is slow to load; `run` imports what it needs when it runs, and so does a function in the place of a list or
 * text.
 */
export type CommandDefinition<
  Arguments extends readonly unknown[] = readonly unknown[],
  Options extends object = object,
> = {
  name: string;
  summary: string;
  arguments: readonly ArgumentDefinition[];
  options: readonly OptionDefinition[];
  /** What there is to know beyond that, in lines that stand as they are, of at most 120 characters. */
  details?: Lazy<string>;
  examples: readonly ExampleDefinition[];
  /** Does the work; resolves with the exit code. */
  run(args: Arguments, options: Options): Promise<number>;
};

/** A command of which every list and text is there. */
export type SettledCommand = Omit<CommandDefinition, "options" | "details"> & {
  options: readonly (Omit<OptionDefinition, "choices"> & { choices?: readonly string[] })[];
  details?: string;
};

/** Fetches the lists and texts of a command that are not there yet. */
export async function settleCommand(definition: CommandDefinition): Promise<SettledCommand> {
  const { options, details, ...rest } = definition;
  const settled = options.map(async ({ choices, ...option }) => ({
    ...option,
    ...(choices !== undefined && { choices: await settle(choices) }),
  }));
  return {
    ...rest,
    options: await Promise.all(settled),
    ...(details !== undefined && { details: await settle(details) }),
  };
}

async function settle<T extends string | readonly string[]>(lazy: Lazy<T>): Promise<T> {
  return typeof lazy === "function" ? await lazy() : lazy;
}
