import type { NewsGraph } from "../news-graph.js";
import type { CsvOptions } from "./csv.js";

/** What exports can be told; each takes the options that its format names and leaves the others alone. */
export type ExportOptions = CsvOptions & {
  /** The entity, by id, that a dossier is about. */
  actor?: string | undefined;
  /** Language of headings; that of most of the articles unless told, German where neither is. */
  language?: ExportLanguage | undefined;
};

/** Languages that headings are written in. */
export const EXPORT_LANGUAGES = ["de", "en"] as const;
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

/** One file of an export that makes several; joined, the chunks are its text. */
export type ExportFile = { name: string; chunks: Iterable<string> };

type Described = {
  /** Names the format on the command line and in addresses. */
  id: string;
  /** Names the format to people. */
  label: string;
  /** How a file of it ends, without the dot; of a format of several files, how each ends. */
  extension: string;
  /** The media type of a file, with its character set where the type leaves that open. */
  mediaType: string;
  /** What it is for, in one line. */
  description: string;
  /** The options that it takes. */
  takes: readonly (keyof ExportOptions)[];
  /** Those of them that it cannot do without. */
  needs: readonly (keyof ExportOptions)[];
};

/** A format that is one stream of text, UTF-8. */
export type StreamFormat = Described & { chunks(graph: NewsGraph, options?: ExportOptions): Iterable<string> };

/** A format of several files in one folder, UTF-8 each. */
export type FilesFormat = Described & { files(graph: NewsGraph, options?: ExportOptions): ExportFile[] };

/** A format that a graph can be written in. */
export type ExportFormat = StreamFormat | FilesFormat;

/** True for a format of several files, as against one that is a single stream. */
export function isFilesFormat(format: ExportFormat): format is FilesFormat {
  return "files" in format;
}

/** Code units from which a piece is handed on: writing many small pieces costs more than making them. */
const PIECE_LENGTH = 1 << 15;

/** The same text in fewer and larger pieces, without ever holding more than one of them. */
export function* inPieces(chunks: Iterable<string>): Generator<string> {
  let piece = "";
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
