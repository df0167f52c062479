import { expect, test } from "vitest";
import { aPortfolio } from "../a-portfolio.ts";
import { aDataDirectory } from "../journeys/local-process.ts";
import { clientOf } from "../operations/a-local-system.ts";
import { verify } from "../verify-ledger.ts";
import { runKills } from "./kill-run.ts";

/* `npm run test:kill` does the same with 5,000 facts and 20 kills at each point. */
test("killed at each named point, the system loses no fact and doubles none", {
  timeout: 180_000,
}, async () => {
  const facts = aPortfolio(5, 200);
  const data = await aDataDirectory();
  const { local, kills } = await runKills({ data: data.path, facts, times: 1, seed: 7, onKill: () => undefined });
  expect(kills).toEqual({ "bus-accepted": 1, "fact-appended": 1, "state-written": 1, "before-acknowledge": 1 });
  expect(await verify(clientOf(local.url), facts)).toEqual([]);
  await local.stop();
  await data.remove();
});
