import type * as z from "zod";
import type { payments as paymentsAnswer } from "../../../../shared/answers/payments.ts";
import { addMonths } from "../../../../shared/domain/calendar.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useClocks } from "../../clocks/clocks.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { projectPath, useLaureate } from "./use-laureate.ts";

const said = words(
  {
    none: "Aucun contrat signé à cette date ne prévoit de tranche. Le secrétariat enregistre le contrat.",
    caption: (version: number, on: string) => `Tranches du contrat, version ${version} signée le ${on}`,
    tranche: "Tranche",
    planned: "Prévue le",
    maturity: "Échéance si versée à la date prévue",
    milestone: "Jalon",
    noMilestone: "sans jalon",
    reached: (label: string, on: string) => `${label} – validé le ${on}`,
    awaited: (label: string) => `${label} – non validé`,
    amount: "Montant",
    paid: "Versé",
    left: "Reste",
    state: "État",
    done: "versée",
    partly: "versée en partie",
    blocked: (count: number) => (count === 1 ? "1 condition manque" : `${count} conditions manquent`),
    ordered: "ordre en cours",
    ready: "prête",
    toCome: "à verser",
    open: "Ouvrir",
    sum: "Total",
    of: (rank: number, count: number) => `${rank} sur ${count}`,
  },
  {
    none: "No agreement signed at this date plans a tranche. The secretariat records the agreement.",
    caption: (version: number, on: string) => `Tranches of the agreement, version ${version} signed on ${on}`,
    tranche: "Tranche",
    planned: "Planned on",
    maturity: "Maturity if paid on the planned day",
    milestone: "Milestone",
    noMilestone: "no milestone",
    reached: (label: string, on: string) => `${label} – validated on ${on}`,
    awaited: (label: string) => `${label} – not validated`,
    amount: "Amount",
    paid: "Paid",
    left: "Left",
    state: "State",
    done: "paid",
    partly: "partly paid",
    blocked: (count: number) => (count === 1 ? "1 condition is missing" : `${count} conditions are missing`),
    ordered: "order under way",
    ready: "ready",
    toCome: "to be paid",
    open: "Open",
    sum: "Total",
    of: (rank: number, count: number) => `${rank} of ${count}`,
  },
);

type Today = z.infer<typeof paymentsAnswer>["tranches"][number];

/** Each tranche of the agreement in force: planned, paid, left, its milestone, and what keeps the rest from being paid today. */
export const TranchesTable = () => {
  const say = useWords(said);
  const format = useFormat();
  const { projectId, position, dossier } = useLaureate();
  const { asOf, knownAt } = useClocks();
  const isPast = asOf !== null || knownAt !== null;
  const mayOrder = useRights().can("order-payments");
  const today = useAnswer<z.infer<typeof paymentsAnswer>>(`${projectPath(projectId)}/payments`).tranches;
  const { current, payments } = dossier;
  if (current === null || current.tranches.length === 0) return <p className="soft">{say.none}</p>;
  const rows = current.tranches.map((tranche, index) => {
    const paidCents = payments
      .filter(({ trancheId }) => trancheId === tranche.trancheId)
      .reduce((sum, { netCents }) => sum + netCents, 0);
    return {
      ...tranche,
      rank: index + 1,
      paidCents,
      leftCents: tranche.amountCents - paidCents,
      today: isPast ? undefined : today.find(({ trancheId }) => trancheId === tranche.trancheId),
    };
  });
  const labelOf = (milestoneId: string): string =>
    current.milestones?.find((one) => one.milestoneId === milestoneId)?.label ?? milestoneId;
  const sum = (centsOf: (row: (typeof rows)[number]) => number): string =>
    format.money(rows.reduce((all, row) => all + centsOf(row), 0));
  return (
    <DataTable
      caption={say.caption(current.version, format.date(current.signedOn))}
      rows={rows}
      rowKey={({ trancheId }) => trancheId}
      rowHeader="tranche"
      columns={[
        {
          key: "tranche",
          header: say.tranche,
          cell: ({ trancheId, rank }) => (
            <>
              {trancheId} <span className="figure-note light">{say.of(rank, rows.length)}</span>
            </>
          ),
        },
        { key: "planned", header: say.planned, cell: ({ plannedOn }) => format.date(plannedOn) },
        {
          key: "maturity",
          header: say.maturity,
          cell: ({ plannedOn }) => format.date(addMonths(plannedOn, position.terms.delayMonths)),
        },
        {
          key: "milestone",
          header: say.milestone,
          cell: ({ milestoneId }) => {
            if (milestoneId === undefined) return <span className="soft">{say.noMilestone}</span>;
            const validated = dossier.milestone(milestoneId);
            const label = labelOf(milestoneId);
            return (
              <span lang="fr">
                {validated === null ? say.awaited(label) : say.reached(label, format.date(validated.data.validatedOn))}
              </span>
            );
          },
        },
        { key: "amount", header: say.amount, isAmount: true, cell: ({ amountCents }) => format.money(amountCents) },
        { key: "paid", header: say.paid, isAmount: true, cell: ({ paidCents }) => format.money(paidCents) },
        { key: "left", header: say.left, isAmount: true, cell: ({ leftCents }) => format.money(leftCents) },
        {
          key: "state",
          header: say.state,
          cell: (row) => (
            <>
              <TrancheState left={row.leftCents} paid={row.paidCents} today={row.today} />{" "}
              {mayOrder && !isPast && row.leftCents > 0 ? (
                <Link to={`/versements/${encodeURIComponent(projectId)}/${encodeURIComponent(row.trancheId)}`}>
                  {say.open}
                  <span className="hidden-text"> {row.trancheId}</span>
                </Link>
              ) : null}
            </>
          ),
        },
      ]}
      footer={
        <tr>
          <th scope="row" colSpan={4}>
            {say.sum}
          </th>
          <td className="amount" data-label={say.amount}>
            <span>{sum(({ amountCents }) => amountCents)}</span>
          </td>
          <td className="amount" data-label={say.paid}>
            <span>{sum(({ paidCents }) => paidCents)}</span>
          </td>
          <td className="amount" data-label={say.left}>
            <span>{sum(({ leftCents }) => leftCents)}</span>
          </td>
          <td />
        </tr>
      }
    />
  );
};

type StateProps = { readonly left: number; readonly paid: number; readonly today: Today | undefined };

const TrancheState = ({ left, paid, today }: StateProps) => {
  const say = useWords(said);
  if (left <= 0) return <Badge severity="success">{say.done}</Badge>;
  if (today === undefined) return <Badge>{paid > 0 ? say.partly : say.toCome}</Badge>;
  if (today.orderedCents > 0) return <Badge severity="info">{say.ordered}</Badge>;
  const missing = today.conditions.filter(({ isMet }) => !isMet).length;
  return missing === 0 ? (
    <Badge severity="info">{say.ready}</Badge>
  ) : (
    <Badge severity="warning">{say.blocked(missing)}</Badge>
  );
};
