import { identifyLanguage } from "@newsgraph/language";
import type { Article, Language } from "@newsgraph/schema";
import type { ReadArticle } from "./read-result.js";
import { refineDate } from "./stated-date.js";
import type { Structure } from "./structure.js";

/** What an input says of its article besides the text. */
export type ArticleDetails = {
  id: string;
  title?: string | undefined;
  date?: string | undefined;
  source?: string | undefined;
  url?: string | undefined;
  language?: Language | undefined;
};

/**
 * An article from its text and what is known of it. What the input says goes before what the text states; a more precise
 * date within the one that is said wins. The language is identified where none is given.
 */
export async function makeArticle(text: string, structure: Structure, details: ArticleDetails): Promise<ReadArticle> {
  const title = details.title?.trim() || structure.title;
  const date = refineDate(details.date, structure.date);
  const article: Article = {
    id: details.id,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    language: details.language ?? (await identifyLanguage(sampleOf(text, structure))),
    ...(details.source === undefined ? {} : { source: details.source }),
    ...(details.url === undefined ? {} : { url: details.url }),
    text,
  };
  return { article, blocks: structure.blocks };
}

/** The running text without metadata and markup, as far as it takes to tell its language. */
function sampleOf(text: string, { blocks }: Structure): string {
  let sample = "";
  for (const { from, to, kind } of blocks) {
    if (kind === "metadata") continue;
    sample += `${text.slice(from, Math.min(to, from + 4000))}\n`;
    if (sample.length > 4000) break;
  }
  return sample;
}
