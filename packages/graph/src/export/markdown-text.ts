import { toPlainText } from "./plain-text.js";

/** What could begin or end markup somewhere in a line, in CommonMark and its GitHub flavour: it is escaped with a backslash. */
const MARKUP = /[\\`*_{}[\]<>()#+!|~&:@$^=]/g;
/**
 * Where GitHub's flavour sees an address without any sign, escaped or not. An invisible word joiner takes the address apart.
 */
const BARE_ADDRESS = /\bwww(?=\.)|:(?=\/\/)|@/gi;
const WORD_JOINER = "\u2060";
/** A list's bullet or number, which counts only where a line begins. */
const LINE_START = /^(\d+)(?=[.)])|^(?=[-+])/;

/** `text` on one line of Markdown as just these words: nothing in it is markup or a link, and no line end remains. */
export function escapeMarkdown(text: string): string {
  return toPlainText(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(BARE_ADDRESS, `$&${WORD_JOINER}`)
    .replace(MARKUP, "\\$&")
    .replace(LINE_START, "$1\\");
}

/** A web address as a link that shows itself; other addresses, such as `javascript:`, as mere text. */
export function markdownLink(address: string): string {
  if (!/^https?:\/\/[^\s<>]+$/i.test(address)) return escapeMarkdown(address);
  return `<${toPlainText(address).replace(/[\\`"{}|^]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}>`;
}
