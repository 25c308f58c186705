import type { InputFormat } from "@newsgraph/reading";
import type { ReadPathsOptions } from "@newsgraph/reading/node";
import type { Language } from "@newsgraph/schema";

/** What the command line may say of how articles are read. */
export type ReadingOptions = { inputFormat?: InputFormat; language?: Language };

/** The reader's options for those of the command line. */
export function toReadOptions({ inputFormat, language }: ReadingOptions): ReadPathsOptions {
  return { format: inputFormat, language };
}
