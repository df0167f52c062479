import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { contentSecurityPolicy, securityHeaders } from "../../infra/content-security.ts";
import type { Answer } from "../door.ts";
import { buildSite } from "./build-site.ts";
import { fileAddress } from "./edge-function.ts";

/*
 * The web application as S3 and CloudFront serve it: hashed files for ever, every other address the same page. And the reference of
 * the API: files of this machine, with no script from elsewhere.
 */

const { resolve } = createRequire(import.meta.url);
const reference = fileURLToPath(new URL("../../web/reference/", import.meta.url));

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
};

/** Of Swagger UI, whose pictures are in its style and whose style is in its script. */
const referencePolicy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'";
const referenceFiles: Readonly<Record<string, string>> = {
  // Of the sign-in page and the mailbox of this machine.
  "/style.css": fileURLToPath(new URL("style.css", import.meta.url)),
  "/reference": join(reference, "reference.html"),
  "/reference.css": join(reference, "reference.css"),
  "/reference.js": join(reference, "reference.js"),
  "/swagger-ui.css": resolve("swagger-ui-dist/swagger-ui.css"),
  "/swagger-ui.js": resolve("swagger-ui-dist/swagger-ui-bundle.js"),
};

const sitePolicy = contentSecurityPolicy({ connect: [] });

const compressed = new Map<string, Buffer>();

/** Compressed once: the files of a build do not change. */
const brotli = (path: string, content: Buffer): Buffer => {
  const known = compressed.get(path);
  if (known !== undefined) return known;
  const made = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  compressed.set(path, made);
  return made;
};

const send = async (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { policy, cache }: { readonly policy: string; readonly cache: string },
): Promise<boolean> => {
  const content = await readFile(path).catch(() => undefined);
  if (content === undefined) return false;
  const isAccepted = /\bbr\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const body = isAccepted ? brotli(path, content) : content;
  response.writeHead(200, {
    "content-type": types[extname(path)] ?? "application/octet-stream",
    "content-length": body.length,
    ...(isAccepted ? { "content-encoding": "br" } : {}),
    vary: "accept-encoding",
    "cache-control": cache,
    "content-security-policy": policy,
    ...securityHeaders,
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
};

const nothing = (response: ServerResponse): void => {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
  response.end("Il n’y a pas de fichier à cette adresse. / There is no file at this address.\n");
};

/** Builds the site now, so that the first page does not wait, and serves it. */
export const createSite = (): Answer => {
  const built = buildSite();
  // Whoever asks is told; nobody asking must not end the process.
  built.catch(() => undefined);
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://local");
    const ofReference = referenceFiles[pathname];
    if (ofReference !== undefined) {
      await send(request, response, ofReference, { policy: referencePolicy, cache: "no-cache" });
      return;
    }
    const folder = await built;
    const file = normalize(join(folder, decodeURIComponent(fileAddress(pathname))));
    const cache = pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    if (!file.startsWith(folder) || !(await send(request, response, file, { policy: sitePolicy, cache })))
      nothing(response);
  };
};
