import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

/*
 * Lighthouse on the addresses given, as the person of a token, on a small phone with a slow network; one JSON line an address. In
 * JavaScript, because what it imports is installed here alone.
 */

const { browser: executablePath, arguments: args, visits } = JSON.parse(process.argv[2] ?? "");

const browser = await puppeteer.launch({ executablePath, args, headless: "shell" });
for (const { address, token } of visits) {
  // A visitor who was never here: nothing is in a cache.
  const visitor = await browser.createBrowserContext();
  const page = await visitor.newPage();
  if (token !== null) {
    // The session is the tab's: Lighthouse visits in the same one.
    await page.goto(new URL("/robots.txt", address).href);
    await page.evaluate((value) => sessionStorage.setItem("trajectoire.token", value), token);
  }
  const { lhr } = await lighthouse(
    address,
    {
      onlyCategories: ["performance", "accessibility", "best-practices"],
      disableStorageReset: true,
      logLevel: "error",
    },
    undefined,
    page,
  );
  const { categories, audits, runtimeError } = lhr;
  const number = (id) => audits[id]?.numericValue ?? 0;
  const percent = (id) => Math.round(100 * (categories[id]?.score ?? 0));
  const failed = ["accessibility", "best-practices"].flatMap((id) =>
    categories[id].auditRefs
      .filter((audit) => audit.weight > 0 && audits[audit.id].score === 0)
      .map((audit) => {
        const { title, details } = audits[audit.id];
        const first = details?.items?.[0];
        return `${audit.id}: ${title} ${first?.node?.snippet ?? first?.description ?? ""}`.trim();
      }),
  );
  console.log(
    JSON.stringify({
      address,
      performance: percent("performance"),
      accessibility: percent("accessibility"),
      bestPractices: percent("best-practices"),
      fcpMilliseconds: number("first-contentful-paint"),
      lcpMilliseconds: number("largest-contentful-paint"),
      layoutShift: number("cumulative-layout-shift"),
      blockingMilliseconds: number("total-blocking-time"),
      bytes: number("total-byte-weight"),
      requests: (audits["network-requests"]?.details?.items ?? []).map(({ url }) => url),
      failed,
      error: runtimeError?.message ?? null,
    }),
  );
  await visitor.close();
}
await browser.close();
