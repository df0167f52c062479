import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { project } from "../../events/subject.ts";
import { fold } from "./fold.ts";

test("one instant of recording written in two ways gives one state, whichever comes first", () => {
  const paid = { ...aFact("TranchePaid", {}, { id: "a" }), recordedAt: "2021-07-01T00:00:00+02:00" };
  const selected = { ...aFact("ProjectSelected", {}, { id: "b" }), recordedAt: "2021-06-30T22:00:00Z" };
  expect(fold(project("ned"), [paid, selected])).toEqual(fold(project("ned"), [selected, paid]));
});
