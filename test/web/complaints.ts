import type { Page } from "playwright-core";

/*
 * What a visit must not see: an error of the page or in its console, a request that failed or was refused, and any request to
 * somebody else.
 */

export type Complaints = {
  /** What the test provokes itself is no complaint. */
  expects(provoked: RegExp): void;
  all(): readonly string[];
};

export const complaintsOf = (page: Page, origin: string): Complaints => {
  const heard: string[] = [];
  const expected: RegExp[] = [];
  page.on("pageerror", (error) => heard.push(`error of the page: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("request", (request) => {
    const { protocol } = new URL(request.url());
    if (!request.url().startsWith(`${origin}/`) && protocol.startsWith("http"))
      heard.push(`elsewhere: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // A page that is left asks for nothing any more.
    if (why !== "net::ERR_ABORTED") heard.push(`failed: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) heard.push(`answered ${response.status()}: ${response.url()}`);
  });
  return {
    expects: (provoked) => expected.push(provoked),
    all: () => heard.filter((one) => !expected.some((provoked) => provoked.test(one))),
  };
};
