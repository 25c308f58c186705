import { de } from "./de.js";
import { en } from "./en.js";

/** A catalogue of the page's words. */
export type Messages = typeof de;

/** The languages of the page, as ISO 639-1 codes. */
export const LANGUAGES = ["de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words in every language. */
export const CATALOGUES: Readonly<Record<Language, Messages>> = { de, en };

/** The page's language for a browser's preferences, in order; English where it knows none of them. */
export function languageFor(preferences: readonly string[]): Language {
  for (const preference of preferences) {
    const code = preference.toLowerCase().split("-")[0];
    const language = LANGUAGES.find((known) => known === code);
    if (language) return language;
  }
  return "en";
}
