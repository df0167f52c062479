import { useFormat, useWords } from "../../language/language.tsx";
import type { Project, Tranche } from "../payments/queue.ts";
import { said } from "./words.ts";

/** What was planned of a tranche, paid, and is left. */
export const TrancheFacts = ({ project, tranche }: { readonly project: Project; readonly tranche: Tranche }) => {
  const say = useWords(said);
  const format = useFormat();
  const rank = project.tranches.indexOf(tranche) + 1;
  const rows: readonly (readonly [string, string])[] = [
    [say.trancheLabel, say.rank(rank, project.tranches.length)],
    [say.planned, format.date(tranche.plannedOn)],
    [say.amount, format.money(tranche.amountCents)],
    [say.paid, format.money(tranche.paidCents)],
    [say.ordered, format.money(tranche.orderedCents)],
    [say.left, format.money(tranche.leftCents)],
  ];
  return (
    <dl className="terms-list">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="amount">{value}</dd>
        </div>
      ))}
    </dl>
  );
};
