import { isAtLeast, ratio, sumCents } from "../../money.ts";
import { unpaidCents } from "../../money-at.ts";
import { portfolioRule, share } from "../alert-rule.ts";
import type { AlertSubject } from "../alert-subject.ts";
import { asShare, asText, inCents, inPercent } from "../figure.ts";
import type { PortfolioSubject } from "../portfolio-subject.ts";

const openedCents = ({ funds }: PortfolioSubject, year: number): number =>
  sumCents(
    funds.flatMap(({ envelope }) =>
      (envelope?.years ?? []).filter((voted) => voted.year === year).map(({ paymentCents }) => paymentCents ?? 0),
    ),
  );

const paidIn = ({ state, today }: AlertSubject, year: string): number =>
  sumCents(state.payments.filter(({ on }) => on <= today && on.startsWith(year)).map(({ cents }) => cents));

/** What is left to pay of the tranches planned in the year. */
const plannedIn = ({ state, current, today, closure }: AlertSubject, year: string): number =>
  closure !== undefined
    ? 0
    : sumCents(
        (current?.tranches ?? [])
          .filter(({ plannedOn }) => plannedOn.startsWith(year))
          .map((tranche) => unpaidCents(tranche, state.payments, today)),
      );

/** From 30 September: what is paid and planned in the year, against the payment credits (CP) opened. */
export const creditsUnspent = portfolioRule({
  id: "A29",
  version: 1,
  actor: "secretariat",
  parameters: { percent: share(85) },
  needs: { fr: "des crédits de paiement (CP) votés par année", en: "payment credits (CP) voted per year" },
  hasInput: ({ funds, today }) =>
    funds.some(({ envelope }) =>
      envelope?.years.some(
        ({ year, paymentCents }) => String(year) === today.slice(0, 4) && paymentCents !== undefined,
      ),
    ),
  causes(subject, { percent }) {
    const year = subject.today.slice(0, 4);
    const opened = openedCents(subject, Number(year));
    if (subject.today < `${year}-09-30` || opened === 0) return [];
    const paid = sumCents(subject.projects.map((project) => paidIn(project, year)));
    const planned = sumCents(subject.projects.map((project) => plannedIn(project, year)));
    if (isAtLeast(paid + planned, 100, opened, percent)) return [];
    return [
      {
        object: year,
        severity: "major",
        step: 0,
        since: `${year}-09-30`,
        figures: {
          year: asText(year),
          paid: inCents(paid),
          planned: inCents(planned),
          opened: inCents(opened),
          share: asShare(ratio(paid + planned, opened)),
          threshold: inPercent(percent),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Crédits de paiement sous-consommés",
      why: "{year} : {paid} versés et {planned} prévus pour {opened} de CP ouverts, soit {share} (seuil : {threshold}).",
      closes: "Une prévision revenue au seuil, ou des CP rendus.",
    },
    en: {
      name: "Payment credits underspent",
      why: "{year}: {paid} paid and {planned} planned for {opened} of payment credits opened: {share} (threshold: {threshold}).",
      closes: "The forecast is back at the threshold, or credits are released.",
    },
  },
});
