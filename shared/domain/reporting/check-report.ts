import type { FactOf } from "../../../events/catalogue.ts";
import { parseWrittenFact } from "../../../events/parse-fact.ts";
import { sentenceOf } from "../../../events/refusal.ts";
import { checkAct } from "../acts/check-act.ts";
import { streamsWithPosts } from "../alerts/rules/a23-without-proof.ts";
import { type CivilDate, monthOf } from "../calendar.ts";
import { isAtLeast } from "../money.ts";
import { signedAgreements } from "../money-at.ts";
import type { KnownFact } from "../read-facts.ts";
import { expectedStreams } from "../savings.ts";
import type { ProjectState } from "../state.ts";
import { declaredCents, lastVersions, planOver } from "./report-under-way.ts";

/*
 * What is said of a report while it is typed. An error keeps it from being submitted; a warning asks whoever submits to say
 * that it was seen.
 */

export type CheckCode =
  | "not-possible"
  | "negative-amount"
  | "far-from-plan"
  | "overlap"
  | "stream-not-in-agreement"
  | "missing-evidence"
  | "missing-posts";

export type Check = {
  readonly code: CheckCode;
  readonly severity: "error" | "warning";
  /** JSON pointer into the draft's content. */
  readonly path: string;
  readonly sentence: string;
};

export type Reporting = {
  readonly state: ProjectState;
  readonly facts: readonly KnownFact[];
  readonly personId: string;
  readonly today: CivilDate;
};

type Report = FactOf<"SavingsReported">;
type Line = NonNullable<Report["data"]["lines"]>[number];

const warning = (code: CheckCode, path: string, sentence: string): Check => ({
  code,
  severity: "warning",
  path,
  sentence,
});

const counts = ({ nature }: Line): boolean => nature === "recurring" || nature === "one-off";

const planWarnings = ({ data }: Report, line: Line, path: string, { state, today }: Reporting): Check[] => {
  const signed = signedAgreements(state.agreements, today);
  if (signed.length === 0) return [];
  const named = signed.some(({ streams }) => streams.some(({ streamId }) => streamId === line.streamId));
  if (!named) {
    return [
      warning("stream-not-in-agreement", path, `No signed agreement names the stream "${line.streamId}". It counts.`),
    ];
  }
  const stream = expectedStreams(signed).get(line.streamId);
  if (stream === undefined || line.nature !== "recurring") return [];
  const plan = planOver(stream, { from: monthOf(data.period.from), to: monthOf(data.period.to) });
  const declared = declaredCents(line);
  const isNear = plan <= 0 || (isAtLeast(declared, 2, plan, 1) && isAtLeast(plan, 2, declared, 1));
  return isNear
    ? []
    : [
        warning(
          "far-from-plan",
          `${path}/netAmountCents`,
          `${declared} cents where ${plan} are planned: under half or above twice.`,
        ),
      ];
};

const overlapWarnings = ({ data }: Report, line: Line, path: string, { facts }: Reporting): Check[] =>
  lastVersions(facts)
    .filter(({ reportId }) => reportId !== data.reportId)
    .filter(({ period }) => period.from <= data.period.to && data.period.from <= period.to)
    .filter(({ lines }) => lines?.some(({ streamId, nature }) => streamId === line.streamId && nature === line.nature))
    .map(({ reportId, period }) =>
      warning(
        "overlap",
        path,
        `The report "${reportId}" already speaks of this stream from ${period.from} to ${period.to}: one of the two will be left out whole. To correct it, submit another version of it.`,
      ),
    );

/** Rule A23 will keep the report from being validated as declared: said while its team can still count them. */
const postsWarnings = (line: Line, path: string, { facts }: Reporting): Check[] => {
  const reports = facts.map(({ fact }) => fact).filter((fact) => fact.type === "SavingsReported");
  return counts(line) &&
    line.netAmountCents !== 0 &&
    line.fte === undefined &&
    streamsWithPosts(reports).has(line.streamId)
    ? [
        warning(
          "missing-posts",
          `${path}/fte`,
          "An earlier report counted posts for this stream: without them this one cannot be validated as declared.",
        ),
      ]
    : [];
};

const lineChecks = (report: Report, line: Line, index: number, reporting: Reporting): Check[] => {
  const path = `/lines/${index}`;
  const proof = [line.evidence?.length ? "evidence" : undefined, line.baseline, line.method].filter(Boolean);
  return [
    ...(counts(line) && line.netAmountCents < 0
      ? [warning("negative-amount", `${path}/netAmountCents`, "A negative amount says that more was spent than saved.")]
      : []),
    ...(counts(line) && line.netAmountCents !== 0 && proof.length === 0
      ? [warning("missing-evidence", path, "No evidence, baseline or method: the reviewer cannot check this amount.")]
      : []),
    ...postsWarnings(line, path, reporting),
    ...planWarnings(report, line, path, reporting),
    ...overlapWarnings(report, line, path, reporting),
  ];
};

/** What is said of the lines of a report that could be stated. */
export const checkLines = (report: Report, reporting: Reporting): readonly Check[] =>
  (report.data.lines ?? []).flatMap((line, index) => lineChecks(report, line, index, reporting));

/** A place of the fact, as a place of the draft. */
const placed = (path: string): string => path.replace(/^\/(detail\/)?data/, "");

/** The fact a draft would become today, and what is said of it. */
export const checkReport = (
  reportId: string,
  content: Readonly<Record<string, unknown>>,
  reporting: Reporting,
): { readonly data: Readonly<Record<string, unknown>>; readonly checks: readonly Check[] } => {
  const { state, today, personId } = reporting;
  const { projectId } = state;
  const data = JSON.parse(JSON.stringify({ ...content, projectId, reportId, submittedOn: today }));
  const error = (finding: { path: string; expected: string; found: string }): Check => {
    const path = placed(finding.path);
    return { code: "not-possible", severity: "error", path, sentence: sentenceOf({ ...finding, path }) };
  };
  const parsed = parseWrittenFact({
    source: "trajectoire.project",
    detailType: "SavingsReported",
    detail: {
      metadata: { id: "draft", version: 1, occurredAt: `${today}T00:00:00Z`, actor: personId },
      data,
    },
  });
  if ("refusal" in parsed) return { data, checks: parsed.refusal.findings.map(error) };
  const { fact } = parsed;
  if (fact.type !== "SavingsReported") throw new Error("A report was parsed as another fact.");
  const impossible = checkAct(fact, { ...reporting, project: state }).map(error);
  return { data, checks: [...impossible, ...checkLines(fact, reporting)] };
};
