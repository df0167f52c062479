import { expect, test } from "vitest";
import { factsOf, positionAt } from "../../../../docs/page/examples.ts";
import { exampleDate, exampleFigures, examplePayments, exampleProject, exampleSavings } from "./example-figures.ts";

test("the figures of the worked example are what the rules give", () => {
  const { validated, ...position } = positionAt(exampleProject, exampleDate);
  const { status, paidCents, maturedCents, matured12Cents, requiredCents, gapCents } = position;
  expect({
    paidCents,
    maturedCents,
    matured12Cents,
    requiredCents,
    runRateCents: validated.runRateCents,
    cumulativeCents: validated.cumulativeCents,
    yield: position.yield,
    gapCents,
    paybackOn: validated.paybackOn,
    status,
  }).toEqual(exampleFigures);
});

test("its payments are those of the sample ledger, and its savings add up", () => {
  const paid = factsOf(exampleProject).flatMap(({ fact }) =>
    fact.type === "TranchePaid" ? [{ paidOn: fact.data.paidOn, amountCents: fact.data.amountCents }] : [],
  );
  expect(paid).toEqual(examplePayments.map(({ paidOn, amountCents }) => ({ paidOn, amountCents })));
  expect(exampleSavings.hostingCents + exampleSavings.licencesCents).toBe(exampleFigures.runRateCents);
});
