import type { CountedNumber } from "./facts.js";

/** A counted number in signs that need no language: "Tote: 12", "Tote: ≥ 12", "Soldat: ≤ 500", "Soldat: 10–20". `format` words its amounts. */
export function numberText({ of, least, most }: CountedNumber, format: (amount: number) => string = String): string {
  if (least !== undefined && most !== undefined) {
    return `${of}: ${least === most ? format(least) : `${format(least)}–${format(most)}`}`;
  }
  if (least !== undefined) return `${of}: ≥ ${format(least)}`;
  return most === undefined ? of : `${of}: ≤ ${format(most)}`;
}
