import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { build } from "esbuild";

const web = new URL("../web/", import.meta.url);
const { resolve } = createRequire(import.meta.url);

type File = { readonly type: string; readonly read: () => Promise<string> };

/** The browser's script, bundled from `web/main.ts` when it is first asked for. */
const script = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [new URL("main.ts", web).pathname],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
};

const once = (read: () => Promise<string>): (() => Promise<string>) => {
  let text: Promise<string> | undefined;
  return () => {
    text ??= read();
    return text;
  };
};

const text = (name: string) => (): Promise<string> => readFile(new URL(name, web), "utf8");

/** Swagger UI's own files: the reference of the API needs no other site. */
const swagger = (name: string) => (): Promise<string> => readFile(resolve(`swagger-ui-dist/${name}`), "utf8");

const files: ReadonlyMap<string, File> = new Map([
  ["/", { type: "text/html; charset=utf-8", read: text("index.html") }],
  ["/style.css", { type: "text/css; charset=utf-8", read: text("style.css") }],
  ["/reference", { type: "text/html; charset=utf-8", read: text("reference.html") }],
  ["/reference.css", { type: "text/css; charset=utf-8", read: text("reference.css") }],
  ["/reference.js", { type: "text/javascript; charset=utf-8", read: text("reference.js") }],
  ["/swagger-ui.css", { type: "text/css; charset=utf-8", read: swagger("swagger-ui.css") }],
  ["/swagger-ui.js", { type: "text/javascript; charset=utf-8", read: swagger("swagger-ui-bundle.js") }],
  ["/main.js", { type: "text/javascript; charset=utf-8", read: once(script) }],
]);

/** The first page and the reference of the API: files of this machine, with no script from elsewhere. */
export const page = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname } = new URL(request.url ?? "/", "http://local");
  const file = files.get(pathname);
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
    response.end("Il n’y a rien à cette adresse. La page du portefeuille est à l’adresse /\n");
    return;
  }
  const body = await file.read();
  response.writeHead(200, {
    "content-type": file.type,
    "cache-control": "no-cache",
    "content-security-policy": "default-src 'self'; img-src 'self' data:",
    "x-content-type-options": "nosniff",
  });
  response.end(request.method === "HEAD" ? undefined : body);
};
