import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { budgets } from "../../web/src/pages/eco-design/budgets.ts";
import { aWeb, type Persona } from "./a-web.ts";
import { layoutShiftOf, watchLayoutShift } from "./layout-shift.ts";
import { screenshot } from "./screenshot.ts";
import { settled } from "./settled.ts";
import { team, visits } from "./visits.ts";

/* What a first visit to a page asks for: counts and bytes, never times. */

const web = aWeb();

/** Everything a window received, in the order it was asked for. */
const traffic = async (page: Page) => {
  const asked: { readonly url: string; bytes: number }[] = [];
  const byId = new Map<string, { bytes: number }>();
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("http")) return;
    const one = { url: request.url, bytes: 0 };
    asked.push(one);
    byId.set(requestId, one);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const one = byId.get(requestId);
    if (one !== undefined) one.bytes = encodedDataLength;
  });
  return asked;
};

const pages: readonly (readonly [path: string, persona: Persona | undefined])[] = [
  ["/", undefined],
  ["/portefeuille", "Secrétariat 1"],
  ["/laureats/health-data-hub", "Secrétariat 1"],
  ["/versements", "Finances 1"],
  ["/declarations", team],
];

describe.each(pages)("a first visit to %s", (path, persona) => {
  test("asks ten things at most before the first figure, and weighs 250 kB at most in all", async () => {
    const { page, open } = await web.visit(persona);
    const asked = await traffic(page);
    await open(path);
    const before = asked.findIndex(({ url }) => new URL(url).pathname.startsWith("/api/"));
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThanOrEqual(budgets.requestsBeforeData);
    const bytes = asked.reduce((sum, one) => sum + one.bytes, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(budgets.firstVisitBytes);
  });
});

test("all that the overview asks of the API is 40 kB at most, gzipped", async () => {
  const { page, open } = await web.visit("Secrétariat 1");
  const answers: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.startsWith("/api/")) answers.push(response.body());
  });
  await open("/portefeuille");
  const bytes = (await Promise.all(answers)).map((body) => gzipSync(body).length);
  expect(bytes.length).toBeGreaterThan(2);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(budgets.overviewBytes);
});

const main = [
  "/",
  "/portefeuille",
  "/laureats/:projectId",
  "/laureats/:projectId/declarations/nouvelle",
  "/declarations",
  "/versements",
  "/versements/:projectId/:trancheId",
  "/validations",
  "/alertes",
  "/execution",
  "/aide",
] as const;

/** On a telephone too, where people read rather than work. */
const onTelephones: readonly string[] = ["/", "/portefeuille", "/laureats/:projectId", "/declarations", "/alertes"];
const seen = [
  ...main.map((route) => [route, 1280] as const),
  ...main.filter((route) => onTelephones.includes(route)).map((route) => [route, 390] as const),
];

describe.each(seen)("%s at %i px", (route, width) => {
  test("does not move under the eye", async () => {
    const [persona, address = route] = visits[route] ?? [undefined];
    const { page, open } = await web.visit(persona, { width });
    await watchLayoutShift(page);
    await open(address);
    await settled(page);
    const { score, moved } = await layoutShiftOf(page);
    expect(score, moved.join("\n")).toBeLessThanOrEqual(budgets.layoutShift);
    await screenshot(page, `${route.replaceAll(/[^a-z]+/gi, "-").replaceAll(/^-|-$/g, "") || "accueil"}-${width}`);
  });
});
