import { addDays, daysBetween, lastDayOf, type Month, monthText } from "../../calendar.ts";
import { isExpected, isKnown, isMonthKnown } from "../../savings.ts";
import { periodEnd } from "../../window.ts";
import { delay, projectRule } from "../alert-rule.ts";
import type { AlertSubject } from "../alert-subject.ts";
import { asCount, inDays, ofMonth } from "../figure.ts";

/** Last months of the finished periods that say nothing of a recurring stream: declared is enough. */
const missingPeriods = ({ state, lastMonth, now }: AlertSubject): readonly Month[] => {
  const { reportEveryMonths: every } = state.terms;
  const view = now().reading.views.declared;
  const starts =
    view.expected.size > 0
      ? [...view.expected.values()].map(({ from }) => from)
      : view.lane.lines.filter(({ nature }) => nature === "recurring").map(({ from }) => from);
  if (starts.length === 0) return [];
  const isMissing = (month: Month): boolean =>
    view.expected.size === 0
      ? !isMonthKnown(view, month)
      : [...view.expected.values()].some(
          (stream) => isExpected(stream, month) && !isKnown(view, stream.streamId, month),
        );
  const missing: Month[] = [];
  for (let end = periodEnd(Math.min(...starts), every); end <= lastMonth; end += every) {
    const months = Array.from({ length: every }, (_, index) => end - index);
    if (months.some(isMissing)) missing.push(end);
  }
  return missing;
};

/** Reports due and not submitted: one alert a project, worse with each period more. */
export const reportOverdue = projectRule({
  id: "A13",
  version: 1,
  actor: "project-team",
  parameters: { majorDays: delay(90) },
  causes(subject, { majorDays }) {
    if (subject.closure?.how === "abandoned") return [];
    const { reportDueDays, reportEveryMonths } = subject.state.terms;
    const overdue = subject
      .remember("missing periods", () => missingPeriods(subject))
      .filter((end) => addDays(lastDayOf(end), reportDueDays) < subject.today);
    const [oldest] = overdue;
    const newest = overdue.at(-1);
    if (oldest === undefined || newest === undefined) return [];
    const end = lastDayOf(oldest);
    const days = daysBetween(end, subject.today);
    return [
      {
        object: "reports",
        severity: days >= majorDays ? ("major" as const) : ("minor" as const),
        step: overdue.length,
        since: addDays(end, reportDueDays + 1),
        figures: {
          periods: asCount(overdue.length),
          from: ofMonth(monthText(oldest - reportEveryMonths + 1)),
          to: ofMonth(monthText(newest)),
          days: inDays(days),
          threshold: inDays(days >= majorDays ? majorDays : reportDueDays),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Déclaration en retard",
      why: "Périodes sans déclaration complète : {periods}, entre {from} et {to} ; la plus ancienne est finie depuis {days} (seuil : {threshold}).",
      closes: "Le dépôt des déclarations manquantes, même à zéro.",
    },
    en: {
      name: "Report overdue",
      why: "Periods without a complete report: {periods}, from {from} to {to}; the oldest ended {days} ago (threshold: {threshold}).",
      closes: "The missing reports are submitted, even to say nothing was saved.",
    },
  },
});
