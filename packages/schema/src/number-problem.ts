import type { CountedNumber } from "./facts.js";

/** Why a counted number is none: it bounds nothing, or its bounds leave nothing. */
export function numberProblem({ least, most }: CountedNumber): string | undefined {
  if (least === undefined && most === undefined) return "a number needs least or most";
  return least !== undefined && most !== undefined && least > most
    ? `at least ${least} cannot be at most ${most}`
    : undefined;
}
