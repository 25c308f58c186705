import { toPlainText } from "./plain-text.js";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** With the line ends of XML 1.1, which some readers take for line ends unless they are written as references. */
const ESCAPED = /[&<>"\t\n\r\u0085\u2028]/g;

/** Text without any of these, and that is nearly all, is handed on as it is after a single look. */
const SUSPECT = /[&<>"\u0085\u2028]|[^ -\ud7ff\ue000-\ufffd]/;

/** `text` for an attribute or an element of XML 1.0, and of HTML; control characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return toPlainText(text).replace(ESCAPED, (character) => ESCAPES[character] ?? `&#${character.charCodeAt(0)};`);
}
