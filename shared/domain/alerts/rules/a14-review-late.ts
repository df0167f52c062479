import { delay, projectRule } from "../alert-rule.ts";
import { asText, inCents, onDate } from "../figure.ts";
import { lateSince } from "../lateness.ts";
import { countedCents, standingReports, versionObject } from "../reports.ts";

/** A report that waits for its review. */
export const reviewLate = projectRule({
  id: "A14",
  version: 1,
  actor: "finance",
  parameters: { minorDays: delay(30), majorDays: delay(60) },
  causes(subject, { minorDays, majorDays }) {
    if (!subject.state.terms.reviewRequired) return [];
    return standingReports(subject).flatMap(({ report, review }) => {
      if (review !== undefined) return [];
      const late = lateSince(report.data.submittedOn, subject.today, minorDays, majorDays);
      if (late === undefined) return [];
      return [
        {
          ...late,
          object: versionObject(report),
          figures: {
            ...late.figures,
            report: asText(report.data.reportId),
            submittedOn: onDate(report.data.submittedOn),
            amount: inCents(countedCents(report)),
          },
        },
      ];
    });
  },
  words: {
    fr: {
      name: "Déclaration en attente de validation",
      why: "Déclaration {report} ({amount}) déposée le {submittedOn}, non examinée {days} après (seuil : {threshold}).",
      closes: "Sa validation, son renvoi ou son rejet.",
    },
    en: {
      name: "Report waiting for review",
      why: "Report {report} ({amount}) submitted on {submittedOn}, not reviewed {days} later (threshold: {threshold}).",
      closes: "It is validated, sent back or rejected.",
    },
  },
});
