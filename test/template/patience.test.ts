import { expect, test } from "vitest";
import { patienceMilliseconds } from "../../functions/api/act-routes.ts";
import { topology } from "../../infra/topology.ts";

test("a request is blocked once its fact has had all the attempts of its queue", () => {
  const { visibilitySeconds = 0, maxReceives = 0 } = topology.queues["facts"] ?? {};
  expect(patienceMilliseconds).toBe(visibilitySeconds * maxReceives * 1000);
});
