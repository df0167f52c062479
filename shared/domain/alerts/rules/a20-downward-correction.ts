import { assess } from "../../assess.ts";
import { foldFacts } from "../../fold.ts";
import { knownAtDate } from "../../known-at.ts";
import { ratio } from "../../money.ts";
import { projectRule, share } from "../alert-rule.ts";
import type { AlertSubject } from "../alert-subject.ts";
import { asShare, asText, inCents, inPercent, onDate } from "../figure.ts";
import { countedCents, type ReportFact, type ReviewFact, standingReports, versionObject } from "../reports.ts";

/** Whether the project is *Atteint* without the correction, and no longer once it is validated. */
const losesTarget = (subject: AlertSubject, correction: ReportFact, review: ReviewFact | undefined): boolean => {
  const all = Object.values(subject.facts).flat();
  const knownAt = knownAtDate(subject.today);
  const statusOf = (facts: typeof all): string =>
    assess(
      foldFacts(
        subject.projectId,
        facts.map((fact) => ({ fact })),
      ),
      subject.today,
      knownAt,
    ).status;
  const without = all.filter((fact) => fact !== correction);
  const validated: ReviewFact = {
    type: "SavingsReviewed",
    source: "trajectoire.fund",
    metadata: { ...correction.metadata, id: `${correction.metadata.id}.as-if-validated` },
    data: {
      projectId: correction.data.projectId,
      reportId: correction.data.reportId,
      version: correction.data.version,
      decision: "validated",
      reviewedOn: subject.today,
    },
  };
  return statusOf(without) === "achieved" && statusOf(review === undefined ? [...all, validated] : all) !== "achieved";
};

/** A report corrected down by much, until the secretariat has reviewed it with a note. */
export const downwardCorrection = projectRule({
  id: "A20",
  version: 1,
  actor: "secretariat",
  parameters: {
    percent: share(10),
    cents: { default: 10_000_000, unit: "cents", least: 1, most: 10 ** 13 },
  },
  causes(subject, { percent, cents }) {
    return standingReports(subject).flatMap(({ report, review, before }) => {
      if (before === undefined) return [];
      const [was, is] = [countedCents(before), countedCents(report)];
      const isMuch =
        was - is >= cents || (was > is && BigInt(was - is) * 100n >= BigInt(Math.abs(was)) * BigInt(percent));
      const isNoted = review?.source === "trajectoire.fund" && (review.data.reason ?? "") !== "";
      const object = versionObject(report);
      if (!isMuch || isNoted || subject.isDecided("A20", object, report.data.submittedOn)) return [];
      return [
        {
          object,
          severity: subject.remember(`loses ${object}`, () => losesTarget(subject, report, review))
            ? ("critical" as const)
            : ("major" as const),
          step: 0,
          since: report.data.submittedOn,
          figures: {
            report: asText(report.data.reportId),
            submittedOn: onDate(report.data.submittedOn),
            was: inCents(was),
            is: inCents(is),
            change: asShare(was === 0 ? "-1.0000" : ratio(is - was, Math.abs(was))),
            threshold: inPercent(percent),
            thresholdCents: inCents(cents),
          },
        },
      ];
    });
  },
  words: {
    fr: {
      name: "Correction à la baisse",
      why: "Déclaration {report} corrigée le {submittedOn} : {was} devient {is}, soit {change} (seuil : {threshold} ou {thresholdCents}).",
      closes: "L'examen du secrétariat, avec une note.",
    },
    en: {
      name: "Downward correction",
      why: "Report {report} corrected on {submittedOn}: {was} becomes {is}, a change of {change} (threshold: {threshold} or {thresholdCents}).",
      closes: "The secretariat's review, with a note.",
    },
  },
});
