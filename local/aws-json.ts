import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { ZodError, z } from "zod";
import { AwsError } from "./aws-error.ts";

/** The operations of one service: from the request's JSON to the answer's. */
export type Operations = Readonly<Record<string, (request: unknown) => Promise<unknown>>>;

/** Answers one request of AWS's JSON protocol, errors in its shape. */
export const answerJson = async (
  service: string,
  operations: Operations,
  operation: string,
  body: Buffer,
  response: ServerResponse,
): Promise<void> => {
  try {
    const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
    if (!run) throw unknownOperation(`${service}.${operation}`, Object.keys(operations));
    sendJson(response, 200, await run(JSON.parse(body.toString() || "{}")));
  } catch (error) {
    sendError(response, error);
  }
};

export const unknownOperation = (operation: string, known: readonly string[]): AwsError =>
  new AwsError("UnknownOperationException", `${operation} is not imitated here. What is: ${known.join(", ")}.`);

export const sendError = (response: ServerResponse, error: unknown): void => {
  const refusal = refusalOf(error);
  if (!refusal) throw error;
  // aws and boto3 read the second form, the SDK for JavaScript the first.
  response.setHeader("x-amzn-query-error", `${refusal.code};Sender`);
  sendJson(response, refusal.status, { __type: refusal.code, message: refusal.message });
};

const refusalOf = (error: unknown): AwsError | undefined => {
  if (error instanceof AwsError) return error;
  if (error instanceof ZodError) return new AwsError("SerializationException", z.prettifyError(error));
  if (error instanceof SyntaxError) return new AwsError("SerializationException", error.message);
  return undefined;
};

const sendJson = (response: ServerResponse, status: number, answer: unknown): void => {
  const body = JSON.stringify(answer);
  response.writeHead(status, {
    "content-type": "application/x-amz-json-1.1",
    "content-length": Buffer.byteLength(body),
    "x-amzn-requestid": randomUUID(),
  });
  response.end(body);
};
