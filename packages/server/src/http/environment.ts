import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** What every request of the server carries: Node's own objects, which a request without a socket lacks. */
export type Environment = { Bindings: Partial<HttpBindings> };

/** A request and what is answered to it. */
export type RequestContext = Context<Environment>;
