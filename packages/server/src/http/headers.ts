// The pages load the server's own files and the graph, and nothing else: a dropped file is read, never loaded by an address.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * The policy of the one script that compiles WebAssembly, the explorer's worker for SPARQL. A worker has the policy that its
 * own script came with, so that the page's stays as it is.
 */
export const WEB_ASSEMBLY_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** The policy of the explorer's page where pages of these origins may show it in a frame. */
export function framedPolicy(origins: readonly string[]): string {
  return POLICY.replace("frame-ancestors 'none'", `frame-ancestors ${origins.join(" ")}`);
}

/** Headers of every answer: they keep foreign content out of the pages, and the answers out of foreign pages. */
export const SECURITY_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ["Content-Security-Policy", POLICY],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
  ["Referrer-Policy", "no-referrer"],
  ["X-Content-Type-Options", "nosniff"],
];
