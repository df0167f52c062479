import { afterAll, beforeAll, expect, test } from "vitest";
import { answerOf, putFacts, type SystemUnderTest, startSystem } from "./a-system.ts";

/* Facts are sent again by mistake, by impatience, by retries. Questions are mistyped. */

let system: SystemUnderTest;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

test("puts a file of facts twice: the second time records nothing and changes no figure", async () => {
  const file = "events/samples/vague-exemples.ndjson";
  expect(await putFacts(file, system)).toMatchObject({ code: 0, output: expect.stringContaining("54 recorded") });
  const before = await answerOf(system, `/api/projects?asOf=2022-12-31&knownAt=2100-01-01`);
  expect(await putFacts(file, system)).toMatchObject({
    code: 0,
    output: expect.stringContaining("54 sent: 0 recorded, 54 already known, 0 refused."),
  });
  expect(await answerOf(system, `/api/projects?asOf=2022-12-31&knownAt=2100-01-01`)).toBe(before);
});

test("answers what it does not understand with the parameter, what was expected and what came", async () => {
  const refusals = await Promise.all(
    [
      "/api/portfolio?asOf=31/12/2022",
      "/api/projects/ned?knownAt=hier",
      "/api/projects/nobody",
      "/api/rejected?cursor=x",
    ].map(async (path) => {
      const response = await system.request(path);
      const { status, detail } = await response.json();
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(response.status).toBe(status);
      return [status, detail];
    }),
  );
  expect(refusals.map(([status]) => status)).toEqual([400, 400, 404, 400]);
  expect(refusals[0]?.[1]).toBe('asOf: expected a date that exists, written YYYY-MM-DD, found "31/12/2022".');
  expect(refusals[2]?.[1]).toContain('names the project "nobody"');
});
