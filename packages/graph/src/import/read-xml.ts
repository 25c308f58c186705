import { SaxesParser } from "saxes";
import { ImportError } from "./import-error.js";

/** An element as it begins: its name without prefix, its attributes by their full names, and its line. */
export type XmlElement = { name: string; attributes: Readonly<Record<string, string>>; line: number };

/** What is done at the parts of a document, in its order. `path` are the names of the open elements, the innermost last. */
export type XmlHandlers = {
  open(element: XmlElement, path: readonly string[]): void;
  /** The text between two tags; an element's text may come in several parts. */
  text(text: string, path: readonly string[]): void;
  close(name: string, path: readonly string[]): void;
};

/** Elements within elements beyond which a file is refused; graphs of graphs stay far below. */
const DEEPEST = 200;
const PIECE_LENGTH = 1 << 16;

/**
 * Reads XML strictly, one piece at a time, and calls the handlers. Only XML's own five entities and character references are
 * known: what a document type declares is never looked at, so that no entity can grow.
 * @throws ImportError with the position for text that is not well-formed XML, is nested too deep or declares entities.
 */
export function readXml(text: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false });
  const path: string[] = [];
  const position = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  parser.on("error", (error) => {
    const problem = error.message.replace(/^(?:undefined:)?\d+:\d+: /, "").replace(/\.$/, "");
    const remedy = problem.includes("undefined entity")
      ? "write the character itself: no entities but XML's own five are read"
      : "the file is cut off or damaged: save it again from the program that made it";
    throw new ImportError(`this is no well-formed XML (${problem})`, remedy, position());
  });
  parser.on("doctype", (doctype) => {
    if (!doctype.includes("[")) return;
    throw new ImportError(
      "the document type declares entities or elements of its own",
      "take <!DOCTYPE …> out",
      position(),
    );
  });
  parser.on("opentag", ({ name, attributes }) => {
    const local = localName(name);
    path.push(local);
    if (path.length > DEEPEST) {
      throw new ImportError(`elements are nested more than ${DEEPEST} deep`, "this is no graph file", position());
    }
    handlers.open({ name: local, attributes, line: parser.line }, path);
  });
  parser.on("text", (part) => handlers.text(part, path));
  parser.on("cdata", (part) => handlers.text(part, path));
  parser.on("closetag", ({ name }) => {
    handlers.close(localName(name), path);
    path.pop();
  });
  for (let from = 0; from < text.length; from += PIECE_LENGTH) parser.write(text.slice(from, from + PIECE_LENGTH));
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The value of an attribute; only what the element itself has, never what every object has. */
export function xmlAttribute({ attributes }: XmlElement, name: string): string | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/**
 * The value of an attribute that the format demands.
 * @throws ImportError where the element lacks it.
 */
export function requiredXmlAttribute(element: XmlElement, name: string): string {
  const value = xmlAttribute(element, name);
  if (value !== undefined) return value;
  throw new ImportError(`<${element.name}> has no ${name}`, `give it one`, { line: element.line });
}
