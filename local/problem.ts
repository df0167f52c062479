import type { ServerResponse } from "node:http";

/** Answers with problem details (RFC 9457). */
export const sendProblem = (
  response: ServerResponse,
  status: number,
  title: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { "content-type": "application/problem+json", ...headers });
  response.end(JSON.stringify({ type: "about:blank", title, status, detail }));
};
