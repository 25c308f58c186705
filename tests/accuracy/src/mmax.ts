import type { Span } from "@newsgraph/schema";
import { SaxesParser } from "saxes";

/** A document of MMAX2 (Müller & Strube 2006): its words put together as text, and its chains of mentions. */
export type MmaxDocument = { text: string; chains: { mentions: Span[] }[] };

/**
 * Reads the words and the level of coreference of a document. Words are parted by a blank, but for marks, which stand as in print. A
 * mention in several pieces reaches from the first to the last; a chain of one mention is none.
 * @throws Error for text that is not well-formed, and for a mention of words that there are none of.
 */
export function readMmax(wordsXml: string, coreferenceXml: string): MmaxDocument {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  readElements(wordsXml, "word", ({ id = "" }, content) => {
    numbers.set(id, words.length);
    words.push(content);
  });
  const { text, spans } = joinWords(words);
  const chains = new Map<string, { mentions: Span[] }>();
  readElements(coreferenceXml, "markable", ({ coref_class: chain = "empty", span = "" }) => {
    if (chain === "empty") return;
    const ends = span.split(/\.\.|,/);
    const [first, last] = [spans[numbers.get(ends[0]!) ?? -1], spans[numbers.get(ends.at(-1)!) ?? -1]];
    if (first === undefined || last === undefined) throw new Error(`readMmax: no words ${span}`);
    const mentions = chains.get(chain)?.mentions ?? [];
    chains.set(chain, { mentions: [...mentions, { from: first.from, to: last.to }] });
  });
  return { text, chains: [...chains.values()].filter(({ mentions }) => mentions.length > 1) };
}

const CLOSING = /^(?:[,.;:!?)\]“”»…]|\.\.\.)$/;
const OPENING = /^[([„«]$/;

/** The words as a text, and where each stands in it; straight quotation marks open and close in turn. */
function joinWords(words: readonly string[]): { text: string; spans: Span[] } {
  let text = "";
  let isOpen = false;
  let sticks = true;
  const spans = words.map((word) => {
    const closesQuote = word === '"' && isOpen;
    if (!sticks && !CLOSING.test(word) && !closesQuote) text += " ";
    sticks = OPENING.test(word) || (word === '"' && !isOpen);
    if (word === '"') isOpen = !isOpen;
    const from = text.length;
    text += word;
    return { from, to: text.length };
  });
  return { text, spans };
}

/** A word of the corpus that is a bare angle bracket: no beginning of a tag. */
const STRAY = /<(?![/?!\p{L}])/gu;

function readElements(
  xml: string,
  wanted: string,
  found: (attributes: Readonly<Record<string, string>>, content: string) => void,
): void {
  const parser = new SaxesParser({ xmlns: false });
  let attributes: Record<string, string> = {};
  let content = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    attributes = tag.attributes as Record<string, string>;
    content = "";
  });
  parser.on("text", (part) => {
    content += part;
  });
  parser.on("closetag", ({ name }) => {
    if (name === wanted) found(attributes, content.trim());
  });
  parser.write(xml.replace(STRAY, "&lt;")).close();
}
