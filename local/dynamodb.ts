import { EventEmitter, once } from "node:events";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { join } from "node:path";
import dynalite from "dynalite";
import { type CrashPoint, pointOfPutItem } from "./crash-points.ts";

export type DynamoDb = {
  /** Answers one request of the DynamoDB protocol. */
  answer(headers: IncomingHttpHeaders, body: Buffer, response: ServerResponse): void;
  close(): Promise<void>;
};

/**
 * dynalite, on disk, behind our own port. It is given requests already read, for two reasons: it would throw out of reach when
 * a client goes away in the middle of its body, and it answers an `Origin` with "any site may read this".
 */
export const openDynamoDb = (dataDirectory: string, onPoint?: (point: CrashPoint) => void): DynamoDb => {
  const server = dynalite({
    path: join(dataDirectory, "dynamodb"),
    createTableMs: 0,
    updateTableMs: 0,
    deleteTableMs: 0,
  });
  return {
    answer: ({ origin: _, ...headers }, body, response) => {
      if (onPoint && headers["x-amz-target"] === "DynamoDB_20120810.PutItem") {
        const point = pointOfPutItem(body);
        if (point) response.once("finish", () => response.statusCode === 200 && onPoint(point));
      }
      const request = Object.assign(new EventEmitter(), { method: "POST", url: "/", headers });
      server.emit("request", request, response);
      request.emit("data", body);
      request.emit("end");
    },
    // dynalite closes its files when its server closes, and a server that never listened cannot close.
    close: async () => {
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
};
