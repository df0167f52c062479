import { monthOf } from "../../calendar.ts";
import { planOver } from "../../reporting/report-under-way.ts";
import { expectedStreams } from "../../savings.ts";
import { type Cause, type Parameter, projectRule } from "../alert-rule.ts";
import { asText, inCents, onDate } from "../figure.ts";
import { lineCents, standingReports, versionObject } from "../reports.ts";

const times = (value: number): Parameter => ({ default: value, unit: "times", least: 1, most: 100 });

/** An amount far above its plan, or above the period before: confirmed or sent back by its review. */
export const unusualAmount = projectRule({
  id: "A24",
  version: 1,
  actor: "finance",
  parameters: { timesPlan: times(3), timesPrevious: times(2) },
  causes(subject, { timesPlan, timesPrevious }) {
    const reports = standingReports(subject);
    const expected = expectedStreams(subject.signed);
    return reports
      .filter(({ review }) => review === undefined)
      .flatMap(({ report }): Cause[] => {
        const period = { from: monthOf(report.data.period.from), to: monthOf(report.data.period.to) };
        const length = period.to - period.from + 1;
        const odd = (report.data.lines ?? []).flatMap((line) => {
          if (line.nature !== "recurring") return [];
          const cents = lineCents(line);
          const stream = expected.get(line.streamId);
          const plan = stream === undefined ? 0 : planOver(stream, period);
          const previous = reports
            .filter(({ report: { data } }) => monthOf(data.period.to) === period.from - 1)
            .filter(({ report: { data } }) => monthOf(data.period.to) - monthOf(data.period.from) + 1 === length)
            .flatMap((one) => one.report.data.lines ?? [])
            .find(({ streamId, nature }) => streamId === line.streamId && nature === line.nature);
          const before = previous === undefined ? 0 : lineCents(previous);
          const isOdd = (plan > 0 && cents > timesPlan * plan) || (before > 0 && cents > timesPrevious * before);
          return isOdd ? [{ name: line.label ?? line.streamId, cents, plan, before }] : [];
        });
        const [worst] = odd;
        if (worst === undefined) return [];
        return [
          {
            object: versionObject(report),
            severity: "minor",
            step: 0,
            since: report.data.submittedOn,
            figures: {
              report: asText(report.data.reportId),
              submittedOn: onDate(report.data.submittedOn),
              streams: asText(odd.map(({ name }) => name).join(", ")),
              amount: inCents(worst.cents),
              plan: inCents(worst.plan),
              before: inCents(worst.before),
              timesPlan: asText(String(timesPlan)),
              timesPrevious: asText(String(timesPrevious)),
            },
          },
        ];
      });
  },
  words: {
    fr: {
      name: "Montant inhabituel",
      why: "Déclaration {report} du {submittedOn} ({streams}) : {amount} pour {plan} prévus et {before} à la période précédente (seuils : {timesPlan} fois le plan, {timesPrevious} fois la période précédente).",
      closes: "La confirmation ou le renvoi par la personne qui valide.",
    },
    en: {
      name: "Unusual amount",
      why: "Report {report} of {submittedOn} ({streams}): {amount} for {plan} planned and {before} in the period before (thresholds: {timesPlan} times the plan, {timesPrevious} times the period before).",
      closes: "It is confirmed or sent back by its reviewer.",
    },
  },
});
