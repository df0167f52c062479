import { addDays } from "../../shared/domain/calendar.ts";
import { type Quarter, workingDay } from "./calendar.ts";
import { between } from "./chance.ts";
import { declaredLines } from "./declared-lines.ts";
import { controllerOf, reporterOn, secretary } from "./people.ts";
import { stepsOf, type Verdict, type Version } from "./report-steps.ts";
import { days } from "./review-habits.ts";
import { type DatedLine, simulatedLine } from "./simulated-line.ts";
import type { Reporting, Storyline } from "./storyline.ts";

/** One quarter of one project: its report, its review, and the later versions its incident calls for. */
export const quarterFacts = (story: Storyline, { pace, incidents = {} }: Reporting, quarter: Quarter): DatedLine[] => {
  const key = `${story.projectId} ${quarter.name}`;
  const after = (date: string, what: keyof (typeof days)["prompt"], version: number): string => {
    const [least, most] = days[pace][what];
    return workingDay(addDays(date, between(`${key} ${what} ${version}`, least, most)));
  };
  const lines = (percent?: number) => declaredLines(story, quarter, percent);
  const incident = incidents[quarter.name];
  const submittedOn = after(quarter.lastDay, "report", 1);

  return stepsOf(incident, { key, submittedOn, lines, after }).flatMap(({ version, verdict }) => [
    reportFact(story, quarter, version),
    reviewFact(story, quarter, version, verdict, after(version.submittedOn, "review", version.version)),
  ]);
};

const reportFact = (story: Storyline, { name, from, to }: Quarter, report: Version): DatedLine => {
  const { version, submittedOn, lines, reason } = report;
  return simulatedLine({
    type: "SavingsReported",
    source: "trajectoire.project",
    actor: reporterOn(story, submittedOn),
    id: `constat-${name}-v${version}`,
    about: story.projectId,
    on: submittedOn,
    data: {
      projectId: story.projectId,
      reportId: name,
      version,
      period: { from, to },
      submittedOn,
      ...(reason && { reason }),
      ...(lines === undefined ? { nil: true } : { lines: [...lines] }),
    },
  });
};

const reviewFact = (
  story: Storyline,
  { name }: Quarter,
  { version }: Version,
  { decision, accepted, reason, by }: Verdict,
  reviewedOn: string,
): DatedLine =>
  simulatedLine({
    type: "SavingsReviewed",
    ...(by === "secretariat"
      ? { source: "trajectoire.fund" as const, actor: secretary }
      : { source: "trajectoire.finance" as const, actor: controllerOf(story.projectId) }),
    id: `revue-${name}-v${version}`,
    about: story.projectId,
    on: reviewedOn,
    data: {
      projectId: story.projectId,
      reportId: name,
      version,
      reportFactId: `constat-${name}-v${version}`,
      decision,
      reviewedOn,
      ...(decision === "validated" && { confidence: "final" }),
      ...(accepted && { accepted: [...accepted] }),
      ...(reason && { reason }),
    },
  });
