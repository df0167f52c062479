import type { IncomingMessage, ServerResponse } from "node:http";
import { physicalName } from "../infra/topology.ts";
import type { Invoke } from "./lambda.ts";
import { functionArn } from "./names.ts";

/** Lambda names no operation: it is known by its path. */
const invocation = /^\/2015-03-31\/functions\/([^/?]+)\/invocations$/;

export const isLambda = ({ url = "" }: IncomingMessage): boolean => url.startsWith("/2015-03-31/");

export type Lambda = { readonly functions: readonly string[]; readonly invoke: Invoke };

const answer = (
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void => {
  const text = JSON.stringify(body) ?? "null";
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    ...headers,
  });
  response.end(text);
};

const refuse = (response: ServerResponse, status: number, code: string, message: string): void =>
  answer(response, status, { Type: "User", Message: message }, { "x-amzn-errortype": code });

/** Lambda's Invoke, and its synchronous form only: an operator who asks for a sweep waits for what it repaired. */
export const answerLambda = async (
  { functions, invoke }: Lambda,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> => {
  const asked = (invocation.exec(request.url ?? "")?.[1] ?? "").replaceAll(/%3A/gi, ":");
  const type = request.headers["x-amz-invocation-type"] ?? "RequestResponse";
  if (asked === "" || request.method !== "POST" || type !== "RequestResponse") {
    return refuse(
      response,
      400,
      "UnknownOperationException",
      "Of Lambda, only Invoke (RequestResponse) is imitated here.",
    );
  }
  const fn = functions.find((name) => asked === physicalName(name) || asked === functionArn(name));
  if (fn === undefined) {
    const names = functions.map(physicalName).join(", ");
    return refuse(response, 404, "ResourceNotFoundException", `Function not found: ${asked}. There are: ${names}.`);
  }
  let event: unknown;
  try {
    event = JSON.parse(body.toString() || "{}");
  } catch {
    return refuse(response, 400, "InvalidRequestContentException", "Could not parse request body into json.");
  }
  try {
    answer(response, 200, await invoke(fn, event));
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
    const failure = { errorType: name, errorMessage: message };
    answer(response, 200, failure, { "x-amz-function-error": "Unhandled" });
  }
};
