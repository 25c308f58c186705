import type { Node, Parent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { recogniseUnits, type Structure, type TextUnit } from "./structure.js";

/** What YAML front matter says of an article. */
export type FrontMatter = Readonly<Record<string, string>>;

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * The structure of a Markdown text, which stays as it is: blocks cover the content of headings, paragraphs and list items;
 * code, HTML, rules and front matter are in no block. The first heading of level 1 in front of everything is the title.
 */
export function recogniseMarkdown(text: string): Structure & { frontMatter: FrontMatter } {
  const front = FRONT_MATTER.exec(text);
  // Blanked in place, so that the offsets of what follows count in the text itself.
  const body = front === null ? text : front[0].replace(/[^\r\n]/g, " ") + text.slice(front[0].length);
  const units: TextUnit[] = [];
  collectUnits(fromMarkdown(body), text, units);
  return { ...recogniseUnits(text, units), frontMatter: front === null ? {} : readFrontMatter(front[1]!) };
}

function collectUnits(root: Parent, text: string, units: TextUnit[]): void {
  // A stack rather than recursion: block quotes nest as deeply as somebody likes.
  const stack: { node: Node; inside: boolean }[] = [{ node: root, inside: false }];
  while (stack.length > 0) {
    const { node, inside } = stack.pop()!;
    if (node.type === "heading" || node.type === "paragraph") {
      const unit = contentOf(node as Parent, text);
      if (unit === undefined) continue;
      // A line of a list or a quotation may be short without being a heading.
      if (node.type === "paragraph") units.push(inside ? { ...unit, kind: "paragraph" } : unit);
      else
        units.push({ ...unit, kind: units.length === 0 && "depth" in node && node.depth === 1 ? "title" : "heading" });
    } else if ("children" in node) {
      const children = (node as Parent).children.map((child) => ({ node: child, inside: node !== root }));
      stack.push(...children.reverse());
    }
  }
}

/** Where the words of a heading or paragraph stand: without the marks of emphasis or a link that is all of it. */
function contentOf(node: Parent, text: string): TextUnit | undefined {
  let inner: Parent = node;
  while (inner.children.length === 1 && "children" in inner.children[0]!) inner = inner.children[0] as Parent;
  const words = inner.children.filter(({ type }) => type !== "html" && type !== "break");
  const from = words[0]?.position?.start.offset;
  const to = words.at(-1)?.position?.end.offset;
  if (from === undefined || to === undefined || words.every(({ type }) => type === "image")) return undefined;
  return /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? { from, to } : undefined;
}

/** Keys and their plain values; what is nested or a list is left out. */
function readFrontMatter(source: string): FrontMatter {
  const pairs = source.split(/\r?\n/).flatMap((line) => {
    const found = /^([\w-]+)\s*:\s*(.+)$/.exec(line);
    return found === null ? [] : [[found[1]!.toLowerCase(), found[2]!.trim().replace(/^(["'])(.*)\1$/, "$2")] as const];
  });
  return Object.fromEntries(pairs);
}
