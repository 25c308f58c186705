import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { NameClass } from "@newsgraph/language";

/** A name among words, `first` to `last` half-open. */
export type GoldName = { readonly first: number; readonly last: number; readonly class: NameClass };
/** A sentence with its names. */
export type NamedSentence = { readonly words: readonly string[]; readonly names: readonly GoldName[] };

/**
 * Reads GermEval 2014 (`NER-de-*.tsv`): the outer level of column 3. Derivations and names inside compounds (`LOCderiv`,
 * `ORGpart`) are no names; `OTH` is MISC.
 */
export function readGermEval(file: string): NamedSentence[] {
  return readColumns(readFileSync(file, "utf8"), (cells) => {
    const match = /^([BI])-(PER|LOC|ORG|OTH)$/.exec(cells[2] ?? "");
    return match === null ? undefined : [match[1]!, match[2] === "OTH" ? "MISC" : (match[2] as NameClass)];
  });
}

/**
 * Reads a file of SmartData, version 1: whole documents with the spans of what they mention. The text is cut into sentences and
 * tokens by `split`; mentions that begin or end within a token are left out.
 */
export async function readSmartData(
  file: string,
  split: (text: string) => Promise<readonly (readonly SourceSpan[])[]>,
): Promise<NamedSentence[]> {
  const sentences: NamedSentence[] = [];
  for (const document of readConcatenatedJson(gunzipSync(readFileSync(file)).toString("utf8"))) {
    const { text, conceptMentions } = document as SmartDataDocument;
    if (text === null) continue;
    const mentions = (conceptMentions?.array ?? []).flatMap(({ span, type }) => {
      const found = FINE_CLASSES[type];
      return found === undefined ? [] : [{ ...span, class: found }];
    });
    for (const tokens of await split(text.string)) {
      const names = mentions.flatMap((mention): GoldName[] => {
        const first = tokens.findIndex((token) => token.start === mention.start);
        const last = tokens.findIndex((token) => token.end === mention.end) + 1;
        return first < 0 || last <= first ? [] : [{ first, last, class: mention.class }];
      });
      const words = tokens.map((token) => text.string.slice(token.start, token.end));
      if (words.length > 0) sentences.push({ words, names: withoutOverlap(names) });
    }
  }
  return sentences;
}

function withoutOverlap(names: readonly GoldName[]): GoldName[] {
  const kept: GoldName[] = [];
  for (const name of names.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    if (name.first >= (kept.at(-1)?.last ?? 0)) kept.push(name);
  }
  return kept;
}

/** `start` to `end` half-open, in UTF-16 code units. */
export type SourceSpan = { readonly start: number; readonly end: number };
type SmartDataDocument = {
  readonly text: { readonly string: string } | null;
  readonly conceptMentions: { readonly array: readonly { readonly span: SourceSpan; readonly type: string }[] } | null;
};

/** Classes of SmartData; streets and stops are places. Routes, dates and numbers are no names. */
const FINE_CLASSES: Readonly<Record<string, NameClass>> = {
  person: "PER",
  location: "LOC",
  "location-city": "LOC",
  "location-street": "LOC",
  "location-stop": "LOC",
  organization: "ORG",
  "organization-company": "ORG",
};

type TagOf = (cells: readonly string[]) => readonly [begin: string, name: NameClass] | undefined;

/** Lines of tab-separated cells, the word in the second, an empty line behind each sentence. */
function readColumns(text: string, tagOf: TagOf): NamedSentence[] {
  const sentences: NamedSentence[] = [];
  let words: string[] = [];
  let tags: ReturnType<TagOf>[] = [];
  const finish = () => {
    if (words.length > 0) sentences.push({ words, names: namesOfTags(tags) });
    words = [];
    tags = [];
  };
  for (const line of text.split("\n")) {
    if (line.trim() === "") finish();
    else if (!line.startsWith("#\t")) {
      const cells = line.trimEnd().split("\t");
      words.push(cells[1]!);
      tags.push(tagOf(cells));
    }
  }
  finish();
  return sentences;
}

function namesOfTags(tags: readonly ReturnType<TagOf>[]): GoldName[] {
  const names: GoldName[] = [];
  for (let first = 0; first < tags.length; first++) {
    const tag = tags[first];
    if (tag === undefined) continue;
    let last = first + 1;
    while (last < tags.length && tags[last]?.[0] === "I" && tags[last]?.[1] === tag[1]) last++;
    names.push({ first, last, class: tag[1] });
    first = last - 1;
  }
  return names;
}

/** Documents of a file that holds one after the other, or one list of them. */
function* readConcatenatedJson(text: string): Generator<unknown> {
  let depth = 0;
  let from = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === 0x5c) at++;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x7b) {
      if (depth++ === 0) from = at;
    } else if (unit === 0x7d && --depth === 0) yield JSON.parse(text.slice(from, at + 1));
  }
}
