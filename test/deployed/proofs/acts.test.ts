import { afterAll, beforeAll, expect, test } from "vitest";
import { answerOf, type SystemUnderTest, startSystem } from "../../journeys/a-system.ts";

let system: SystemUnderTest;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

test("a request becomes a fact by the deployed bus, under the API's own role, and its receipt says so", async () => {
  const data = { projectId: "acte", title: "Acte", holder: { name: "A" }, wave: "2026-1", selectedOn: "2020-01-10" };
  const ask = () =>
    system.request("/api/acts/ProjectSelected", {
      method: "POST",
      headers: { "idempotency-key": "acte-1" },
      body: JSON.stringify({ data }),
    });
  const response = await ask();
  expect(response.status).toBe(202);
  const { receipt } = await response.json();
  const status = async () => JSON.parse(await answerOf(system, receipt));
  await expect.poll(status, { timeout: 30_000 }).toMatchObject({ status: "recorded" });
  expect((await ask()).status).toBe(202);
  const { facts } = JSON.parse(await answerOf(system, "/api/projects/acte/facts"));
  expect(facts).toHaveLength(1);
});
