/** What no string between quotation marks may hold raw (Turtle, STRING_LITERAL_QUOTE), and control characters besides. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SPECIAL = /["\\\0-\x1f\x7f-\x9f\u2028\u2029]/g;

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** Well-formed text between quotation marks, as Turtle, N-Quads and JSON all read it. */
export function quoted(text: string): string {
  if (text.search(SPECIAL) < 0) return `"${text}"`;
  return `"${text.replace(SPECIAL, (sign) => SHORT[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`)}"`;
}
