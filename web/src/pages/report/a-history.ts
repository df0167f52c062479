import type { FactOf } from "../../../../events/catalogue.ts";
import type { HistoryEntry } from "./history.ts";

/* Entries of a history, for tests. */

const entry = { actor: "p1", occurredAt: "2022-07-15T08:00:00Z", recordedAt: null, simulation: false } as const;
const fresh = { ...entry, effectiveOn: "2022-07-15", replaces: null, changes: [], withdrawnBy: null } as const;

type Line = NonNullable<FactOf<"SavingsReported">["data"]["lines"]>[number];

export const aLine = (more: Partial<Line> = {}): Line => ({
  streamId: "hosting",
  nature: "recurring",
  netAmountCents: 21_540_000,
  ...more,
});

export const aReported = (
  data: Partial<FactOf<"SavingsReported">["data"]> = {},
  { isWithdrawn = false } = {},
): HistoryEntry => {
  const { reportId = "2022-T2", version = 1 } = data;
  return {
    ...fresh,
    type: "SavingsReported",
    fact: `${reportId}-v${version} trajectoire.project`,
    withdrawnBy: isWithdrawn ? "w1 trajectoire.project" : null,
    data: {
      projectId: "ned",
      reportId,
      version,
      period: { from: "2022-04", to: "2022-06" },
      submittedOn: "2022-07-15",
      ...(data.nil ? {} : { lines: [aLine()] }),
      ...data,
    },
  };
};

export const aReviewed = (data: Partial<FactOf<"SavingsReviewed">["data"]> = {}): HistoryEntry => ({
  ...fresh,
  type: "SavingsReviewed",
  fact: `r-${data.reviewedOn ?? ""}-${data.decision ?? ""} trajectoire.finance`,
  data: {
    projectId: "ned",
    reportId: "2022-T2",
    version: 1,
    decision: "validated",
    reviewedOn: "2022-08-01",
    ...data,
  },
});

type Stream = FactOf<"AgreementSigned">["data"]["streams"][number];

export const aStream = (more: Partial<Stream> = {}): Stream => ({
  streamId: "hosting",
  label: "Hébergement",
  nature: "recurring",
  from: "2022-01",
  annualPlan: { "2022": 100_000_000 },
  ...more,
});

export const anAgreement = (version: number, streams: readonly Stream[]): HistoryEntry => ({
  ...fresh,
  type: "AgreementSigned",
  fact: `a${version} trajectoire.fund`,
  data: { projectId: "ned", version, signedOn: "2021-12-01", tranches: [], streams: [...streams] },
});

export const aStreamEnded = (streamId: string, lastMonth: string): HistoryEntry => ({
  ...fresh,
  type: "StreamEnded",
  fact: `e-${streamId} trajectoire.project`,
  data: { projectId: "ned", streamId, lastMonth, reason: "Site fermé" },
});
