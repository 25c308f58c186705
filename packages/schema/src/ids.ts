import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * A stable id for what `parts` describe: the first 64 bits of SHA-256 over `JSON.stringify([...parts])`, in hex behind
 * `prefix`. The same parts give the same id on every machine and in every run; the parts must say all that tells two things apart.
 */
export function stableId(prefix: string, ...parts: readonly unknown[]): string {
  return prefix + bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 16);
}
