/** What a server lets its clients have. */
export type Limits = {
  /** How long a question, a query or a piece of an export may take. */
  queryTimeMs: number;
  /** How long the extraction of what one request posts may take. */
  extractTimeMs: number;
  /** How many bytes a request's body may have. */
  bodyBytes: number;
  /** How many results a SPARQL query may have. */
  sparqlResults: number;
  /** The heap that extraction and SPARQL may use, in MiB each. */
  memoryMb: number;
};

/** Limits that let a newsroom work and no single client take everything. */
export const DEFAULT_LIMITS: Limits = {
  queryTimeMs: 10_000,
  extractTimeMs: 30_000,
  bodyBytes: 4 * 1024 * 1024,
  sparqlResults: 10_000,
  memoryMb: 2048,
};

/** Threads that were used once and are not used any more end after this. */
export const IDLE_MS = 5 * 60_000;
