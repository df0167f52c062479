import { describe, expect, test } from "vitest";
import type { Agreement, Closure, ProjectState } from "./state.ts";
import { isDocumented, lifecycleOf, type StatusFigures, statuses, statusOf, statusRules } from "./status.ts";
import { termsOf } from "./terms.ts";

const terms = termsOf(undefined);

/** A laureate whose euros have matured for more than a year and yield what they should. */
const matured: StatusFigures = {
  paid: 1_000,
  matured: 1_000,
  matured12: 1_000,
  runRate: 1_000,
  annualised: 1_000,
  coverage: { known: 12, expected: 12 },
  next: undefined,
  plannedAtNext: 0,
};

/** A laureate of whom nothing has matured yet: 1,000 cents a year will be wanted. */
const early: StatusFigures = {
  ...matured,
  matured: 0,
  matured12: 0,
  runRate: null,
  annualised: null,
  next: { maturedCents: 1_000, central: 0 },
  plannedAtNext: 500,
};

test("the rules stand in the order of the portfolio's counts, one a status, each said in the reference's symbols", () => {
  expect(statusRules.map(({ status }) => status)).toEqual([...statuses]);
  expect(statusRules.map(({ rule }) => rule)).toEqual([
    "I = 0",
    "M = 0, RA is null and plan12(month of f), ended streams included, is 0",
    "M = 0 and central >= R_next",
    "M = 0 and central >= (1 - tolerance) x R_next",
    "M = 0",
    "E12 >= R",
    "coverage < the coverage term",
    "RA >= R",
    "E12 < half of ratio x M12, or E12 <= 0 and RA is null or <= 0",
    "E12 < ratio x M12",
    "otherwise",
  ]);
  expect(statusRules.at(-1)?.holds(matured, terms)).toBe(true);
});

describe("the first rule that holds", () => {
  test.each<[status: string, because: string, figures: StatusFigures]>([
    ["none", "nothing was paid", { ...matured, paid: 0 }],
    ["unplanned", "no plan, no run, nothing matured", { ...early, plannedAtNext: 0 }],
    ["compromised", "a plan, but nothing of it is believed", early],
    ["compromised", "no plan, but a run at 0", { ...early, plannedAtNext: 0, annualised: 0 }],
    [
      "on-track",
      "the forecast reaches what will be wanted",
      { ...early, next: { maturedCents: 1_000, central: 1_000 } },
    ],
    ["watch", "a cent below", { ...early, next: { maturedCents: 1_000, central: 999 } }],
    ["watch", "within the tolerance", { ...early, next: { maturedCents: 1_000, central: 900 } }],
    ["compromised", "a cent below the tolerance", { ...early, next: { maturedCents: 1_000, central: 899 } }],
    ["on-track", "everything was repaid at a maturity to come: nothing will be wanted", { ...early, next: undefined }],
    ["achieved", "the run-rate reaches the target", matured],
    ["achieved", "even undocumented", { ...matured, coverage: { known: 0, expected: 12 } }],
    ["undocumented", "below the coverage term", { ...matured, runRate: 999, coverage: { known: 8, expected: 12 } }],
    [
      "undocumented",
      "nothing expected, nothing known",
      { ...matured, runRate: null, coverage: { known: 0, expected: 0 } },
    ],
    [
      "to-confirm",
      "documented, and the pace reaches the target",
      { ...matured, runRate: 999, coverage: { known: 9, expected: 12 } },
    ],
    ["missed", "silent, without a pace", { ...matured, runRate: null, annualised: null }],
    ["missed", "below half of what is due for a year", { ...matured, runRate: 499, annualised: 999 }],
    ["partial", "half of what is due for a year", { ...matured, runRate: 500, annualised: 999 }],
    ["partial", "a cent below what is due for a year", { ...matured, runRate: 999, annualised: 999 }],
    [
      "in-observation",
      "what is due for a year is there, the newest euros are not",
      { ...matured, matured12: 999, runRate: 999, annualised: 999 },
    ],
    [
      "in-observation",
      "nothing due for a year, a pace above 0",
      { ...matured, matured12: 0, runRate: 0, annualised: 1 },
    ],
    ["missed", "nothing due for a year, a pace at 0", { ...matured, matured12: 0, runRate: 0, annualised: 0 }],
    ["missed", "nothing due for a year, a pace below 0", { ...matured, matured12: 0, runRate: 0, annualised: -1 }],
    ["in-observation", "nothing due for a year, a cent saved", { ...matured, matured12: 0, runRate: 1, annualised: 0 }],
    ["missed", "nothing due for a year, null counts 0", { ...matured, matured12: 0, runRate: null, annualised: null }],
    ["missed", "losses are below any target", { ...matured, matured12: 0, runRate: -1, annualised: 999 }],
  ])("%s: %s", (status, _because, figures) => {
    expect(statusOf(figures, terms)).toBe(status);
  });

  test("compares exactly: a ratio of 33 % of three euros is 99 cents", () => {
    const third = { ...terms, ratioPercent: 33 };
    const figures = { ...matured, matured: 300, matured12: 0, annualised: 0 };
    expect(statusOf({ ...figures, runRate: 99 }, third)).toBe("achieved");
    expect(statusOf({ ...figures, runRate: 98 }, third)).toBe("in-observation");
  });

  test("follows the tolerance and coverage terms", () => {
    const next = { maturedCents: 1_000, central: 500 };
    expect(statusOf({ ...early, next }, { ...terms, tolerancePercent: 50 })).toBe("watch");
    expect(statusOf({ ...early, next }, { ...terms, tolerancePercent: 49 })).toBe("compromised");
    const half = { ...matured, runRate: 500, coverage: { known: 6, expected: 12 }, annualised: 0 };
    expect(statusOf(half, { ...terms, coveragePercent: 50 })).toBe("partial");
    expect(statusOf(half, { ...terms, coveragePercent: 51 })).toBe("undocumented");
  });
});

test("documented: known months reach the share asked for; nothing expected counts as 0", () => {
  expect(isDocumented({ known: 9, expected: 12 }, terms)).toBe(true);
  expect(isDocumented({ known: 8, expected: 12 }, terms)).toBe(false);
  expect(isDocumented({ known: 0, expected: 0 }, terms)).toBe(false);
  expect(isDocumented({ known: 0, expected: 0 }, { ...terms, coveragePercent: 0 })).toBe(true);
  expect(isDocumented({ known: 0, expected: 12 }, { ...terms, coveragePercent: 0 })).toBe(true);
});

describe("the lifecycle, first match", () => {
  const state = (closures: readonly Closure[]): ProjectState => ({
    kind: "project",
    projectId: "p",
    selection: { fact: "s trajectoire.fund", title: "t", holder: { name: "h" }, wave: "w", selectedOn: "2018-05-22" },
    terms,
    agreements: [],
    payments: [],
    commitments: [],
    lanes: { validated: { lines: [], leftOut: [], nils: [] }, declared: { lines: [], leftOut: [], nils: [] } },
    reported: [],
    endings: [],
    closures,
    team: [],
    anomalies: [],
    simulation: false,
    unreadable: [],
  });
  const agreement = (version: number): Agreement => ({
    fact: "a trajectoire.fund",
    version,
    signedOn: "2018-06-01",
    tranches: [],
    streams: [],
  });
  const closure = (id: string, how: Closure["how"], on: string): Closure => ({
    fact: `${id} trajectoire.fund`,
    how,
    on,
  });

  test.each<[expected: string | null, because: string, asOf: string, Closure[], Agreement[], paid: number]>([
    [null, "before the selection", "2018-05-21", [], [agreement(1)], 1],
    ["selected", "on its day", "2018-05-22", [], [], 0],
    ["selected", "an agreement that came with the selection is no contract", "2019-01-01", [], [agreement(0)], 0],
    ["contracted", "a contract", "2019-01-01", [], [agreement(0), agreement(1)], 0],
    ["funded", "money", "2019-01-01", [], [agreement(1)], 1],
    ["closed", "closed, on its day", "2020-01-01", [closure("c", "closed", "2020-01-01")], [], 1],
    ["funded", "closed later", "2019-12-31", [closure("c", "closed", "2020-01-01")], [], 1],
    [
      "abandoned",
      "closed, then abandoned",
      "2021-01-01",
      [closure("c", "closed", "2020-01-01"), closure("a", "abandoned", "2020-06-01")],
      [],
      1,
    ],
    [
      "closed",
      "abandoned, then closed",
      "2021-01-01",
      [closure("a", "abandoned", "2020-01-01"), closure("c", "closed", "2020-06-01")],
      [],
      1,
    ],
    [
      "abandoned",
      "the same day: the greater id",
      "2021-01-01",
      [closure("a", "closed", "2020-01-01"), closure("z", "abandoned", "2020-01-01")],
      [],
      1,
    ],
  ])("%s: %s", (expected, _because, asOf, closures, agreements, paid) => {
    expect(lifecycleOf(state(closures), asOf, agreements, paid)).toBe(expected);
  });

  test("null when no selection is known", () => {
    const { selection: _, ...unselected } = state([closure("c", "closed", "2020-01-01")]);
    expect(lifecycleOf(unselected, "2021-01-01", [], 1)).toBeNull();
  });
});
