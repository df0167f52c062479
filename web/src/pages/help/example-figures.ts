/*
 * The worked example of the page: example 2 of DOMAIN.md, whose facts are `exemple-2` of the sample ledger. Computed again by
 * example-figures.test.ts.
 */

export const exampleProject = "exemple-2";
export const exampleDate = "2022-12-31";

export const examplePayments = [
  { paidOn: "2018-11-15", maturesOn: "2021-11-15", amountCents: 240_000_000 },
  { paidOn: "2019-06-30", maturesOn: "2022-06-30", amountCents: 360_000_000 },
  { paidOn: "2020-03-31", maturesOn: "2023-03-31", amountCents: 270_000_000 },
] as const;

export const exampleFigures = {
  paidCents: 870_000_000,
  maturedCents: 600_000_000,
  matured12Cents: 240_000_000,
  requiredCents: 600_000_000,
  runRateCents: 442_550_050,
  cumulativeCents: 872_550_050,
  yield: "0.7376",
  gapCents: 157_449_950,
  paybackOn: "2022-12-31",
  status: "in-observation",
} as const;

/** The two recurring streams of 2022, and what came once. */
export const exampleSavings = { hostingCents: 315_000_000, licencesCents: 127_550_050, onceCents: 90_000_000 } as const;
