import { Readability } from "@mozilla/readability";
import type { Block } from "@newsgraph/language";
import { parseHTML } from "linkedom";
import { parseStatedDate } from "./stated-date.js";
import { recogniseUnits, type Structure, type TextUnit } from "./structure.js";

/** The readable text of a page and what the page says of it. */
export type HtmlArticle = {
  text: string;
  structure: Structure;
  title?: string | undefined;
  date?: string | undefined;
  source?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
};

const SKIPPED = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "SVG",
  "IFRAME",
  "BUTTON",
  "FORM",
  "NAV",
  "TEXTAREA",
  "SELECT",
]);
const INLINE = new Set([
  "A", "ABBR", "ACRONYM", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL",
  "MARK", "Q", "RUBY", "S", "SAMP", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "TT", "U", "VAR", "WBR",
]); // biome-ignore format: a table

/**
 * The readable part of a page (Readability), a paragraph a line with the title in front; what the page states in its head:
 * title, date, site, canonical address, language. `undefined` where nothing readable is found.
 */
export function readHtml(html: string): HtmlArticle | undefined {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html><body>${html}</body></html>`);
  const stated = readHead(document as unknown as Document);
  const readable = findReadable();
  const { document: content } = parseHTML(`<!DOCTYPE html><html><body>${readable?.content || html}</body></html>`);
  const lines = collectLines(content.body as unknown as Element);
  const title = stated.title ?? (readable?.title?.trim() || undefined);
  if (title !== undefined && !lines.slice(0, 3).some(({ text }) => text === title))
    lines.unshift({ text: title, kind: "title" });
  if (lines.length === 0) return undefined;

  const units: TextUnit[] = [];
  let text = "";
  for (const line of lines) {
    if (text !== "") text += "\n";
    const kind =
      line.text === title && line.kind !== "paragraph" && !units.some((unit) => unit.kind === "title")
        ? "title"
        : line.kind;
    units.push({ from: text.length, to: text.length + line.text.length, ...(kind === "paragraph" ? {} : { kind }) });
    text += line.text;
  }
  return { ...stated, title, text, structure: recogniseUnits(text, units) };

  /** `undefined` where Readability finds no article, or where the page would stall it. */
  function findReadable() {
    if (depthOf(document.documentElement as unknown as Node) > DEEPEST_NESTING) return undefined;
    try {
      return new Readability(document as unknown as globalThis.Document).parse() ?? undefined;
    } catch {
      return undefined;
    }
  }
}

/**
 * Deepest page that Readability is given. Its time grows with the third power of the depth (3,000: eight minutes), and it
 * overflows the stack beyond; pages have some 30, browsers themselves stop at 512.
 */
const DEEPEST_NESTING = 200;

function depthOf(root: Node): number {
  let deepest = 0;
  const stack: { node: Node; depth: number }[] = [{ node: root, depth: 1 }];
  while (stack.length > 0) {
    const { node, depth } = stack.pop()!;
    deepest = Math.max(deepest, depth);
    for (const child of node.childNodes as unknown as Node[]) stack.push({ node: child, depth: depth + 1 });
  }
  return deepest;
}

type Line = { text: string; kind: Block["kind"] };

/** The text of the elements that stand on lines of their own, in order. */
function collectLines(root: Element): Line[] {
  const lines: Line[] = [];
  let open = "";
  let openKind: Block["kind"] = "paragraph";
  const close = () => {
    const text = open.replace(/\s+/g, " ").trim();
    if (text !== "") lines.push({ text, kind: openKind });
    open = "";
  };
  // A stack rather than recursion, since pages nest as deeply as they like. `undefined` closes an element's line.
  type Entry = { node: Node; kind: Block["kind"] } | { closes: Block["kind"] };
  const stack: Entry[] = [{ node: root, kind: "paragraph" }];
  while (stack.length > 0) {
    const entry = stack.pop()!;
    if ("closes" in entry) {
      close();
      openKind = entry.closes;
      continue;
    }
    const { node, kind } = entry;
    if (node.nodeType === 3) {
      open += node.textContent ?? "";
      continue;
    }
    if (node.nodeType !== 1) continue;
    const name = node.nodeName.toUpperCase();
    if (SKIPPED.has(name)) continue;
    if (name === "BR") {
      close();
      continue;
    }
    let inner = kind;
    if (!INLINE.has(name)) {
      close();
      inner = /^H[1-6]$/.test(name)
        ? "heading"
        : name === "FIGCAPTION"
          ? "caption"
          : name === "FIGURE"
            ? "paragraph"
            : kind;
      openKind = inner;
      stack.push({ closes: kind });
    }
    const children = [...(node.childNodes as unknown as Node[])];
    for (const child of children.reverse()) stack.push({ node: child, kind: inner });
  }
  close();
  return lines;
}

function readHead(document: Document): Omit<HtmlArticle, "text" | "structure"> {
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name)?.trim() || undefined;
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = attribute(`meta[property="${name}"]`, "content") ?? attribute(`meta[name="${name}"]`, "content");
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const linked = readLinkedData(document);
  const date =
    meta(
      "article:published_time",
      "datePublished",
      "date",
      "dc.date",
      "DC.date.issued",
      "og:article:published_time",
      "pubdate",
    ) ??
    linked.datePublished ??
    attribute("time[datetime][pubdate], article time[datetime], time[datetime]", "datetime");
  return {
    title: meta("og:title", "twitter:title") ?? linked.headline,
    date: date === undefined ? undefined : parseStatedDate(date),
    source: meta("og:site_name", "application-name", "publisher"),
    url: attribute('link[rel="canonical"]', "href") ?? meta("og:url"),
    language: attribute("html", "lang") ?? meta("og:locale"),
  };
}

/** Headline and date of the article in the page's JSON-LD; empty where there is none or it is broken. */
function readLinkedData(document: Document): Record<string, string> {
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')]) {
    let value: unknown;
    try {
      value = JSON.parse(script.textContent ?? "");
    } catch {
      continue;
    }
    const graph = typeof value === "object" && value !== null && "@graph" in value ? value["@graph"] : value;
    for (const item of Array.isArray(graph) ? graph : [graph]) {
      if (typeof item !== "object" || item === null || !("datePublished" in item || "headline" in item)) continue;
      return Object.fromEntries(Object.entries(item).filter(([, entry]) => typeof entry === "string")) as Record<
        string,
        string
      >;
    }
  }
  return {};
}
