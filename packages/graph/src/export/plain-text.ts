const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * `text` as XML 1.0 and spreadsheets can hold it: without the control characters that they forbid (tab and line ends stay),
 * halves of a surrogate pair as U+FFFD. Source: XML 1.0, production 2 (Char).
 */
export function toPlainText(text: string): string {
  return text.replace(FORBIDDEN, "").replace(LONE_SURROGATES, "\ufffd");
}
