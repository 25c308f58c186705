const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text that can be written as UTF-8: a surrogate without its other half, which no RDF literal may hold, becomes U+FFFD. The
 * number of characters stays the same, so positions do too.
 */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, "\ufffd");
}

/** Ids that need no encoding, which most are. */
const PLAIN = /^[A-Za-z0-9_-]+$/;

/**
 * Any text as one segment of an IRI's path, different texts always differently: {@link encodeURIComponent}, but for
 * surrogates without their other half, which it refuses, and `.` and `..`, which readers of IRIs would resolve.
 */
export function encodeId(id: string): string {
  if (PLAIN.test(id)) return id;
  if (id === "." || id === "..") return id.replaceAll(".", "%2E");
  const encoded = id
    .split(new RegExp(`(${LONE_SURROGATE.source})`))
    .map((part) => (/^[\ud800-\udfff]$/.test(part) ? encodeSurrogate(part.charCodeAt(0)) : encodeURIComponent(part)))
    .join("");
  return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The id that {@link encodeId} wrote; `undefined` for what it never writes. */
export function decodeId(encoded: string): string | undefined {
  try {
    return encoded
      .split(/(%ED%[AB][0-9A-F]%[89AB][0-9A-F])/)
      .map((part, index) => (index % 2 === 1 ? decodeSurrogate(part) : decodeURIComponent(part)))
      .join("");
  } catch {
    return undefined;
  }
}

/** A lone surrogate in three percent-encoded bytes, as UTF-8 would write it if it might (WTF-8). */
function encodeSurrogate(code: number): string {
  const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase()}`).join("");
}

function decodeSurrogate(encoded: string): string {
  const [, second, third] = encoded.match(/[0-9A-F]{2}/g)!.map((byte) => Number.parseInt(byte, 16));
  return String.fromCharCode(0xd000 | ((second! & 0x3f) << 6) | (third! & 0x3f));
}
