import { PROBLEMS, type ProblemCode, type ProblemMembers } from "../problem.js";
import type { RequestContext } from "./environment.js";

/** The media type of a problem (RFC 9457). */
export const PROBLEM_TYPE = "application/problem+json";

/** A problem as it is answered. `detail` is for whoever asked. */
export function problemResponse(
  context: RequestContext,
  code: ProblemCode,
  detail: string,
  members: ProblemMembers = {},
): Response {
  const { status, title } = PROBLEMS[code];
  const body = { type: `/api#problem-${code}`, title, status, detail, ...members };
  context.header("Cache-Control", "no-store");
  return context.body(JSON.stringify(body), status, { "Content-Type": PROBLEM_TYPE });
}
