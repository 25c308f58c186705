export type { GraphSource } from "./graph-store.js";
export { isLoopback } from "./http/hosts.js";
export { ListenError } from "./http/listen.js";
export { type RunningServer, type ServerOptions, startServer } from "./http/start-server.js";
export { DEFAULT_LIMITS, type Limits } from "./limits.js";
export { PROBLEMS, type ProblemCode, ProblemError, type ProblemMembers } from "./problem.js";
