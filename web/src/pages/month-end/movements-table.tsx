import { idOf } from "../../../../shared/domain/fact-ref.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import type { Moved } from "./movements.ts";
import { said } from "./words.ts";

/** The facts behind the month: what left and what came back. */
export const MovementsTable = ({ moved }: { readonly moved: readonly Moved[] }) => {
  const say = useWords(said);
  const format = useFormat();
  return (
    <DataTable
      caption={say.movementsCaption(moved.length)}
      rows={moved}
      rowKey={({ fact, kind }) => `${kind} ${fact}`}
      rowHeader="laureat"
      sortParameter="tri-mouvements"
      columns={[
        { key: "date", header: say.date, sortBy: ({ on }) => on, cell: ({ on }) => format.date(on) },
        {
          key: "laureat",
          header: say.laureate,
          cell: ({ projectId, title }) => (
            <Link to={`/laureats/${encodeURIComponent(projectId)}`} lang="fr">
              {title ?? projectId}
            </Link>
          ),
        },
        { key: "mouvement", header: say.kind, cell: ({ kind }) => say[kind] },
        {
          key: "tranche",
          header: say.tranche,
          cell: ({ trancheId, projectId }) =>
            trancheId === null ? (
              say.noTranche
            ) : (
              <Link to={`/versements/${encodeURIComponent(projectId)}/${encodeURIComponent(trancheId)}`}>
                {trancheId}
              </Link>
            ),
        },
        {
          key: "montant",
          header: say.amount,
          isAmount: true,
          sortBy: ({ cents }) => cents,
          cell: ({ cents, kind }) => format.money(kind === "repayment" ? -cents : cents, { signed: true }),
        },
        { key: "versement", header: say.reference, cell: ({ paymentId }) => <code>{paymentId}</code> },
        { key: "fait", header: say.fact, cell: ({ fact }) => <code>{idOf(fact)}</code> },
      ]}
    />
  );
};
