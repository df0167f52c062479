import type { ServerResponse } from "node:http";
import * as z from "zod";

const structured = z.object({
  statusCode: z.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** Sends what a function answered, as an HTTP API does: without a status code, the answer itself is the JSON body. */
export const sendApiAnswer = (response: ServerResponse, result: unknown): void => {
  if (typeof result !== "object" || result === null || !("statusCode" in result)) {
    const body = typeof result === "string" ? result : JSON.stringify(result ?? null);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(body);
    return;
  }
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded = false } = structured.parse(result);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader("set-cookie", cookies);
  if (!response.hasHeader("content-type")) response.setHeader("content-type", "text/plain;charset=UTF-8");
  response.writeHead(statusCode);
  response.end(Buffer.from(body, isBase64Encoded ? "base64" : "utf8"));
};
