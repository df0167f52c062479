import { expect, test } from "vitest";
import { fuzzApi } from "./api-door.ts";
import { fuzzBus } from "./bus-door.ts";

/* Another seed each time; what fails prints it, and `npm run fuzz -- --seed N` asks the same again. */
const seed = Math.floor(Math.random() * 1_000_000_000);

test("2,000 odd events on the bus: each recorded, known already, or refused with a reason", async () => {
  const { sent, refusedByBus, recorded, alreadyKnown, refused, faults } = await fuzzBus(2_000, seed);
  expect({ seed, faults }).toEqual({ seed, faults: [] });
  expect(refusedByBus + recorded + alreadyKnown + refused).toBe(sent);
  for (const count of [refusedByBus, recorded, alreadyKnown, refused]) expect(count).toBeGreaterThan(0);
});

test("2,000 odd questions to the API: an answer or a refusal with a sentence, never a fault", async () => {
  const { statuses, faults } = await fuzzApi(2_000, seed);
  expect({ seed, faults }).toEqual({ seed, faults: [] });
  for (const status of [200, 400, 404, 422]) expect(statuses[status]).toBeGreaterThan(0);
});
