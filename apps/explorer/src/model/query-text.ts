/** A field: letters and a colon with no space behind it, at the beginning of a term. */
const FIELD = /(?:^|[\s(]|(?<=[\s(]|^)-)\p{L}[\p{L}\p{N}_-]*:(?!\s)/u;

/** True for text that is meant as a query with fields, whether or not it is one yet; plain words are searched for instead. */
export function hasField(text: string): boolean {
  return FIELD.test(text);
}
