import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynamoAlerts } from "../../shared/adapters/dynamo-alerts.ts";
import { memoryAlerts } from "../../shared/adapters/memory.ts";
import type { AlertStore, StoredAlerts } from "../../shared/domain/ports.ts";
import { aDatabase, type Database } from "./a-database.ts";

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

const stores: [name: string, open: () => Promise<AlertStore>][] = [
  ["DynamoDB", async () => dynamoAlerts(database.client, (await database.tables()).work)],
  ["in memory", async () => memoryAlerts()],
];

const stored = (version: number, facts: number): StoredAlerts => ({
  facts,
  today: "2023-01-31",
  settings: 0,
  version,
  title: "Projet",
  simulation: false,
  alerts: [
    {
      alertId: "A01#p#agreement",
      rule: "A01",
      object: "agreement",
      owed: [],
      episodes: [
        {
          episode: 1,
          raisedOn: "2023-01-31",
          severity: "minor",
          step: 0,
          since: "2023-01-01",
          figures: { days: { kind: "days", value: 60 } },
          ruleVersion: 1,
          settings: 0,
        },
      ],
    },
  ],
});

describe.each(stores)("the alerts, %s", (_name, open) => {
  test("gives back what was put, whole, with its next version", async () => {
    const alerts = await open();
    expect(await alerts.get("p")).toBeUndefined();
    expect(await alerts.put("p", stored(0, 3))).toBe(true);
    expect(await alerts.get("p")).toEqual(stored(1, 3));
  });

  test("of two writers that read the same version, one writes", async () => {
    const alerts = await open();
    await alerts.put("p", stored(0, 3));
    expect(await alerts.put("p", stored(0, 9))).toBe(false);
    expect(await alerts.put("p", stored(1, 4))).toBe(true);
    expect(await alerts.put("p", stored(1, 5))).toBe(false);
    expect((await alerts.get("p"))?.facts).toBe(4);
  });

  test("lists those of every project, and those of the fund under no project", async () => {
    const alerts = await open();
    await alerts.put("p#1 é", stored(0, 1));
    await alerts.put("", stored(0, 1));
    expect((await alerts.list()).map(({ projectId }) => projectId).sort()).toEqual(["", "p#1 é"]);
  });
});
