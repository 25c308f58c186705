import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { createGzip, gzip } from "node:zlib";
import type { RequestContext } from "./environment.js";

const gzipWhole = promisify(gzip);

/** Shorter bodies are not worth the work. */
const MIN_GZIPPED = 1024;
/** Text shrinks to about a fifth at this level already, in a third of the time of the highest. */
const GZIP = { level: 4 };
const COMPRESSIBLE =
  /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|n-quads|n-triples|sparql-query)|application\/(?:javascript|wasm|x-ndjson|trig)|image\/svg)/;

/** A strong entity tag of everything that makes a representation what it is. */
export function entityTag(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("base64url").slice(0, 22);
}

/** True where the client takes gzip (RFC 9110, 12.5.3). */
export function takesGzip(accepted: string | undefined): boolean {
  if (accepted === undefined) return false;
  const share = (coding: string) => {
    const found = new RegExp(`(?:^|,)\\s*${coding}\\s*(?:;\\s*q=([\\d.]+))?\\s*(?:,|$)`, "i").exec(accepted);
    return found === null ? undefined : Number(found[1] ?? 1);
  };
  return (share("gzip") ?? share("\\*") ?? 0) > 0;
}

/**
 * Sets the headers by which clients keep an answer, and answers 304 where this one has it already: `undefined` where it is
 * still to be made. `tag` says all that the answer depends on; the encoding is added here.
 */
export function notModified(context: RequestContext, tag: string): Response | undefined {
  const full = tagOf(context, tag);
  context.header("ETag", full);
  context.header("Cache-Control", "no-cache");
  context.header("Vary", "Accept-Encoding", { append: true });
  const known = context.req.header("If-None-Match")?.split(",") ?? [];
  const isKnown = known.some((each) => each.trim() === "*" || each.trim().replace(/^W\//, "") === full);
  return isKnown ? context.body(null, 304) : undefined;
}

/** The encodings of one answer are different representations, and strong tags tell them apart. */
function tagOf(context: RequestContext, tag: string): string {
  return takesGzip(context.req.header("Accept-Encoding")) ? `"${tag}.gz"` : `"${tag}"`;
}

/** A whole body, gzipped where that is wanted and worth it. */
export async function send(
  context: RequestContext,
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Response> {
  context.header("Content-Type", type);
  const size = typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;
  if (size < MIN_GZIPPED || !COMPRESSIBLE.test(type) || !takesGzip(context.req.header("Accept-Encoding"))) {
    context.header("Content-Length", String(size));
    return context.body(body);
  }
  const packed = await gzipWhole(body, GZIP);
  context.header("Content-Encoding", "gzip");
  context.header("Content-Length", String(packed.byteLength));
  return context.body(new Uint8Array(packed));
}

/** A body in pieces, each made when the client has taken those before; gzipped where that is wanted. */
export function sendPieces(context: RequestContext, pieces: AsyncIterable<Uint8Array>, type: string): Response {
  context.header("Content-Type", type);
  let stream = Readable.from(pieces, { objectMode: false });
  if (COMPRESSIBLE.test(type) && takesGzip(context.req.header("Accept-Encoding"))) {
    context.header("Content-Encoding", "gzip");
    const packed = createGzip(GZIP);
    stream.on("error", (error) => packed.destroy(error));
    packed.on("close", () => stream.destroy());
    stream = stream.pipe(packed);
  }
  return context.body(Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>);
}

/** The media type of a Content-Type header, without its parameters, in small letters. */
export function mediaType(header: string | undefined): string | undefined {
  return header?.split(";")[0]?.trim().toLowerCase();
}
