import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { CDPSession, Page, Route } from "playwright-core";
import { portfolioAnswer, projectsAnswer } from "../functions/api/answers.ts";
import { foldFacts } from "../shared/domain/fold.ts";
import { knownAtInstant } from "../shared/domain/known-at.ts";
import { readFacts } from "../shared/domain/read-facts.ts";
import { openBrowser } from "../test/journeys/browser.ts";
import { aLaureate } from "./a-wave.ts";

/*
 * The portfolio's page with a thousand laureates, in Chromium: from a press to the painted answer. The page is the built one, with
 * the API's own answer before it; nothing else runs, so what is measured is the page.
 */

const { values } = parseArgs({ options: { laureates: { type: "string", default: "1000" } } });
const count = Number(values.laureates);
const budgetMilliseconds = 50;
const rounds = 12;

const today = "2025-06-30";
const clocks = { asOf: today, knownAt: knownAtInstant(`${today}T21:00:00Z`), settled: true };
const states = Array.from({ length: count }, (_, index) => {
  const { projectId, lines } = aLaureate(index);
  return foldFacts(projectId, readFacts(lines).facts);
});
const projects = JSON.stringify(projectsAnswer(states, {}, clocks, 8));
const { statuses } = portfolioAnswer(states, {}, clocks);

const answers: Readonly<Record<string, string>> = {
  "/api/configuration": JSON.stringify({ issuer: "http://bench/", clientId: "bench", today, isLocal: true }),
  "/api/me": JSON.stringify({
    personId: "p",
    name: "Banc d’essai",
    roles: [{ role: "secretariat", from: "2018-01-01" }],
  }),
  "/api/projects": projects,
  "/api/funds": JSON.stringify({ asOf: today, knownAt: null, funds: [] }),
  "/api/alerts": JSON.stringify({ today, total: 0, counts: {}, byProject: {}, alerts: [], next: null }),
};
const types: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css", html: "text/html" };

const serve = async (route: Route): Promise<void> => {
  const { pathname } = new URL(route.request().url());
  if (pathname.startsWith("/api/")) {
    const body = answers[pathname];
    return route.fulfill(body === undefined ? { status: 404, body: "{}" } : { contentType: "application/json", body });
  }
  const file = /\.\w+$/.test(pathname) ? pathname : "/index.html";
  const body = await readFile(new URL(`../dist/web${file}`, import.meta.url)).catch(() => undefined);
  return body === undefined
    ? route.fulfill({ status: 404 })
    : route.fulfill({ contentType: types[file.split(".").at(-1) ?? ""] ?? "application/octet-stream", body });
};

/** Milliseconds from a press on what the selector finds, to the frame that shows its effect on the table. */
const pressed = (page: Page, selector: string): Promise<number> =>
  page.evaluate(
    (found) =>
      new Promise<number>((resolve, reject) => {
        const target = document.querySelector<HTMLElement>(found);
        const table = document.querySelector("main");
        if (target === null || table === null) {
          reject(new Error(`Nothing is found by ${found}.`));
          return;
        }
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - begun);
            port2.postMessage(null);
          });
        });
        observer.observe(table, { subtree: true, childList: true, characterData: true });
        const begun = performance.now();
        target.click();
      }),
    selector,
  );

/** What the page's main thread worked, in milliseconds of its own: others on the machine do not count. */
const workOf = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
};

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

const browser = await openBrowser();
try {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.route("**/*", serve);
  await page.addInitScript(() => sessionStorage.setItem("trajectoire.token", "bench"));
  const begun = performance.now();
  await page.goto("http://bench.localhost/portefeuille");
  await page.locator(".portfolio-table tbody tr").first().waitFor();
  const loaded = performance.now() - begun;
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const measured: { what: string; selector: string; shown: number[]; worked: number[] }[] = [
    { what: "filter", selector: ".status-cell", shown: [], worked: [] },
    { what: "sort", selector: ".portfolio-table th:nth-child(4) .sort", shown: [], worked: [] },
  ];
  for (let round = 0; round < rounds; round += 1) {
    for (const { selector, shown, worked } of measured) {
      const before = await workOf(session);
      shown.push(await pressed(page, selector));
      worked.push((await workOf(session)) - before);
    }
  }
  console.log(
    `${count} laureates, statuses ${Object.keys(statuses).join(", ")}; ${Math.round(projects.length / 1000)} kB of JSON`,
  );
  console.log(`first row after ${Math.round(loaded)} ms`);
  for (const { what, shown, worked } of measured) {
    const work = median(worked);
    const isWithin = work <= budgetMilliseconds;
    console.log(
      `${what}: ${work.toFixed(0)} ms of work (median), ${isWithin ? "within" : "OVER"} ${budgetMilliseconds} ms; ` +
        `shown after ${median(shown).toFixed(0)} ms, ${Math.max(...shown).toFixed(0)} at most`,
    );
    if (!isWithin) process.exitCode = 1;
  }
} finally {
  await browser.close();
}
