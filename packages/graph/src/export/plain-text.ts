const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Text without any of these, and that is nearly all, is handed on as it is: the look costs a tenth of the replacements. */
const SUSPECT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/**
 * `text` as XML 1.0 and spreadsheets can hold it: without the control characters that they forbid (tab and line ends stay),
 * halves of a surrogate pair as U+FFFD. Source: XML 1.0, production 2 (Char).
 */
export function toPlainText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(FORBIDDEN, "").replace(LONE_SURROGATES, "\ufffd");
}
