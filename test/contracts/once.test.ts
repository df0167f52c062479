import type { Context } from "aws-lambda";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { powertoolsOnce } from "../../shared/adapters/powertools-once.ts";
import { aDatabase, type Database } from "./a-database.ts";

/* What the simulation's model of Powertools promises (test/simulation/product/once.ts), held to the library itself. */

let database: Database;
let table: string;
beforeAll(async () => {
  database = await aDatabase();
  table = (await database.tables()).work;
});
afterAll(() => database.close());

/** Another process: it shares nothing but the table. */
const aWorker = (remainingMs = 30_000) => {
  const { once, watch } = powertoolsOnce(database.client, table);
  /* Powertools reads the time that is left, and nothing else. */
  watch({ getRemainingTimeInMillis: () => remainingMs } as Context);
  return once;
};

test("does the work once, and gives every later asker what it gave", async () => {
  const work = vi.fn(async () => "ses-1");
  expect(await aWorker()("a", work)).toBe("ses-1");
  expect(await aWorker()("a", work)).toBe("ses-1");
  expect(work).toHaveBeenCalledTimes(1);
  expect(await aWorker()("b", async () => "ses-2")).toBe("ses-2");
});

test("work that threw is done again by the next", async () => {
  await expect(
    aWorker()("c", async () => {
      throw new Error("the mail service is down");
    }),
  ).rejects.toThrow("the mail service is down");
  expect(await aWorker()("c", async () => "ses-3")).toBe("ses-3");
});

test("while somebody is at it, nobody else is; once their time is over, the next may", async () => {
  let finish: (number: string) => void = () => undefined;
  const first = aWorker(300)(
    "d",
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  await vi.waitFor(async () => expect(aWorker()("d", async () => "too soon")).rejects.toThrow(/in progress/i));
  await vi.waitFor(async () => expect(await aWorker()("d", async () => "ses-4")).toBe("ses-4"), {
    timeout: 5_000,
    interval: 100,
  });
  finish("ses-5");
  await first;
});
