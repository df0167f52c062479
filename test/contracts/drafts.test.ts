import { afterAll, beforeAll, expect, test } from "vitest";
import { dynamoDrafts } from "../../shared/adapters/dynamo-drafts.ts";
import type { Drafts } from "../../shared/domain/ports.ts";
import type { Draft } from "../../shared/domain/reporting/draft.ts";
import { aDatabase, type Database } from "./a-database.ts";

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

const store = async (): Promise<Drafts> => dynamoDrafts(database.client, (await database.tables()).work);

const aDraft = (reportId: string, typed: unknown): Draft => ({
  reportId,
  content: { typed },
  savedBy: "person-1",
  savedAt: "2022-01-01T09:00:00.000Z",
});

test("is saved from the version that was read, or not at all", async () => {
  const drafts = await store();
  expect(await drafts.get("ned", "r")).toBeUndefined();
  expect(await drafts.put("ned", aDraft("r", "12,"), 0)).toBe(true);
  expect(await drafts.put("ned", aDraft("r", "other"), 0)).toBe(false);
  expect(await drafts.put("ned", aDraft("r", "12,5"), 1)).toBe(true);
  expect(await drafts.put("ned", aDraft("r", "late"), 1)).toBe(false);
  expect(await drafts.get("ned", "r")).toEqual({ draft: aDraft("r", "12,5"), version: 2 });
});

test("lists those of a project alone", async () => {
  const drafts = await store();
  for (const [projectId, reportId] of [
    ["ned", "b"],
    ["ned", "a"],
    ["cfvr", "c"],
  ] as const) {
    await drafts.put(projectId, aDraft(reportId, ""), 0);
  }
  expect((await drafts.list("ned")).map(({ draft }) => draft.reportId)).toEqual(["a", "b"]);
});
