import { netCents } from "../../money-at.ts";
import { type Cause, projectRule } from "../alert-rule.ts";
import type { AlertSubject } from "../alert-subject.ts";
import { asText, inCents, onDate } from "../figure.ts";
import { isByTwo, paymentFactOf } from "../payments.ts";
import { countedCents, standingReports, versionObject } from "../reports.ts";

/** Payments that do not say who ordered and who approved, or that say one person twice. */
const payments = (subject: AlertSubject): readonly Cause[] =>
  subject.state.payments.flatMap((payment) => {
    const { today } = subject;
    if (payment.on > today || netCents(payment, today) === 0) return [];
    const fact = paymentFactOf(subject, payment);
    const isElse = (actor: string): boolean => actor !== fact?.metadata.actor;
    if (isByTwo(fact) || subject.isDecided("A26", payment.paymentId, payment.on, isElse)) return [];
    return [
      {
        object: payment.paymentId,
        severity: "critical" as const,
        step: 0,
        since: payment.on,
        figures: { what: asText(payment.paymentId), on: onDate(payment.on), amount: inCents(payment.cents) },
      },
    ];
  });

/** Reports validated by whoever submitted them. */
const reviews = (subject: AlertSubject): readonly Cause[] =>
  standingReports(subject).flatMap(({ report, review }) => {
    if (review?.data.decision !== "validated" || review.metadata.actor !== report.metadata.actor) return [];
    return [
      {
        object: versionObject(report),
        severity: "critical" as const,
        step: 0,
        since: review.data.reviewedOn,
        figures: {
          what: asText(report.data.reportId),
          on: onDate(review.data.reviewedOn),
          amount: inCents(countedCents(report)),
        },
      },
    ];
  });

/** One person where two are wanted. A fact from the bus that does not name them raises it too. */
export const onePersonTwice = projectRule({
  id: "A26",
  version: 1,
  actor: "secretariat",
  blocks: true,
  parameters: {},
  causes: (subject) => [...payments(subject), ...reviews(subject)],
  words: {
    fr: {
      name: "Une seule personne là où il en faut deux",
      why: "{what} ({amount}, {on}) : l'ordonnateur et l'approbateur, ou le déclarant et le valideur, ne sont pas deux personnes nommées et distinctes.",
      closes: "L'acte d'une autre personne : nouvel examen, saisie corrigée, ou décision enregistrée.",
    },
    en: {
      name: "One person where two are wanted",
      why: "{what} ({amount}, {on}): who ordered and who approved, or who reported and who validated, are not two named and different persons.",
      closes: "Another person acts: a new review, a corrected entry, or a recorded decision.",
    },
  },
});
