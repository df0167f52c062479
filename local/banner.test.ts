import { expect, test } from "vitest";
import { parseFact } from "../events/parse-fact.ts";
import { banner } from "./banner.ts";

test("shows a fact that is accepted as it stands", () => {
  const shown = banner({ url: "http://127.0.0.1:1", dataDirectory: "/d", bus: "trajectoire", today: "2026-01-31" });
  const [entry] = JSON.parse(/--entries '(.*)'/.exec(shown)?.[1] ?? "");
  expect(entry.EventBusName).toBe("trajectoire");
  const parsed = parseFact({ source: entry.Source, detailType: entry.DetailType, detail: JSON.parse(entry.Detail) });
  expect(parsed).toMatchObject({ fact: { type: "ProjectSelected", data: { projectId: "my-project" } } });
});
