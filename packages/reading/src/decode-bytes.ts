/** How much is looked at to tell UTF-16 and binary files from text, in bytes. */
const SAMPLE = 4096;

/** Text from bytes; `undefined` where the bytes are no text (an image, a PDF, an archive). A byte order mark is dropped. */
export function decodeBytes(bytes: Uint8Array): string | undefined {
  const encoding = detectEncoding(bytes);
  if (encoding === undefined) return undefined;
  if (encoding !== "utf-8") return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeSingleByte(bytes, statedCharset(bytes) ?? "windows-1252");
  }
}

/** What Windows-1252 has at 0x80 to 0x9F, a space where it has nothing. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function decodeSingleByte(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes);
  if (charset !== "windows-1252") return text;
  // Node from 20.18.3 and 22.13 on decodes it as ISO 8859-1 (nodejs/node issue 56542): control characters stand for these.
  return text.replace(/[\u0080-\u009f]/g, (character) => {
    const mapped = WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80);
    return mapped === " " ? character : mapped;
  });
}

/**
 * The encoding that a byte order mark or the pattern of zero bytes shows, else `utf-8` (which may still prove to be
 * Windows-1252); `undefined` for what is no text.
 */
export function detectEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (startsWith(bytes, "%PDF-") || startsWith(bytes, "PK\u0003\u0004") || startsWith(bytes, "\u0089PNG"))
    return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return "utf-8";
  // Latin letters in UTF-16 have their zero in every second byte, and nearly none in the others.
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.3 && odd < half * 0.05) return "utf-16be";
  // A stray NUL in a text is kept; many are a binary file.
  return even + odd > sample.length * 0.01 && even + odd > 2 ? undefined : "utf-8";
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** The charset that an HTML page or XML declaration states in its first kilobyte, where TextDecoder knows it. */
function statedCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  const stated = /^\s*<(?:[^>]*>\s*<?)*?[^>]*?(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (stated === undefined || /^utf-?8$/i.test(stated)) return undefined;
  try {
    return new TextDecoder(stated).encoding;
  } catch {
    return undefined;
  }
}
