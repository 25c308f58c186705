/** Host names under which this machine alone is reached. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/** True for a host name or address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host.toLowerCase());
}

/** The name in a Host header, without the port; what is no such header gives what it is. */
export function hostName(header: string): string {
  return header.replace(/:\d*$/, "");
}
