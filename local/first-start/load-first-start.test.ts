import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { subjectOf } from "../../events/subject.ts";
import { physicalName } from "../../infra/topology.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { factOfLine } from "../../shared/domain/read-facts.ts";
import { aSystem } from "../a-system.ts";
import { laureates } from "./laureates/laureates.ts";
import { firstStartLines, loadFirstStart } from "./load-first-start.ts";

test("fills an empty ledger with the dates the lines carry, folds every laureate, and resumes the day after", async () => {
  const { url } = await aSystem();
  await loadFirstStart({ endpoint: url, today: "2018-11-26" });
  await loadFirstStart({ endpoint: url, today: "2019-01-07" });

  const expected = firstStartLines("2019-01-07");
  const ned = { kind: "project", id: "ned" } as const;
  const lines = await dynamoLedger(new DynamoDBClient(), physicalName("ledger")).read(ned);
  const byInstant = [...lines].sort((a, b) => String(a.recordedAt).localeCompare(String(b.recordedAt)));
  expect(byInstant).toEqual(expected.filter((line) => subjectOf(factOfLine(line).fact).id === "ned"));

  const states = await dynamoStates(new DynamoDBClient(), physicalName("work")).list("project");
  expect(states).toHaveLength(laureates.length);
});
