import { UsageError } from "./errors.js";

/** The numbers that an option takes: from `least` to `most` (no end unless told), whole ones unless `fraction`. */
export type TakenNumbers = { least: number; most?: number; fraction?: boolean };

/** The number that an option is given; `undefined` where it is not given. @throws UsageError for what it does not take. */
export function parseNumber(option: string, given: string, taken: TakenNumbers): number;
export function parseNumber(option: string, given: string | undefined, taken: TakenNumbers): number | undefined;
export function parseNumber(option: string, given: string | undefined, taken: TakenNumbers): number | undefined {
  if (given === undefined) return undefined;
  const { least, most = Number.MAX_SAFE_INTEGER, fraction = false } = taken;
  const number = Number(given);
  const isWritten = fraction ? /^\d+(?:\.\d+)?$/.test(given) : /^\d+$/.test(given);
  if (!isWritten || number < least || number > most) {
    const range = taken.most === undefined ? `of ${least} or more` : `from ${least} to ${most}`;
    throw new UsageError(`${option}: ${given} is no ${fraction ? "" : "whole "}number ${range}`);
  }
  return number;
}
