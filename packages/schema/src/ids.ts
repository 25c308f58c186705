import { _SHA256, sha256 } from "@noble/hashes/sha2.js";
import { createView, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * A stable id for what `parts` describe: the first 64 bits of SHA-256 over `JSON.stringify([...parts])`, in hex behind
 * `prefix`. The same parts give the same id on every machine and in every run; the parts must say all that tells two things apart.
 */
export function stableId(prefix: string, ...parts: readonly unknown[]): string {
  const text = JSON.stringify(parts);
  if (text.length <= LONGEST_SHORT) return idText(prefix, hasher.hash(text));
  const hash = createView(sha256(utf8ToBytes(text)));
  return idText(prefix, [hash.getUint32(0), hash.getUint32(4)]);
}

const BLOCK_BYTES = 64;
const BUFFER_BYTES = 64 * BLOCK_BYTES;
/** What ends the last block: a byte that tells where the text ends, and how many bits it has as a number of 8 bytes. */
const END_BYTES = 9;
/** A code unit has three bytes in UTF-8 at most. */
const LONGEST_SHORT = Math.floor((BUFFER_BYTES - END_BYTES) / 3);

/**
 * SHA-256 of short texts. The library's own interface takes texts in pieces and makes some ten objects for each, which made ids a
 * quarter of what building a graph costs; its core, as it is, goes here over blocks that are put together in one place (FIPS 180-4, 5.1).
 */
class ShortTextHasher extends _SHA256 {
  readonly #bytes = new Uint8Array(BUFFER_BYTES);
  readonly #blocks = createView(this.#bytes);
  readonly #words: [number, number] = [0, 0];

  /** The first two words of the hash; they stand there until the next call. */
  hash(text: string): readonly [number, number] {
    const length = this.#write(text);
    const end = Math.ceil((length + END_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
    this.#bytes[length] = 0x80;
    this.#bytes.fill(0, length + 1, end - 4);
    this.#blocks.setUint32(end - 4, length * 8);
    this.set(0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);
    for (let at = 0; at < end; at += BLOCK_BYTES) this.process(this.#blocks, at);
    this.#words[0] = this.A;
    this.#words[1] = this.B;
    return this.#words;
  }

  /** Writes the text in UTF-8; gives how many bytes it has. */
  #write(text: string): number {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 0x7f) {
        const bytes = utf8ToBytes(text);
        this.#bytes.set(bytes);
        return bytes.length;
      }
      this.#bytes[at] = code;
    }
    return text.length;
  }
}

const hasher = new ShortTextHasher();

const HEX_DIGITS = Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));
/** The codes of the characters of an id, put together here. */
const codes: number[] = [];

/**
 * `prefix` and the words in hex. Joined from pieces, the text would be a tree of them, which costs memory and is only made one when
 * ids are first compared; from the codes of its characters it is one at once.
 */
function idText(prefix: string, words: readonly number[]): string {
  let length = 0;
  while (length < prefix.length) codes[length] = prefix.charCodeAt(length++);
  for (const word of words) {
    for (let shift = 28; shift >= 0; shift -= 4) codes[length++] = HEX_DIGITS[(word >>> shift) & 15]!;
  }
  codes.length = length;
  return String.fromCharCode(...codes);
}
