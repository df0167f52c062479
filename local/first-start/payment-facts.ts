import { addDays } from "../../shared/domain/calendar.ts";
import { workingDay } from "./calendar.ts";
import { between } from "./chance.ts";
import { accountant, controllerOf, financeOfficer } from "./people.ts";
import { centsOf, type DatedLine, simulatedLine } from "./simulated-line.ts";
import type { Payment, Storyline } from "./storyline.ts";

/** What finance states of the money: payments and their match in the accounts, a second entry withdrawn, repayments. */
export const paymentFacts = (story: Storyline): DatedLine[] =>
  story.payments.flatMap((payment, index) => {
    const paymentId = `dp-${payment.paidOn.slice(0, 4)}-${index + 1}`;
    return [
      paidFact(story, payment, paymentId, payment.paidOn),
      ...matchFacts(story, payment, paymentId),
      ...secondEntryFacts(story, payment, `${paymentId}-bis`),
      ...repaymentFacts(story, payment, paymentId),
    ];
  });

const paidFact = ({ projectId, channel }: Storyline, payment: Payment, paymentId: string, on: string): DatedLine =>
  simulatedLine({
    type: "TranchePaid",
    source: "trajectoire.finance",
    actor: accountant,
    id: paymentId,
    about: projectId,
    on,
    recordedAfterDays: between(`${projectId} ${paymentId} recorded`, 1, 3),
    data: {
      projectId,
      paymentId,
      trancheId: payment.trancheId,
      amountCents: centsOf(payment.amountEuros),
      paidOn: payment.paidOn,
      channel,
      orderedBy: financeOfficer,
      approvedBy: controllerOf(`${projectId} ${payment.trancheId}`),
    },
  });

const matchFacts = ({ projectId }: Storyline, { matched, paidOn }: Payment, paymentId: string): DatedLine[] => {
  if (matched === false) return [];
  const matchedOn = workingDay(addDays(paidOn, between(`${projectId} ${paymentId} matched`, 6, 34)));
  return [
    simulatedLine({
      type: "PaymentMatched",
      source: "trajectoire.finance",
      actor: accountant,
      id: `${paymentId}-rapprochement`,
      about: projectId,
      on: matchedOn,
      data: {
        projectId,
        paymentId,
        accountingReference: `SIM-${between(`${projectId} ${paymentId} reference`, 1_400_000_000, 1_499_999_999)}`,
        matchedOn,
      },
    }),
  ];
};

/** The same money typed again the day after, with another number: a mistake, so it is withdrawn, not repaid. */
const secondEntryFacts = (story: Storyline, payment: Payment, paymentId: string): DatedLine[] => {
  const { secondEntryWithdrawnOn: withdrawnOn } = payment;
  if (withdrawnOn === undefined) return [];
  return [
    paidFact(story, payment, paymentId, addDays(payment.paidOn, 1)),
    simulatedLine({
      type: "FactWithdrawn",
      source: "trajectoire.finance",
      actor: controllerOf(`${story.projectId} withdrawal`),
      id: `${paymentId}-retrait`,
      about: story.projectId,
      on: withdrawnOn,
      data: { projectId: story.projectId, factId: paymentId, withdrawnOn, reason: "Versement saisi deux fois" },
    }),
  ];
};

const repaymentFacts = ({ projectId }: Storyline, { repaid }: Payment, paymentId: string): DatedLine[] => {
  if (repaid === undefined) return [];
  const { amountEuros, requestedOn, repaidOn, reason } = repaid;
  const [requestId, repaymentId] = [`${paymentId}-demande`, `${paymentId}-reversement`];
  const money = { projectId, paymentId, amountCents: centsOf(amountEuros), reason };
  const byFinance = { source: "trajectoire.finance", about: projectId } as const;
  return [
    simulatedLine({
      type: "RepaymentRequested",
      ...byFinance,
      actor: controllerOf(`${projectId} repayment`),
      id: requestId,
      on: requestedOn,
      data: { ...money, requestId, requestedOn },
    }),
    simulatedLine({
      type: "TrancheRepaid",
      ...byFinance,
      actor: accountant,
      id: repaymentId,
      on: repaidOn,
      recordedAfterDays: between(`${projectId} ${repaymentId} recorded`, 1, 3),
      data: { ...money, repaymentId, repaidOn },
    }),
  ];
};
