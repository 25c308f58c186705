/** How many clients are remembered; beyond that the one that was silent longest is forgotten. */
const MAX_CLIENTS = 10_000;

type Bucket = { tokens: number; filledAt: number };

/** A token bucket for each client: `perSecond` requests on the long run, `burst` at once. */
export class RateLimit {
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now` gives milliseconds that only grow. */
  constructor(perSecond: number, burst = 2 * perSecond, now: () => number = () => performance.now()) {
    this.#perSecond = perSecond;
    this.#burst = Math.max(1, burst);
    this.#now = now;
  }

  /** Takes a request of `client`: 0 where it may go on, else the seconds after which the next one may. */
  take(client: string): number {
    const now = this.#now();
    const { tokens, filledAt } = this.#buckets.get(client) ?? { tokens: this.#burst, filledAt: now };
    const filled = Math.min(this.#burst, tokens + ((now - filledAt) / 1000) * this.#perSecond);
    const left = filled >= 1 ? filled - 1 : filled;
    // Deleted first, so that the map's order is that of the last requests.
    this.#buckets.delete(client);
    this.#buckets.set(client, { tokens: left, filledAt: now });
    if (this.#buckets.size > MAX_CLIENTS) this.#buckets.delete(this.#buckets.keys().next().value!);
    return filled >= 1 ? 0 : (1 - filled) / this.#perSecond;
  }
}

/** What stands for a client: its address, of IPv6 the network that one household or office has (/64). */
export function clientOf(address: string | undefined): string {
  if (address === undefined) return "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(":")) return mapped ?? address;
  const [head = "", tail] = address.split("%")[0]!.split("::");
  const groups = head.split(":").filter((group) => group !== "");
  const after = tail === undefined ? [] : tail.split(":").filter((group) => group !== "");
  while (tail !== undefined && groups.length + after.length < 8) groups.push("0");
  return [...groups, ...after].slice(0, 4).join(":");
}
