import { ImportError, positionOf } from "./import-error.js";

/** Bytes beyond which no file is tried: a string in Chromium holds no more. */
export const LARGEST_IMPORT_BYTES = 512 * 2 ** 20;

const REMEDY = "save the file as UTF-8 and try again";

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark. The mark itself is left out.
 * @throws ImportError for a file too large, in another encoding, or with bytes that are none of the encoding's.
 */
export function decodeText(data: Uint8Array | string): string {
  if (typeof data === "string") return data.startsWith("\ufeff") ? data.slice(1) : data;
  if (data.byteLength > LARGEST_IMPORT_BYTES) {
    throw new ImportError("the file is larger than 512 MB", "take a part of the graph", undefined, "too-large");
  }
  const encoding = utf16Mark(data) ?? "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(data);
  } catch {
    const lossy = new TextDecoder(encoding).decode(data);
    const position = positionOf(lossy, Math.max(0, lossy.indexOf("\ufffd")));
    throw new ImportError(`the bytes are no ${encoding.toUpperCase()}`, REMEDY, position);
  }
  const declared = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1]?.toLowerCase();
  if (declared !== undefined && !/^(?:utf-?8|utf-?16(?:[lb]e)?|us-ascii|ascii)$/.test(declared)) {
    // Bytes of ASCII alone mean the same in every encoding that a file may declare.
    const other = /[^\0-\x7f]/.exec(text);
    if (other) throw new ImportError(`the file says that it is in ${declared}, but reads as UTF-8`, REMEDY);
  }
  return text;
}

function utf16Mark(data: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (data[0] === 0xff && data[1] === 0xfe) return "utf-16le";
  if (data[0] === 0xfe && data[1] === 0xff) return "utf-16be";
  return undefined;
}
