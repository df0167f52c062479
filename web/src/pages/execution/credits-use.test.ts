import { expect, test } from "vitest";
import { creditsUseIn } from "./credits-use.ts";

const year = {
  year: 2022,
  votedCommitmentCents: null,
  votedPaymentCents: 100,
  awardedCents: 0,
  committedCents: 0,
  paidCents: 60,
  plannedCents: 20,
  maturedCents: 0,
};

test("what is paid and planned is held against the credits opened for the year", () => {
  expect(creditsUseIn([year], 2022)).toEqual({ year: 2022, paidCents: 60, plannedCents: 20, openedCents: 100 });
});

test("a year without a vote, or voted at 0, is held against nothing", () => {
  expect(creditsUseIn([{ ...year, votedPaymentCents: null }], 2022)).toBeNull();
  expect(creditsUseIn([{ ...year, votedPaymentCents: 0 }], 2022)).toBeNull();
  expect(creditsUseIn([year], 2023)).toBeNull();
});
