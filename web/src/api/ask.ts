import { expired } from "./expired.ts";
import { ApiProblem } from "./problem.ts";
import { currentToken } from "./sign-in.ts";

export type Request = {
  readonly method?: "GET" | "POST" | "PUT";
  readonly body?: unknown;
  /** The same for each attempt of one act: the API then does it once. */
  readonly idempotencyKey?: string;
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
};

const send = async (path: string, request: Request): Promise<Response> => {
  const { method = "GET", body, idempotencyKey, ifMatch, signal } = request;
  const token = currentToken();
  try {
    return await fetch(path, {
      method,
      signal: signal ?? null,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
        ...(ifMatch === undefined ? {} : { "if-match": `"${ifMatch}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem(0, { title: "No answer" }, null, error);
  }
};

const isJson = (response: Response): boolean => /[/+]json\b/.test(response.headers.get("content-type") ?? "");

/**
 * An answer of the API, as the signed-in person. An expired token is asked for again, beside the page, and the request sent again:
 * nothing typed is lost. Throws ApiProblem for everything else that is not a success.
 */
export const ask = async <Answer>(path: string, request: Request = {}): Promise<Answer> => {
  let response = await send(path, request);
  if (response.status === 401) {
    await expired.renewed();
    response = await send(path, request);
  }
  const body = isJson(response) ? await response.json() : undefined;
  if (response.ok && body !== undefined) return body;
  const reference = response.headers.get("x-amzn-requestid") ?? response.headers.get("apigw-requestid");
  throw new ApiProblem(response.status, body ?? {}, reference);
};
