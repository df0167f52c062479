import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { aFact } from "../../events/a-fact.ts";
import { signedIn } from "../journeys/a-token.ts";
import { openBrowser } from "../journeys/browser.ts";
import { aDataDirectory, run, startLocal } from "../journeys/local-process.ts";

/* A fund with a thousand laureates: how long the portfolio takes to be drawn, sorted and filtered. Reported, never held to. */

const laureates = 1_000;

const factsOf = (index: number) => {
  const projectId = `laureat-${index}`;
  const planned = 10_000_000 + 7_919 * index;
  const of = (id: string) => ({ id: `${projectId}-${id}` });
  return [
    aFact(
      "ProjectSelected",
      {
        projectId,
        title: `Lauréat ${index}`,
        wave: `vague-${index % 7}`,
        terms: { reviewRequired: false, reportEveryMonths: 12 },
      },
      of("selected"),
    ),
    aFact("TranchePaid", { projectId, paymentId: "p", amountCents: planned, paidOn: "2022-02-01" }, of("paid")),
    aFact(
      "SavingsReported",
      {
        projectId,
        reportId: "2026",
        version: 1,
        period: { from: "2026-01", to: "2026-12" },
        submittedOn: "2027-01-02",
        lines: [{ streamId: "s", nature: "recurring", netAmountCents: Math.round((planned * (index % 13)) / 10) }],
      },
      of("report"),
    ),
  ];
};

/** Milliseconds from an act to the next picture of the page. */
const untilDrawn = (page: Page, act: string): Promise<number> =>
  page.evaluate(
    (selector) =>
      new Promise<number>((resolve, reject) => {
        const control = document.querySelector(selector);
        if (!(control instanceof HTMLElement)) return reject(new Error(`There is no ${selector}.`));
        const begun = performance.now();
        control.click();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
      }),
    act,
  );

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Measures and says it in a sentence. */
export const measureAThousand = async (today: string): Promise<string> => {
  const data = await aDataDirectory();
  const local = await startLocal({ data: data.path, variables: { TRAJECTOIRE_TODAY: today } });
  const browser = await openBrowser();
  try {
    const ledger = join(data.path, "a-thousand.ndjson");
    const lines = Array.from({ length: laureates }, (_, index) => factsOf(index)).flat();
    await writeFile(ledger, lines.map((line) => JSON.stringify(line)).join("\n"));
    const restored = await run("local/commands/restore-ledger.ts", ["--facts", ledger, "--endpoint", local.url]);
    if (restored.code !== 0) throw new Error(restored.output);
    const token = new Headers(await signedIn(local.url)).get("authorization")?.replace("Bearer ", "") ?? "";
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript((value) => sessionStorage.setItem("trajectoire.token", value), token);
    await page.goto(`${local.url}/portefeuille`);
    await page.locator(".data-table tbody tr").first().waitFor();
    const painted = await page.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    );
    const times = { sort: [] as number[], filter: [] as number[] };
    for (let turn = 0; turn < 9; turn += 1) {
      times.sort.push(await untilDrawn(page, ".data-table .sort"));
      times.filter.push(await untilDrawn(page, ".status-strip button"));
    }
    return `${laureates} laureates: first paint ${Math.round(painted)} ms, sort ${Math.round(median(times.sort))} ms, filter ${Math.round(median(times.filter))} ms (medians of 9; 50 wanted).`;
  } finally {
    await browser.close();
    await local.stop();
    await data.remove();
  }
};
