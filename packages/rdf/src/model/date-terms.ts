import { dateBounds } from "@newsgraph/graph";
import factory from "@rdfjs/data-model";
import type { Literal, NamedNode, Quad } from "@rdfjs/types";
import { dcterms, ng, xsd } from "../vocabulary/terms.js";

const DAY_MS = 86_400_000;
const FORMS: readonly (readonly [RegExp, NamedNode])[] = [
  [/^\d{4}-(?:0[1-9]|1[0-2])-\d\d$/, xsd.date],
  [/^\d{4}-(?:0[1-9]|1[0-2])$/, xsd.gYearMonth],
  [/^\d{4}$/, xsd.gYear],
];

/**
 * A date of the facts format as a literal: of a day, month or year in XML Schema's types; seasons, weeks, decades and
 * intervals, for which it has none, as they are written.
 */
export function dateLiteral(value: string): Literal {
  const datatype = FORMS.find(([form]) => form.test(value))?.[1];
  return datatype === undefined ? factory.literal(value) : factory.literal(value, datatype);
}

/** The date of a fact, and the first and last day that it may mean, so that dates of every precision can be compared. */
export function dateQuads(subject: NamedNode, value: string | undefined, quads: Quad[]): void {
  if (value === undefined) return;
  const { first, last } = dateBounds(value);
  quads.push(
    factory.quad(subject, dcterms.date, dateLiteral(value)),
    factory.quad(subject, ng.earliest, dayLiteral(first)),
    factory.quad(subject, ng.latest, dayLiteral(last)),
  );
}

/** A day, counted from 1970-01-01, as xsd:date; years before 0 and after 9999 keep their sign and digits. */
function dayLiteral(day: number): Literal {
  const iso = new Date(day * DAY_MS).toISOString();
  return factory.literal(iso.slice(0, iso.indexOf("T")).replace(/^\+0*(?=\d{4})/, ""), xsd.date);
}
