import { eachOnce, factsOf, withWithdrawals } from "../a-ledger.ts";
import { aCommitment, aPayment } from "../a-payment.ts";
import { aSelection } from "../a-promise.ts";
import { selectionOf } from "../naive/agreements.ts";
import { idsOf, nameOf } from "../naive/rivals.ts";
import { anomaliesOf, hasAnomalies, type Row } from "./row.ts";

export const selectedTwice: Row = {
  situation: "one project selected twice",
  facts: eachOnce(withWithdrawals(factsOf([aSelection, 4], [aPayment, 1]))),
  expected: (facts) => {
    const selections = facts.filter((fact) => fact.type === "ProjectSelected");
    const selection = selectionOf(facts);
    return {
      anomalies: selections.length > 1 ? [["selected-twice", ...idsOf(selections)]] : [],
      decided: {
        stands: selection && nameOf(selection),
        wave: selection?.data.wave,
        ratioPercent: selection?.data.terms?.ratioPercent ?? 100,
        delayMonths: selection?.data.terms?.delayMonths ?? 36,
      },
    };
  },
  found: ({ selection }, position) => ({
    anomalies: anomaliesOf(position, "selected-twice"),
    decided: {
      stands: selection?.fact,
      wave: selection?.wave,
      ratioPercent: position.terms.ratioPercent,
      delayMonths: position.terms.delayMonths,
    },
  }),
  isMet: hasAnomalies,
};

const defaultTerms = {
  ratioPercent: 100,
  delayMonths: 36,
  tolerancePercent: 10,
  coveragePercent: 75,
  reportEveryMonths: 3,
  reportDueDays: 45,
  reviewRequired: true,
  defaultRealisationPercent: 50,
};

export const notSelected: Row = {
  situation: "facts for a project not selected",
  facts: eachOnce(withWithdrawals(factsOf([aSelection, 1], [aPayment, 2], [aCommitment, 2]), 3)),
  expected: (facts) => {
    const isSelected = facts.some((fact) => fact.type === "ProjectSelected");
    return {
      anomalies: isSelected || facts.length === 0 ? [] : [["not-selected", ...idsOf(facts)]],
      decided: isSelected ? "its own terms" : { terms: defaultTerms, lifecycle: null },
    };
  },
  found: ({ selection }, position) => ({
    anomalies: anomaliesOf(position, "not-selected"),
    decided: selection === undefined ? { terms: position.terms, lifecycle: position.lifecycle } : "its own terms",
  }),
  isMet: hasAnomalies,
};
