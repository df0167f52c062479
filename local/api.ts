import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "../infra/topology.ts";
import { sendApiAnswer } from "./api-answer.ts";
import { apiEvent } from "./api-event.ts";
import type { Invoke } from "./lambda.ts";
import { matchRoute } from "./match-route.ts";
import type { VerifyToken } from "./oidc/verify-token.ts";
import { sendProblem } from "./problem.ts";
import { readBody } from "./read-body.ts";

type Options = {
  readonly routes: readonly Route[];
  readonly invoke: Invoke;
  /** API Gateway's authoriser: the claims of the token, or none. */
  readonly verify: VerifyToken;
  readonly report: (sentence: string) => void;
};

/** API Gateway's part: finds the route, makes the event, calls the function, sends its answer back. */
export const createApi =
  ({ routes, invoke, verify, report }: Options) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = "", rawQueryString = ""] = splitOnce(request.url ?? "/", "?");
    const segments = decoded(path.split("/"));
    if (!segments) return sendProblem(response, 400, "Bad Request", `${path} is not percent-encoded UTF-8.`);
    const method = request.method ?? "GET";
    const matched = matchRoute(routes, method, segments);
    if ("allowed" in matched) {
      const allow = matched.allowed.join(", ");
      if (allow === "") return sendProblem(response, 404, "Not Found", `There is nothing at ${path}.`);
      return sendProblem(response, 405, "Method Not Allowed", `${path} answers ${allow}.`, { allow });
    }
    const { maxBodyBytes, fn, access } = matched.route;
    const claims = access === "public" ? undefined : await verify(request.headers.authorization);
    if (access !== "public" && claims === undefined) {
      // In API Gateway's own words: no reason, so that a forger learns nothing.
      response.writeHead(401, { "content-type": "application/json", "www-authenticate": "Bearer" });
      response.end('{"message":"Unauthorized"}');
      return;
    }
    const body = await readBody(request, maxBodyBytes);
    if (body === "too-large") {
      response.shouldKeepAlive = false;
      return sendProblem(response, 413, "Content Too Large", `${path} takes at most ${maxBodyBytes} bytes.`);
    }
    try {
      sendApiAnswer(
        response,
        await invoke(fn, apiEvent(request, { ...matched, claims }, segments.join("/"), rawQueryString, body)),
      );
    } catch (error) {
      // What failed is for the operator. API Gateway too tells the visitor no more than this.
      report(
        `${method} ${path}: ${fn} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { "content-type": "application/json" }).end('{"message":"Internal Server Error"}');
    }
  };

const splitOnce = (text: string, separator: string): readonly string[] => {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

const decoded = (segments: readonly string[]): string[] | undefined => {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
};
