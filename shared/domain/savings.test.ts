import { describe, expect, test } from "vitest";
import type { Nature } from "../../events/values.ts";
import { type Month, monthOf } from "./calendar.ts";
import {
  annualisedCents,
  annualisedStreamCents,
  coverageOf,
  cumulativeCents,
  expectedStreams,
  isComplete,
  isExpected,
  isKnown,
  isMonthKnown,
  type LaneView,
  latestRun,
  lineCents,
  monthsOf,
  runRateCents,
  streamsOf,
  viewLane,
  windowEndingWith,
} from "./savings.ts";
import type { Agreement, Lane, Line, ProjectState, Stream } from "./state.ts";
import { termsOf } from "./terms.ts";

/* Months as people write them; one line a report, validated as declared. */

const line = (from: string, to: string, cents: number, streamId = "hosting", nature: Nature = "recurring"): Line => ({
  streamId,
  nature,
  from: monthOf(from),
  to: monthOf(to),
  cents,
  report: "r trajectoire.project",
});

const nil = (from: string, to: string): Lane["nils"][number] => ({
  from: monthOf(from),
  to: monthOf(to),
  report: "n trajectoire.project",
});

const stream = (streamId: string, from: string, to?: string, nature: Nature = "recurring"): Stream => ({
  streamId,
  label: streamId,
  nature,
  from: monthOf(from),
  ...(to === undefined ? {} : { to: monthOf(to) }),
  plan: [],
});

const agreement = (version: number, ...streams: readonly Stream[]): Agreement => ({
  fact: `a${version} trajectoire.fund`,
  version,
  signedOn: "2018-06-01",
  tranches: [],
  streams,
});

type Told = {
  readonly lines?: readonly Line[];
  readonly nils?: Lane["nils"];
  readonly streams?: readonly Stream[];
  readonly endings?: Readonly<Record<string, string>>;
};

const view = ({ lines = [], nils = [], streams = [], endings = {} }: Told): LaneView => {
  const lane: Lane = { lines: [...lines].sort((a, b) => a.from - b.from), leftOut: [], nils };
  const state: ProjectState = {
    kind: "project",
    projectId: "p",
    terms: termsOf(undefined),
    agreements: [],
    payments: [],
    commitments: [],
    lanes: { validated: lane, declared: lane },
    reported: [],
    endings: Object.entries(endings).map(([streamId, last]) => ({
      fact: "e trajectoire.project",
      streamId,
      lastMonth: monthOf(last),
    })),
    closures: [],
    team: [],
    anomalies: [],
    simulation: false,
    unreadable: [],
  };
  return viewLane(state, lane, expectedStreams(streams.length === 0 ? [] : [agreement(1, ...streams)]));
};

const year2022 = windowEndingWith(monthOf("2022-12"));
const known = (lane: LaneView, streamId: string, ...months: readonly string[]): boolean[] =>
  months.map((month) => isKnown(lane, streamId, monthOf(month)));

describe("the window", () => {
  test("is twelve months, both ends included", () => {
    expect(year2022).toEqual({ from: monthOf("2022-01"), to: monthOf("2022-12") });
    expect([...monthsOf(year2022)]).toHaveLength(12);
    expect([...monthsOf({ from: 5, to: 7 })]).toEqual([5, 6, 7]);
  });
});

describe("the cents of a line in some months", () => {
  /* 100 cents over 8 months: 13, 13, 13, 13, 12, 12, 12, 12. */
  const eight = line("2022-01", "2022-08", 100);
  test.each<[from: string, to: string, cents: number]>([
    ["2022-01", "2022-08", 100],
    ["2021-01", "2023-12", 100],
    ["2022-01", "2022-01", 13],
    ["2022-04", "2022-05", 25],
    ["2022-08", "2022-12", 12],
    ["2021-06", "2022-02", 26],
    ["2021-01", "2021-12", 0],
    ["2022-09", "2022-12", 0],
  ])("%s..%s: %s", (from, to, cents) => {
    expect(lineCents(eight, monthOf(from), monthOf(to))).toBe(cents);
  });
});

describe("the streams expected", () => {
  test("are the recurring ones, as the greatest version that names each says; a dropped one stays", () => {
    const signed = [
      agreement(0, stream("hosting", "2020-01"), stream("posts", "2020-01")),
      agreement(1, stream("hosting", "2021-01", "2023-12"), stream("licences", "2022-01", undefined, "one-off")),
    ];
    expect([...expectedStreams(signed)].map(([streamId, { from, to }]) => [streamId, from, to])).toEqual([
      ["hosting", monthOf("2021-01"), monthOf("2023-12")],
      ["posts", monthOf("2020-01"), undefined],
    ]);
  });

  test("a stream made one-off by an amendment is expected no longer", () => {
    const signed = [
      agreement(0, stream("hosting", "2020-01")),
      agreement(1, stream("hosting", "2020-01", undefined, "one-off")),
    ];
    expect(expectedStreams(signed).size).toBe(0);
  });

  test("from its first month to its last", () => {
    const hosting = stream("hosting", "2022-02", "2022-04");
    expect(["2022-01", "2022-02", "2022-04", "2022-05"].map((month) => isExpected(hosting, monthOf(month)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isExpected(stream("hosting", "2022-02"), monthOf("2099-01"))).toBe(true);
  });

  test("and those that the lane reports", () => {
    const lane = view({ streams: [stream("hosting", "2022-01")], lines: [line("2022-01", "2022-01", 1, "licences")] });
    expect([...streamsOf(lane)].sort()).toEqual(["hosting", "licences"]);
  });

  test("a one-off line is no stream of the year", () => {
    expect(streamsOf(view({ lines: [line("2022-01", "2022-03", 5, "sale", "one-off")] })).size).toBe(0);
  });
});

describe("a month of a stream is known", () => {
  test("when a kept line covers it, and nothing is carried forward", () => {
    const lane = view({ lines: [line("2022-02", "2022-03", 10)] });
    expect(known(lane, "hosting", "2022-01", "2022-02", "2022-03", "2022-04")).toEqual([false, true, true, false]);
    expect(known(lane, "licences", "2022-02")).toEqual([false]);
  });

  test("when a nil covers it, from the stream's first month in the agreement", () => {
    const lane = view({ streams: [stream("hosting", "2022-02")], nils: [nil("2022-01", "2022-03")] });
    expect(known(lane, "hosting", "2022-01", "2022-02", "2022-03", "2022-04")).toEqual([false, true, true, false]);
    expect(known(lane, "stranger", "2022-02")).toEqual([false]);
  });

  test("when a nil covers it, without agreement from the stream's first reported month", () => {
    const lane = view({ lines: [line("2022-02", "2022-02", 5)], nils: [nil("2022-01", "2022-03")] });
    expect(known(lane, "hosting", "2022-01", "2022-02", "2022-03")).toEqual([false, true, true]);
  });

  test("after the stream's end", () => {
    const lane = view({ streams: [stream("hosting", "2022-01")], endings: { hosting: "2022-06" } });
    expect(known(lane, "hosting", "2022-06", "2022-07")).toEqual([false, true]);
  });
});

describe("the run-rate", () => {
  test("sums the recurring cents of the window, all streams, known or not", () => {
    const lines = [
      line("2021-07", "2022-06", 1_200),
      line("2022-07", "2022-09", 300),
      line("2022-01", "2022-12", 24, "licences"),
      line("2022-01", "2022-01", 7_000, "sale", "one-off"),
      line("2023-01", "2023-01", 9),
    ];
    expect(runRateCents(view({ lines }), year2022)).toBe(600 + 300 + 24);
  });

  test("is unknown when no recurring month of the window is known", () => {
    expect(runRateCents(view({}), year2022)).toBeNull();
    expect(runRateCents(view({ lines: [line("2021-01", "2021-12", 5)] }), year2022)).toBeNull();
    expect(runRateCents(view({ streams: [stream("hosting", "2022-01")] }), year2022)).toBeNull();
    expect(runRateCents(view({ lines: [line("2022-01", "2022-12", 5, "sale", "one-off")] }), year2022)).toBeNull();
  });

  test("is 0 after the end of every stream", () => {
    expect(
      runRateCents(view({ lines: [line("2021-01", "2021-12", 5)], endings: { hosting: "2021-12" } }), year2022),
    ).toBe(0);
  });

  test.each<[from: string, to: string, runRate: number | null]>([
    ["2022-01", "2022-01", 0],
    ["2022-12", "2023-02", 0],
    ["2021-01", "2021-12", null],
    ["2023-01", "2023-03", null],
  ])("without agreement, a nil of %s..%s alone makes it %s", (from, to, runRate) => {
    expect(runRateCents(view({ nils: [nil(from, to)] }), year2022)).toBe(runRate);
  });

  test("with an agreement, a nil before every stream says nothing", () => {
    const lane = view({ streams: [stream("hosting", "2023-01")], nils: [nil("2022-01", "2022-12")] });
    expect(runRateCents(lane, year2022)).toBeNull();
  });
});

describe("the coverage", () => {
  test("counts stream-months expected by the agreements, and those known", () => {
    const lane = view({
      streams: [stream("hosting", "2020-01"), stream("licences", "2022-04", "2022-09")],
      lines: [line("2022-01", "2022-06", 6), line("2022-01", "2022-12", 6, "stranger")],
      nils: [nil("2022-07", "2022-07")],
    });
    expect(coverageOf(lane, year2022)).toEqual({ known: 6 + 1 + 1, expected: 12 + 6 });
  });

  test("is nothing of nothing when the agreements expect no month of the window", () => {
    expect(coverageOf(view({ streams: [stream("hosting", "2023-01")] }), year2022)).toEqual({ known: 0, expected: 0 });
  });

  test("without agreement counts each month once, known by any recurring line, any nil, or the end of all streams", () => {
    const lines = [
      line("2022-01", "2022-02", 5),
      line("2022-02", "2022-03", 5, "licences"),
      line("2022-09", "2022-09", 5, "sale", "one-off"),
    ];
    expect(coverageOf(view({ lines, nils: [nil("2022-05", "2022-05")] }), year2022)).toEqual({
      known: 4,
      expected: 12,
    });
    expect(coverageOf(view({ lines, endings: { hosting: "2022-06", licences: "2022-10" } }), year2022)).toEqual({
      known: 3 + 2,
      expected: 12,
    });
    expect(coverageOf(view({ lines, endings: { hosting: "2022-06" } }), year2022)).toEqual({ known: 3, expected: 12 });
    expect(coverageOf(view({ endings: { hosting: "2021-06" } }), year2022)).toEqual({ known: 0, expected: 12 });
  });

  test("without agreement a month is known to its last one", () => {
    const lane = view({ lines: [line("2022-01", "2022-02", 5)], endings: { hosting: "2022-04" } });
    expect(
      ["2021-12", "2022-01", "2022-02", "2022-03", "2022-04", "2022-05"].map((month) =>
        isMonthKnown(lane, monthOf(month)),
      ),
    ).toEqual([false, true, true, false, false, true]);
  });
});

describe("a month is complete", () => {
  const complete = (lane: LaneView, month: string): boolean => isComplete(lane, monthOf(month));

  test("when something is expected of it and all of it is known", () => {
    const streams = [stream("hosting", "2022-01"), stream("licences", "2022-03", "2022-03")];
    const lane = view({ streams, lines: [line("2022-01", "2022-04", 4)] });
    expect(
      ["2021-12", "2022-01", "2022-02", "2022-03", "2022-04", "2022-05"].map((month) => complete(lane, month)),
    ).toEqual([false, true, true, false, true, false]);
  });

  test("never by silence: a month of which nothing is expected is not complete", () => {
    expect(complete(view({ streams: [stream("hosting", "2022-06")] }), "2022-01")).toBe(false);
    expect(complete(view({}), "2022-01")).toBe(false);
  });

  test("without agreement, when it is known and so is every recurring stream not ended", () => {
    const lines = [line("2022-01", "2022-03", 3), line("2022-02", "2022-02", 1, "licences")];
    expect([complete(view({ lines }), "2022-01"), complete(view({ lines }), "2022-02")]).toEqual([false, true]);
    expect(complete(view({ lines, endings: { licences: "2022-02" } }), "2022-03")).toBe(true);
    expect(complete(view({ nils: [nil("2022-01", "2022-01")] }), "2022-01")).toBe(true);
  });
});

describe("the latest run of a stream", () => {
  const last = monthOf("2022-12");
  const run = (...lines: readonly Line[]) => {
    const found = latestRun(view({ lines }), "hosting", last);
    return found && [last - found.to, found.to - found.from + 1];
  };

  test.each<[because: string, lines: Line[], expected: [endsBefore: number, months: number] | undefined]>([
    ["three months, up to the window's end", [line("2022-10", "2022-12", 3)], [0, 3]],
    ["two are not enough", [line("2022-11", "2022-12", 2)], undefined],
    ["it may end five months before", [line("2022-05", "2022-07", 3)], [5, 3]],
    ["but not six", [line("2022-01", "2022-06", 6)], undefined],
    ["its last twelve months at most", [line("2020-01", "2022-12", 36)], [0, 12]],
    ["twelve of them when it ends five months before", [line("2020-01", "2022-07", 31)], [5, 12]],
    ["several reports in a row are one run", [line("2022-07", "2022-09", 3), line("2022-10", "2022-12", 3)], [0, 6]],
    ["a hole ends it", [line("2022-06", "2022-08", 3), line("2022-10", "2022-12", 3)], [0, 3]],
    ["a run too short is passed over", [line("2022-06", "2022-09", 4), line("2022-11", "2022-12", 2)], [3, 4]],
    [
      "passed over, and the one before ends too early",
      [line("2022-03", "2022-06", 4), line("2022-11", "2022-12", 2)],
      undefined,
    ],
    ["later months are not looked at", [line("2022-11", "2023-06", 8)], undefined],
    ["two months just at the limit", [line("2022-06", "2022-07", 2)], undefined],
    ["a single month between holes", [line("2022-09", "2022-09", 1), line("2022-05", "2022-07", 3)], [5, 3]],
    ["nothing", [], undefined],
  ])("%s", (_because, lines, expected) => {
    expect(run(...lines)).toEqual(expected);
  });
});

describe("the annualised run-rate", () => {
  const last: Month = monthOf("2022-12");

  test("is twelve times the run's cents over its months, rounded", () => {
    const lane = view({ lines: [line("2022-01", "2022-09", 750_000)] });
    expect(annualisedStreamCents(lane, "hosting", last)).toBe(1_000_000);
    expect(annualisedStreamCents(view({ lines: [line("2022-06", "2022-12", 10)] }), "hosting", last)).toBe(17);
  });

  test("takes the run's months alone, of the run's stream alone", () => {
    const lines = [
      line("2022-01", "2022-12", 1_200),
      line("2021-01", "2021-12", 99_999),
      line("2022-01", "2022-12", 7, "licences"),
    ];
    expect(annualisedStreamCents(view({ lines }), "hosting", last)).toBe(1_200);
  });

  test("is 0 for a stream that ended before, and unknown without a run", () => {
    const lines = [line("2022-01", "2022-12", 1_200)];
    expect(annualisedStreamCents(view({ lines, endings: { hosting: "2022-11" } }), "hosting", last)).toBe(0);
    expect(annualisedStreamCents(view({ lines, endings: { hosting: "2022-12" } }), "hosting", last)).toBe(1_200);
    expect(annualisedStreamCents(view({ streams: [stream("hosting", "2022-01")] }), "hosting", last)).toBeUndefined();
  });

  test("counts a nil as a run at 0", () => {
    const lane = view({ streams: [stream("hosting", "2022-01")], nils: [nil("2022-10", "2022-12")] });
    expect(annualisedStreamCents(lane, "hosting", last)).toBe(0);
  });

  test("sums the streams that have one; unknown when none has", () => {
    const lines = [
      line("2022-01", "2022-12", 1_200),
      line("2022-10", "2022-12", 30, "licences"),
      line("2022-12", "2022-12", 5, "posts"),
    ];
    expect(annualisedCents(view({ lines }), last)).toBe(1_320);
    expect(annualisedCents(view({ lines: [line("2022-12", "2022-12", 5)] }), last)).toBeNull();
    expect(annualisedCents(view({}), last)).toBeNull();
  });

  test("streams left out count 0, and still make it known", () => {
    const lane = view({ lines: [line("2022-01", "2022-12", 1_200), line("2022-10", "2022-12", 30, "licences")] });
    expect(annualisedCents(lane, last, (streamId) => streamId === "licences")).toBe(120);
    expect(annualisedCents(lane, last, () => false)).toBe(0);
  });
});

describe("the cumulative savings", () => {
  test("take recurring and one-off cents of every month up to the last one, and no other nature", () => {
    const lines = [
      line("2021-01", "2021-12", 1_200),
      line("2022-01", "2022-12", 2_400),
      line("2022-05", "2022-05", 900, "sale", "one-off"),
      line("2022-05", "2022-05", 50, "hosting", "avoided-cost"),
      line("2022-05", "2022-05", 60, "hosting", "revenue"),
      line("2022-05", "2022-05", 70, "hosting", "non-cash"),
    ];
    expect(cumulativeCents(view({ lines }), monthOf("2022-06"))).toBe(1_200 + 1_200 + 900);
    expect(cumulativeCents(view({ lines }), monthOf("2020-12"))).toBe(0);
  });
});
