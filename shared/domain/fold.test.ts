import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { project } from "../../events/subject.ts";
import { fold } from "./fold.ts";

test("one instant of recording written in two ways gives one state, whichever comes first", () => {
  const paid = { ...aFact("TranchePaid", {}, { id: "a" }), recordedAt: "2021-07-01T00:00:00+02:00" };
  const selected = { ...aFact("ProjectSelected", {}, { id: "b" }), recordedAt: "2021-06-30T22:00:00Z" };
  expect(fold(project("ned"), [paid, selected])).toEqual(fold(project("ned"), [selected, paid]));
});

test("the team is the one stated last that was not withdrawn", () => {
  const team = (id: string, occurredAt: string, personId: string) =>
    aFact("TeamChanged", { members: [{ personId, from: "2022-01-01" }] }, { id, occurredAt });
  const first = team("a", "2022-01-01T09:00:00Z", "person-1");
  const second = team("b", "2022-02-01T09:00:00Z", "person-2");
  const mistaken = team("c", "2022-03-01T09:00:00Z", "person-3");
  const withdrawal = aFact("FactWithdrawn", { factId: "c" }, { id: "w", source: "trajectoire.fund" });
  expect(fold(project("ned"), [mistaken, withdrawal, second, first])).toMatchObject({
    team: [{ personId: "person-2", from: "2022-01-01" }],
  });
  expect(fold(project("ned"), [withdrawal])).toMatchObject({ team: [] });
});
