/**
 * What can go wrong with a question, with the HTTP status that says so (RFC 9110) and a title (RFC 9457). The key is the
 * problem's type: `/api#problem-<key>` describes it.
 */
export const PROBLEMS = {
  "bad-request": { status: 400, title: "The request is not as the interface describes it" },
  "query-syntax": { status: 400, title: "The query cannot be read" },
  "stale-cursor": { status: 400, title: "The cursor is of another request or of an older graph" },
  unauthorized: { status: 401, title: "A token is needed" },
  "foreign-host": { status: 403, title: "The request came by a name that is not this machine's" },
  "foreign-origin": { status: 403, title: "The page that asks is not allowed to" },
  "not-found": { status: 404, title: "There is no such thing" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "not-acceptable": { status: 406, title: "The answer cannot be given in any of the types asked for" },
  "body-too-large": { status: 413, title: "The body is too large" },
  "unsupported-media-type": { status: 415, title: "The body is of a type that is not read" },
  "unknown-name": { status: 422, title: "No entity has that name" },
  "ambiguous-name": { status: 422, title: "Several entities have that name" },
  "query-failed": { status: 422, title: "The query failed while it ran" },
  "unreadable-article": { status: 422, title: "The article cannot be read" },
  "rate-limit": { status: 429, title: "Too many requests" },
  internal: { status: 500, title: "Something went wrong in the server" },
  busy: { status: 503, title: "Too many requests are waiting" },
  "out-of-memory": { status: 503, title: "The answer needs more memory than is allowed" },
  "not-ready": { status: 503, title: "The graph cannot be read at present" },
  "time-limit": { status: 504, title: "The answer took longer than is allowed" },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemCode = keyof typeof PROBLEMS;

/** What else a problem may say: where in the query it lies, and what to do instead. */
export type ProblemMembers = {
  /** Where in the query text the trouble lies, half-open, in UTF-16 code units. */
  from?: number;
  to?: number;
  suggestion?: string;
  /** The parameters that are wrong, each with why. */
  errors?: { parameter: string; detail: string }[];
  /** The entities that a name may mean. */
  candidates?: { id: string; kind: string; name: string }[];
};

/** A question that cannot be answered. The message says why and what to do; it is meant for whoever asked. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly members: ProblemMembers;

  constructor(code: ProblemCode, message: string, members: ProblemMembers = {}) {
    super(message);
    this.code = code;
    this.members = members;
  }
}

/** A problem as it travels from a worker thread. */
export type PlainProblem = { code: ProblemCode; message: string; members: ProblemMembers };

/** What was thrown, as plain data. What is no {@link ProblemError} is an internal one, whose message stays here. */
export function toPlainProblem(error: unknown): PlainProblem {
  if (error instanceof ProblemError) return { code: error.code, message: error.message, members: error.members };
  return {
    code: "internal",
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    members: {},
  };
}
