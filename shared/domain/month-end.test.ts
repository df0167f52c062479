import { expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import { monthOf } from "./calendar.ts";
import { foldFacts } from "./fold.ts";
import { monthEndOf } from "./month-end.ts";
import { readFacts } from "./read-facts.ts";

const pay = (paymentId: string, paidOn: string, amountCents: number) =>
  aFact("TranchePaid", { projectId: "ned", paymentId, paidOn, amountCents }, { id: paymentId });
const repay = (paymentId: string, repaidOn: string, amountCents: number) =>
  aFact(
    "TrancheRepaid",
    { projectId: "ned", repaymentId: `${paymentId} ${repaidOn}`, paymentId, repaidOn, amountCents },
    { id: `back-${paymentId}-${repaidOn}` },
  );
const sheet = (facts: ReturnType<typeof aFact>[], month: string) =>
  monthEndOf([foldFacts("ned", readFacts(facts).facts)], monthOf(month));

const facts = [
  pay("a", "2020-03-31", 1_000),
  pay("b", "2020-04-01", 500),
  pay("c", "2020-04-30", 200),
  repay("a", "2020-04-15", 300),
  repay("c", "2020-05-01", 900),
];

test("opening + paid - repaid = closing, with the facts behind, and the next month opens where it closed", () => {
  const april = sheet(facts, "2020-04");
  expect(april).toMatchObject({
    openingCents: 1_000,
    paidCents: 700,
    repaidCents: 300,
    closingCents: 1_400,
    maturedCents: 0,
  });
  expect(april.projects[0]?.payments.map(({ paymentId }) => paymentId)).toEqual(["b", "c"]);
  expect(april.projects[0]?.repayments).toMatchObject([{ paymentId: "a", cents: 300, on: "2020-04-15" }]);
  expect(sheet(facts, "2020-05").openingCents).toBe(april.closingCents);
});

test("more given back than paid takes off what was paid and no more", () => {
  expect(sheet(facts, "2020-05")).toMatchObject({ paidCents: 0, repaidCents: 200, closingCents: 1_200 });
});

test("money is mature at the month's end, three years after it was paid", () => {
  expect(sheet(facts, "2023-03").maturedCents).toBe(700);
  expect(sheet(facts, "2023-02").maturedCents).toBe(0);
});

test("a project without money in or before the month is not on the sheet", () => {
  expect(sheet(facts, "2020-02").projects).toEqual([]);
});
