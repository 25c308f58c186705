import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Upper ends of the histogram's classes, in seconds: look-ups take a fraction of a millisecond, exports minutes. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** What is counted while the server runs, for Prometheus. */
export type Metrics = {
  /** Counts a request. `route` is its pattern, never the address, of which there may be any number. */
  observe(method: string, route: string, status: number, seconds: number): void;
  /** The text of `/metrics`, and its media type. */
  text(): Promise<string>;
  readonly type: string;
};

/** Counters of a server; `load` gives the jobs in each thread. */
export function createMetrics(load: () => Readonly<Record<string, number>>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "newsgraph_http_request_duration_seconds",
    help: "How long requests took, from when they came until their answer began.",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers: [registry],
  });
  new Gauge({
    name: "newsgraph_jobs",
    help: "Jobs that run or wait in each thread.",
    labelNames: ["thread"],
    registers: [registry],
    collect() {
      for (const [thread, jobs] of Object.entries(load())) this.set({ thread }, jobs);
    },
  });
  return {
    observe: (method, route, status, seconds) => durations.observe({ method, route, status: String(status) }, seconds),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
