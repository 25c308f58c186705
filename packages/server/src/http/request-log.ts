/** What is told of a request. Neither headers nor bodies are, and the query only where that is asked for. */
export type LoggedRequest = {
  time: string;
  request: string;
  method: string;
  path: string;
  query?: string;
  route: string;
  status: number;
  ms: number;
  client: string;
};

/** Takes what is told of a request. */
export type RequestLog = (request: LoggedRequest) => void;

/** A log of one JSON object a line. */
export function createRequestLog(write: (line: string) => void): RequestLog {
  return (request) => write(`${JSON.stringify(request)}\n`);
}
