/** A source of a model file, as the model card and NOTICE credit it. */
export type Source = { readonly name: string; readonly licence: string; readonly url?: string };

/** What a training step says of its result; it becomes a section of the model card. */
export type StepReport = {
  /** Heading of the section. */
  readonly title: string;
  /** What the files hold and what they are for, in a sentence or two of Markdown. */
  readonly summary: string;
  readonly sources: readonly Source[];
  /** Measured figures, name and value with unit: `["UPOS, GSD dev", "94.6 %"]`. Nothing that differs from run to run. */
  readonly scores: readonly (readonly [name: string, value: string])[];
  readonly weaknesses: readonly string[];
};

/** What a training step is given. */
export type TrainingContext = {
  /**
   * Path of a file or folder of the data, given as `open/…` (may shape what ships) or `eval-only/…` (measures only).
   * @throws Error saying where it was looked for, where it is missing.
   */
  data(path: string): string;
  /** The bytes of a model file that an earlier step, or an earlier run, wrote. */
  readModel(name: string): Promise<Uint8Array>;
  /** Writes a file into packages/language/models and notes its size for the report. */
  writeModel(name: string, bytes: Uint8Array): Promise<void>;
  /** Tells of progress. */
  log(line: string): void;
};

/** A part of the training that can be run by itself. It is deterministic: the same data give the same bytes. */
export type TrainingStep = {
  /** One word: it selects the step on the command line. */
  readonly name: string;
  /** One line for `--help`. */
  readonly about: string;
  run(context: TrainingContext): Promise<StepReport>;
};
