import factory from "@rdfjs/data-model";
import type { Literal } from "@rdfjs/types";
import { xsd } from "../vocabulary/terms.js";

/** A finite number as xsd:decimal, which knows no exponents. */
export function decimalLiteral(value: number): Literal {
  const plain = String(value);
  const text = plain.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : plain;
  return factory.literal(text, xsd.decimal);
}
