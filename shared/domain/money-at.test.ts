import { describe, expect, test } from "vitest";
import {
  awardCents,
  committedCents,
  matured12Cents,
  maturedCents,
  maturityOf,
  netCents,
  nextMaturity,
  paidCents,
  requiredCents,
  signedAgreements,
} from "./money-at.ts";
import type { Agreement, Payment, ProjectState } from "./state.ts";
import { termsOf } from "./terms.ts";

const payment = (on: string, cents: number, ...repayments: [on: string, cents: number][]): Payment => ({
  fact: `${on} trajectoire.finance`,
  paymentId: on,
  on,
  cents,
  repayments: repayments.map(([repaidOn, repaid]) => ({ fact: "r trajectoire.finance", on: repaidOn, cents: repaid })),
});

describe("a payment's net amount", () => {
  const paid = payment("2020-01-01", 500, ["2021-01-01", 125], ["2022-01-01", 500]);
  test.each([
    ["2020-12-31", 500],
    ["2021-01-01", 375],
    ["2021-12-31", 375],
    ["2022-01-01", 0],
  ])("at %s is %s, never below 0", (asOf, net) => {
    expect(netCents(paid, asOf)).toBe(net);
  });
});

describe("paid, matured, matured for a year", () => {
  const payments = [
    payment("2018-11-15", 240),
    payment("2019-06-30", 360, ["2022-07-01", 60]),
    payment("2020-02-29", 270),
  ];
  const figures = (asOf: string) => [
    paidCents(payments, asOf),
    maturedCents(payments, 36, asOf),
    matured12Cents(payments, 36, asOf),
  ];
  test.each([
    ["2018-11-14", [0, 0, 0]],
    ["2018-11-15", [240, 0, 0]],
    ["2019-06-30", [600, 0, 0]],
    ["2021-11-14", [870, 0, 0]],
    ["2021-11-15", [870, 240, 0]],
    ["2022-06-30", [870, 600, 0]],
    ["2022-07-01", [810, 540, 0]],
    ["2022-11-14", [810, 540, 0]],
    ["2022-11-15", [810, 540, 240]],
    ["2023-02-28", [810, 810, 240]],
    ["2024-02-28", [810, 810, 810]],
  ])("at %s: %j", (asOf, expected) => {
    expect(figures(asOf)).toEqual(expected);
  });

  test("at a later maturity, with nets and payments as of the date asked", () => {
    expect(maturedCents(payments, 36, "2019-12-31", "2022-06-30")).toBe(600);
    expect(maturedCents(payments, 36, "2018-12-31", "2022-06-30")).toBe(240);
    expect(maturedCents(payments, 0, "2019-01-01", "2099-01-01")).toBe(240);
  });
});

describe("the next maturity", () => {
  const payments = [
    payment("2018-11-15", 240, ["2019-01-01", 240]),
    payment("2019-06-30", 360),
    payment("2020-03-31", 1),
  ];
  test.each([
    ["2018-11-15", "2021-11-15"],
    ["2018-12-31", "2021-11-15"],
    ["2019-01-01", undefined],
    ["2019-06-29", undefined],
    ["2019-06-30", "2022-06-30"],
    ["2022-06-29", "2022-06-30"],
    ["2022-06-30", "2023-03-31"],
    ["2023-03-31", undefined],
  ])("after %s is %s, over payments made and not given back", (asOf, expected) => {
    expect(nextMaturity(payments, 36, asOf)).toBe(expected);
  });

  test("of a leap day is the last of February", () => {
    expect(maturityOf(payment("2020-02-29", 1), 36)).toBe("2023-02-28");
  });
});

test("what is required is the ratio of what has matured, rounded half away from zero", () => {
  expect([requiredCents(600_000_000, 100), requiredCents(150, 33), requiredCents(50, 1)]).toEqual([600_000_000, 50, 1]);
});

describe("the award and the commitments", () => {
  const agreement = (version: number, signedOn: string, awarded?: number): Agreement => ({
    fact: `a${version} trajectoire.fund`,
    version,
    signedOn,
    ...(awarded === undefined ? {} : { awardCents: awarded }),
    tranches: [],
    streams: [],
  });
  const state = (awarded: number | undefined, ...agreements: readonly Agreement[]): ProjectState => ({
    kind: "project",
    projectId: "p",
    selection: {
      fact: "s trajectoire.fund",
      title: "t",
      holder: { name: "h" },
      wave: "w",
      selectedOn: "2018-05-22",
      ...(awarded === undefined ? {} : { awardCents: awarded }),
    },
    terms: termsOf(undefined),
    agreements,
    payments: [],
    commitments: [
      { fact: "c1 trajectoire.finance", on: "2019-01-01", cents: 100 },
      { fact: "c2 trajectoire.finance", on: "2020-01-01", cents: -40 },
    ],
    lanes: { validated: { lines: [], leftOut: [], nils: [] }, declared: { lines: [], leftOut: [], nils: [] } },
    reported: [],
    endings: [],
    closures: [],
    team: [],
    anomalies: [],
    simulation: false,
    unreadable: [],
  });

  test("the greatest version signed by then that states one", () => {
    const signed = state(5, agreement(1, "2018-06-01", 10), agreement(2, "2019-06-01", 20), agreement(3, "2020-06-01"));
    const at = ["2018-05-31", "2018-06-01", "2019-05-31", "2019-06-01", "2021-01-01"];
    expect(at.map((asOf) => awardCents(signed, asOf))).toEqual([5, 10, 10, 20, 20]);
    expect(signedAgreements(signed.agreements, "2019-06-01").map(({ version }) => version)).toEqual([1, 2]);
  });

  test("unknown when nothing states one", () => {
    expect(awardCents(state(undefined, agreement(1, "2018-06-01")), "2020-01-01")).toBeNull();
    const { selection: _, ...unselected } = state(5);
    expect(awardCents(unselected, "2020-01-01")).toBeNull();
  });

  test("commitments add up, a negative one releases", () => {
    const asked = ["2018-12-31", "2019-01-01", "2019-12-31", "2020-01-01"];
    expect(asked.map((asOf) => committedCents(state(undefined), asOf))).toEqual([0, 100, 100, 60]);
  });
});
