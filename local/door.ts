import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isForAws } from "./aws-endpoint.ts";
import { isMailbox } from "./mailbox-page.ts";

/** Answers a request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

type Options = {
  readonly aws: Answer;
  readonly api: Answer;
  /** Who may say who they are: /oidc/... */
  readonly issuer: Answer;
  readonly page: Answer;
  /** Mails that were sent: /mailbox. */
  readonly mailbox: Answer;
  readonly report: (sentence: string) => void;
};

/** One port for the page, the API and the AWS endpoint, on this machine only. */
export const createDoor = ({ aws, api, issuer, page, mailbox, report }: Options): Server => {
  const server = createServer((request, response) => {
    if (!isAddressedToUs(request)) {
      response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
      response.end("This address answers only when it is called 127.0.0.1 or localhost, with its port.\n");
      return;
    }
    const answer = isForAws(request)
      ? aws
      : isUnder("api", request)
        ? api
        : isUnder("oidc", request)
          ? issuer
          : isMailbox(request)
            ? mailbox
            : page;
    (async () => answer(request, response))().catch((error: unknown) => {
      // A client that went away is none of our business.
      if (request.destroyed && !request.complete) return;
      report(
        `${request.method} ${request.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  // Longer than an SDK keeps an idle connection: closing one that is being reused would fail a request.
  server.keepAliveTimeout = 120_000;
  return server;
};

/**
 * A page of another site can point its own name at 127.0.0.1 and then talk to us as if we were that site (DNS rebinding). The
 * browser still sends that name as Host.
 */
const isAddressedToUs = ({ headers, socket }: IncomingMessage): boolean =>
  ["127.0.0.1", "localhost", "[::1]"].some((name) => headers.host === `${name}:${socket.localPort}`);

const isUnder = (first: "api" | "oidc", { url = "/" }: IncomingMessage): boolean =>
  url === `/${first}` || [`/${first}/`, `/${first}?`].some((beginning) => url.startsWith(beginning));

/** Opens the door on 127.0.0.1; port 0 takes any. The port it got. */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", (error) => reject(isTaken(error) ? taken(port, error) : error));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });

/** Lets requests being answered finish, two seconds at most: a page may hold a connection for as long as it is open. */
export const close = async (server: Server): Promise<void> => {
  const closed = once(server, "close");
  server.close();
  // AWS clients keep connections, and one that was busy a moment ago is idle only now.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const patience = setTimeout(() => server.closeAllConnections(), 2000);
  await closed;
  clearInterval(idle);
  clearTimeout(patience);
};

const isTaken = (error: Error): boolean => "code" in error && error.code === "EADDRINUSE";

const taken = (port: number, cause: Error): Error =>
  new Error(`Port ${port} is taken. Stop what listens there, or start with another one: PORT=${port + 1} npm start.`, {
    cause,
  });
