import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { project } from "../../events/subject.ts";
import { memoryLedger, memoryStates } from "../../shared/adapters/memory.ts";
import { createSweep } from "./sweep.ts";

test("the sweep folds every subject again and counts the states that were behind", async () => {
  const ledger = memoryLedger();
  const states = memoryStates();
  const sweep = createSweep({ ledger, states });
  for (let index = 0; index < 20; index += 1) {
    await ledger.append({ ...aFact("TranchePaid", { projectId: `p${index}` }), recordedAt: "2022-07-15T09:12:00Z" });
  }
  expect(await sweep()).toEqual({ subjects: 20, repaired: 20 });
  expect(await sweep()).toEqual({ subjects: 20, repaired: 0 });
  await ledger.append({
    ...aFact("TranchePaid", { projectId: "p7", paymentId: "late" }, { id: "late" }),
    recordedAt: "2022-07-15T09:13:00Z",
  });
  expect(await sweep()).toEqual({ subjects: 20, repaired: 1 });
  expect((await states.get(project("p7")))?.facts).toBe(2);
});
