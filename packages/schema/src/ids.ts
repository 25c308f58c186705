import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

// One hasher that is set back for each id, one place for its input and one for its result: making them anew doubles the cost.
const start = sha256.create();
const hasher = sha256.create();
const input = new Uint8Array(4096);
const hash = new Uint8Array(start.outputLen);
/** How many bytes of the hash an id shows. */
const SHOWN_BYTES = 8;
const HEX_DIGITS = Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));

/**
 * A stable id for what `parts` describe: the first 64 bits of SHA-256 over `JSON.stringify([...parts])`, in hex behind
 * `prefix`. The same parts give the same id on every machine and in every run; the parts must say all that tells two things apart.
 */
export function stableId(prefix: string, ...parts: readonly unknown[]): string {
  start._cloneInto(hasher);
  hasher.update(encode(JSON.stringify(parts))).digestInto(hash);
  return idText(prefix);
}

/**
 * `prefix` and the first bytes of the hash in hex. Joined from pieces, the text would be a tree of them, which costs memory and is
 * only made one when ids are first compared; from the codes of its characters it is one at once.
 */
function idText(prefix: string): string {
  const codes: number[] = [];
  for (let at = 0; at < prefix.length; at++) codes.push(prefix.charCodeAt(at));
  for (let at = 0; at < SHOWN_BYTES; at++) {
    const byte = hash[at]!;
    codes.push(HEX_DIGITS[byte >> 4]!, HEX_DIGITS[byte & 15]!);
  }
  return String.fromCharCode(...codes);
}

/** The text in UTF-8, until the next call. */
function encode(text: string): Uint8Array {
  if (text.length > input.length) return utf8ToBytes(text);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return utf8ToBytes(text);
    input[at] = code;
  }
  return input.subarray(0, text.length);
}
