import type { CivilDate } from "../calendar.ts";
import { requiredCents } from "../money-at.ts";
import type { Status } from "../status.ts";
import { type AlertSubject, sinceMonthEnd } from "./alert-subject.ts";
import { type Figures, inCents } from "./figure.ts";

/** A status that holds today: since when at month-ends, and what it was compared with; undefined when it does not. */
export const statusCause = (
  subject: AlertSubject,
  status: Status,
): { readonly since: CivilDate; readonly figures: Figures } | undefined => {
  const now = subject.now();
  if (now.status !== status) return undefined;
  const { matured, next, lanes } = now.figures;
  const required = requiredCents(
    next === undefined || matured > 0 ? matured : next.maturedCents,
    subject.state.terms.ratioPercent,
  );
  const realised = matured > 0 ? (lanes.validated.runRateCents ?? 0) : (next?.forecast.central ?? 0);
  return {
    since: subject.remember(`since ${status}`, () =>
      sinceMonthEnd(subject, (month) => subject.monthEnd(month).status === status),
    ),
    figures: { realised: inCents(realised), required: inCents(required), gap: inCents(realised - required) },
  };
};
