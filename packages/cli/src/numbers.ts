import { UsageError } from "./errors.js";

/** The whole number that an option is given, 0 or more; `undefined` where it is not given. @throws UsageError for anything else. */
export function parseCount(option: string, given: string | undefined): number | undefined {
  if (given !== undefined && !/^\d{1,15}$/.test(given)) throw new UsageError(`${option}: "${given}" is no number`);
  return given === undefined ? undefined : Number(given);
}
