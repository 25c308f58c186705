/** The formats that articles are read from. */
export const INPUT_FORMATS = ["text", "markdown", "html", "json", "jsonl"] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

const EXTENSIONS: Readonly<Record<string, InputFormat>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
};

/** The format that a file's extension says, in any letter case; `undefined` for any other. */
export function findFormatByName(name: string): InputFormat | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}

/** The format that the start of a text shows; `text` where it shows none. Give it at least the first line. */
export function sniffFormat(start: string): InputFormat {
  const text = start.replace(/^\uFEFF/, "").trimStart();
  if (/^(?:<!doctype html|<html[\s>]|<\?xml|<head[\s>]|<body[\s>]|<article[\s>]|<!--|<div[\s>]|<p[\s>])/i.test(text))
    return "html";
  if (text.startsWith("{")) {
    const line = text.split("\n", 1)[0]!;
    try {
      JSON.parse(line);
      return "jsonl";
    } catch {
      // A line that is cut off at the end of the sample may go on; an object over several lines is JSON.
      return line.length === text.length && text.length > 1000 ? "jsonl" : "json";
    }
  }
  if (/^\[\s*[{\]]/.test(text)) return "json";
  return /^(?:---\r?\n|#{1,6}\s\S)/.test(text) ? "markdown" : "text";
}

/** A file's name without folder and extension: the id of an article that has none of its own. */
export function idFromName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  const stem = base.replace(/\.[^.]+$/, "");
  return stem === "" ? base : stem;
}
