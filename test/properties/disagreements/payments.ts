import { eachOnce, factsOf, withWithdrawals } from "../a-ledger.ts";
import { aPayment, aRepayment } from "../a-payment.ts";
import { anAgreement, aSelection } from "../a-promise.ts";
import { awardAt, signedBy } from "../naive/agreements.ts";
import { netOf, paidBy } from "../naive/money.ts";
import { idsOf } from "../naive/rivals.ts";
import { anomaliesOf, hasAnomalies, inOrder, type Row } from "./row.ts";

const facts = eachOnce(withWithdrawals(factsOf([aSelection, 1], [anAgreement, 3], [aPayment, 6], [aRepayment, 4]), 1));

export const trancheOverpaid: Row = {
  situation: "net payments of a tranche above its amount in the current agreement, at t",
  facts,
  expected: (all, asOf) => {
    const paid = paidBy(all, asOf);
    const tranches = signedBy(all, asOf).at(-1)?.tranches ?? [];
    return {
      anomalies: inOrder(
        tranches.flatMap(({ trancheId, amountCents }) => {
          const its = paid.filter(({ payment }) => payment.data.trancheId === trancheId);
          return its.length > 0 && netOf(its) > amountCents
            ? [["tranche-overpaid", ...idsOf(its.map(({ payment }) => payment))]]
            : [];
        }),
      ),
      decided: netOf(paid),
    };
  },
  found: (_state, position) => ({
    anomalies: inOrder(anomaliesOf(position, "tranche-overpaid")),
    decided: position.paidCents,
  }),
  isMet: hasAnomalies,
};

export const awardExceeded: Row = {
  situation: "net paid above the award at t",
  facts,
  expected: (all, asOf) => {
    const paid = paidBy(all, asOf);
    const award = awardAt(all, asOf);
    return {
      anomalies:
        award !== null && paid.length > 0 && netOf(paid) > award
          ? [["award-exceeded", ...idsOf(paid.map(({ payment }) => payment))]]
          : [],
      decided: { paid: netOf(paid), award },
    };
  },
  found: (_state, position) => ({
    anomalies: anomaliesOf(position, "award-exceeded"),
    decided: { paid: position.paidCents, award: position.awardCents },
  }),
  isMet: hasAnomalies,
};

export const overRepaid: Row = {
  situation: "repaid more than paid at t",
  facts: eachOnce(withWithdrawals(factsOf([aPayment, 4], [aRepayment, 6]), 1)),
  expected: (all, asOf) => {
    const paid = paidBy(all, asOf);
    return {
      anomalies: inOrder(
        paid
          .filter(({ payment, repaidCents }) => repaidCents > payment.data.amountCents)
          .map(({ payment, repayments }) => ["over-repaid", ...idsOf([payment, ...repayments])]),
      ),
      decided: netOf(paid),
    };
  },
  found: (_state, position) => ({
    anomalies: inOrder(anomaliesOf(position, "over-repaid")),
    decided: position.paidCents,
  }),
  isMet: hasAnomalies,
};
