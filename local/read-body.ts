import type { IncomingMessage } from "node:http";

/** The whole body, or `too-large`: the rest is then left unread, and the connection should be closed after the answer. */
export const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer | "too-large"> => {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return "too-large";
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > maxBytes) return "too-large";
    parts.push(part);
  }
  return Buffer.concat(parts);
};
