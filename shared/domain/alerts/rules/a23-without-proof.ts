import { sumCents } from "../../money.ts";
import { projectRule } from "../alert-rule.ts";
import { asCount, asText, inCents, onDate } from "../figure.ts";
import {
  counts,
  lineCents,
  type ReportFact,
  type ReportLine,
  type ReviewFact,
  standingReports,
  versionObject,
} from "../reports.ts";

/** Neither a baseline nor evidence. */
const lacksProof = ({ baseline, evidence = [] }: ReportLine): boolean => !baseline && evidence.length === 0;

/** Streams that a report has counted posts for: their later lines must count them too. */
export const streamsWithPosts = (reports: readonly Pick<ReportFact, "data">[]): ReadonlySet<string> =>
  new Set(
    reports.flatMap(({ data }) =>
      (data.lines ?? []).filter(({ fte }) => fte !== undefined).map(({ streamId }) => streamId),
    ),
  );

/** A line that a review accepted as something that does not count, or for nothing, needs no proof. */
const isAccepted = ({ streamId, nature }: ReportLine, review: ReviewFact | undefined): boolean => {
  const accepted = review?.data.accepted;
  return (
    accepted === undefined ||
    accepted.some((one) => one.streamId === streamId && one.nature === nature && one.amountCents !== 0)
  );
};

/** The lines of a report that count and cannot be checked. */
export const unprovenLines = (
  report: Pick<ReportFact, "data">,
  review: ReviewFact | undefined,
  postStreams: ReadonlySet<string>,
): readonly ReportLine[] =>
  (report.data.lines ?? [])
    .filter((line) => counts(line) && line.netAmountCents !== 0 && isAccepted(line, review))
    .filter((line) => lacksProof(line) || (postStreams.has(line.streamId) && line.fte === undefined));

/** A report whose amounts nobody can check. It cannot be validated as it is. */
export const withoutProof = projectRule({
  id: "A23",
  version: 1,
  actor: "project-team",
  blocks: true,
  parameters: {},
  needs: {
    fr: "des décomptes de postes, pour sa seconde moitié",
    en: "post counts, for its second half",
  },
  causes(subject) {
    const posts = streamsWithPosts(subject.facts.SavingsReported ?? []);
    return standingReports(subject).flatMap(({ report, review }) => {
      if (review !== undefined && review.data.decision !== "validated") return [];
      const unproven = unprovenLines(report, review, posts);
      if (unproven.length === 0) return [];
      return [
        {
          object: versionObject(report),
          severity: "major" as const,
          step: 0,
          since: report.data.submittedOn,
          figures: {
            report: asText(report.data.reportId),
            submittedOn: onDate(report.data.submittedOn),
            lines: asCount(unproven.length),
            streams: asText(unproven.map(({ label, streamId }) => label ?? streamId).join(", ")),
            amount: inCents(sumCents(unproven.map(lineCents))),
          },
        },
      ];
    });
  },
  words: {
    fr: {
      name: "Déclaration sans preuve",
      why: "Déclaration {report} du {submittedOn} : {amount} sans référence ni pièce, ou sans décompte des postes ({streams}).",
      closes: "La référence, la pièce ou le décompte fournis, ou un reclassement en gain non monétisé.",
    },
    en: {
      name: "Report without proof",
      why: "Report {report} of {submittedOn}: {amount} without baseline or evidence, or without post counts ({streams}).",
      closes: "Baseline, evidence or post counts are supplied, or it is reclassified as non-cash.",
    },
  },
});
