import type * as z from "zod";
import type { order as orderAnswer, payments as paymentsAnswer } from "../../../../shared/answers/payments.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { projectPath, useLaureate } from "./use-laureate.ts";

const said = words(
  {
    none: "Aucun ordre de versement n’a été passé ici. Les finances ordonnent depuis une tranche prête.",
    caption: "Ordres de versement, tels qu’ils sont aujourd’hui",
    tranche: "Tranche",
    amount: "Montant",
    state: "État",
    ordered: "Ordonné",
    decided: "Décidé",
    waiting: "en attente d’une seconde personne",
    by: (who: string, at: string) => `par ${who}, le ${at}`,
    states: {
      ordered: "à co-signer",
      approved: "approuvé",
      refused: "refusé",
      paid: "payé",
      withdrawn: "retiré",
    },
    open: "Ouvrir",
  },
  {
    none: "No payment order was made here. Finance orders from a tranche that is ready.",
    caption: "Payment orders, as they stand today",
    tranche: "Tranche",
    amount: "Amount",
    state: "State",
    ordered: "Ordered",
    decided: "Decided",
    waiting: "waiting for a second person",
    by: (who: string, at: string) => `by ${who}, on ${at}`,
    states: { ordered: "to co-sign", approved: "approved", refused: "refused", paid: "paid", withdrawn: "withdrawn" },
    open: "Open",
  },
);

const severities = {
  ordered: "warning",
  approved: "info",
  refused: "error",
  paid: "success",
  withdrawn: "neutral",
} as const satisfies Record<z.infer<typeof orderAnswer>["status"], string>;

/** Who ordered, who decided and when; persons by name only for who may read the directory. */
export const Orders = () => {
  const say = useWords(said);
  const format = useFormat();
  const { projectId } = useLaureate();
  const personName = usePersonName();
  const mayOrder = useRights().can("order-payments");
  const { orders } = useAnswer<z.infer<typeof paymentsAnswer>>(`${projectPath(projectId)}/payments`);
  if (orders.length === 0) return <p className="soft">{say.none}</p>;
  return (
    <DataTable
      caption={say.caption}
      rows={orders}
      rowKey={({ orderId }) => orderId}
      rowHeader="tranche"
      columns={[
        { key: "tranche", header: say.tranche, cell: ({ trancheId }) => trancheId },
        {
          key: "ordered",
          header: say.ordered,
          cell: ({ ordered }) => say.by(personName(ordered.personId), format.instant(ordered.at)),
        },
        {
          key: "decided",
          header: say.decided,
          cell: ({ decided }) =>
            decided === null ? (
              say.waiting
            ) : (
              <>
                {say.by(personName(decided.personId), format.instant(decided.at))}
                {decided.reason === null ? null : (
                  <span className="figure-note" lang="fr">
                    {decided.reason}
                  </span>
                )}
              </>
            ),
        },
        {
          key: "state",
          header: say.state,
          cell: ({ status, trancheId }) => (
            <>
              <Badge severity={severities[status]}>{say.states[status]}</Badge>{" "}
              {mayOrder && status === "ordered" ? (
                <Link to={`/versements/${encodeURIComponent(projectId)}/${encodeURIComponent(trancheId)}`}>
                  {say.open}
                </Link>
              ) : null}
            </>
          ),
        },
        { key: "amount", header: say.amount, isAmount: true, cell: ({ amountCents }) => format.money(amountCents) },
      ]}
    />
  );
};
