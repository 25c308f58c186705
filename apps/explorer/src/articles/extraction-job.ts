import type { Extractor } from "@newsgraph/extraction";
import {
  createGraphBuilder,
  graphFacts,
  ImportError,
  importGraph,
  looksLikeFacts,
  looksLikeGraph,
  NewsGraph,
} from "@newsgraph/graph";
import { isReadProblem, type ReadArticle, type ReadProblem, readChunks } from "@newsgraph/reading";
import type { Facts, GraphFile } from "@newsgraph/schema";
import { articleIds } from "./article-ids.js";
import type { NamedFile, StatedDetails } from "./named-file.js";

/** What is to be read: files, a pasted text, and the graph that they are added to. */
export type ExtractionJob = {
  readonly files: readonly NamedFile[];
  readonly pasted?: { readonly text: string } & StatedDetails;
  readonly base?: GraphFile;
};

/** How far a job is: the share (0 to 1) of the bytes that are read, and the articles whose facts are found. */
export type ExtractionProgress = { readonly share: number; readonly articles: number };

/** The graph of a job, the articles that came in, those that were there before, and what could not be read. */
export type ExtractionOutcome = {
  readonly graph: GraphFile;
  readonly articles: number;
  readonly known: number;
  readonly problems: readonly ReadProblem[];
};

/** The name of a pasted text: the id of its article where the text states none. */
const PASTED = "pasted";
/** Enough of a file to see whether it holds a graph. */
const HEAD_BYTES = 65_536;
/** A browser may hand over a file of megabytes at once: in pieces, what counts as read is what the reader has come to. */
const PIECE_BYTES = 16_384;

/**
 * Reads everything that a job names and builds the graph of it: articles through `loadExtractor`, which is asked for only
 * where there are some, graphs and facts by the articles that they rest on. What cannot be read is a problem, and the rest
 * goes on. `report` is told after every article.
 */
export async function runExtraction(
  { files, pasted, base }: ExtractionJob,
  loadExtractor: () => Promise<Extractor>,
  report: (progress: ExtractionProgress) => void,
): Promise<ExtractionOutcome> {
  const builder = createGraphBuilder();
  const problems: ReadProblem[] = [];
  const distinctId = articleIds(base?.articles ?? []);
  if (base !== undefined) for (const facts of graphFacts(new NewsGraph(base))) builder.add(facts);

  const stated: StatedDetails = pasted ?? {};
  const texts = pasted === undefined ? [] : [{ path: PASTED, blob: new Blob([pasted.text]), stated }];
  const inputs = [...texts, ...files.map((file) => ({ ...file, stated: {} }))];
  const size = inputs.reduce((sum, { blob }) => sum + blob.size, 0) || 1;
  const count = { read: 0, articles: 0, known: 0 };
  const take = (facts: Facts) => {
    builder.add(facts);
    count.articles += 1;
    report({ share: count.read / size, articles: count.articles });
  };
  for (const { path, blob, stated } of inputs) {
    try {
      if (await holdsGraph(path, blob)) {
        const { graph } = importGraph(new Uint8Array(await blob.arrayBuffer()), { name: path });
        count.read += blob.size;
        for (const facts of graphFacts(graph)) take(facts);
        continue;
      }
      const chunks = chunksOf(blob, (bytes) => {
        count.read += bytes;
      });
      for await (const item of readChunks(chunks, path)) {
        if (isReadProblem(item)) {
          problems.push(item);
          continue;
        }
        const id = distinctId(item.article);
        if (id === undefined) count.known += 1;
        else take(await (await loadExtractor()).extract(withDetails(item, id, stated)));
      }
    } catch (error) {
      if (!(error instanceof ImportError || error instanceof TypeError || error instanceof DOMException)) throw error;
      problems.push({ file: path, message: error.message });
    }
  }
  return { graph: builder.build().file, articles: count.articles, known: count.known, problems };
}

async function holdsGraph(path: string, blob: Blob): Promise<boolean> {
  const head = await blob.slice(0, HEAD_BYTES).text();
  return looksLikeGraph(head, path) || looksLikeFacts(head);
}

function withDetails({ article, blocks }: ReadArticle, id: string, { date, source }: StatedDetails): ReadArticle {
  return {
    article: {
      ...article,
      id,
      ...(article.date === undefined && date !== undefined && { date }),
      ...(article.source === undefined && source !== undefined && { source }),
    },
    blocks,
  };
}

/** By a reader, since not every browser iterates over a stream. */
async function* chunksOf(blob: Blob, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    for (let at = 0; at < value.length; at += PIECE_BYTES) {
      const piece = value.subarray(at, at + PIECE_BYTES);
      onRead(piece.length);
      yield piece;
    }
  }
}
