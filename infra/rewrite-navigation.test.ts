import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";

/* The source as CloudFront runs it: no module, a function called `handler`. */
const source = readFileSync(new URL("rewrite-navigation.js", import.meta.url), "utf8");
const answer = (uri: string): { uri: string } =>
  runInNewContext(`${source}\nhandler(event)`, { event: { request: { uri, method: "GET" } } });

describe("CloudFront gives the site's one page", () => {
  it.each([
    "/",
    "/laureats",
    "/laureats/",
    "/laureats/ned/trajectoire",
    "/en/alertes",
    // Ids are any text.
    "/laureats/impots.gouv",
    "/laureats/v1.2",
    "/laureats/a%2Fb",
    // A scanner learns nothing, and costs one page.
    "/wp-login.php",
  ])("for %s", (uri) => {
    expect(answer(uri).uri).toBe("/index.html");
  });
});

describe("CloudFront looks for a file", () => {
  it.each([
    "/index.html",
    "/assets/index-0a1b2c3d.js",
    "/assets/index-0a1b2c3d.css",
    "/assets/Marianne-Regular.woff2",
    // Of an earlier version, perhaps: the page in its place would be read as a script.
    "/assets/gone",
    "/favicon.ico",
    "/reference.html",
    "/robots.txt",
    "/site.webmanifest",
    "/.well-known/security.txt",
  ])("at %s", (uri) => {
    expect(answer(uri).uri).toBe(uri);
  });
});
