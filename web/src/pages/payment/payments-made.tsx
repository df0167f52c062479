import { useHistory } from "../../api/use-history.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { channelWords, said } from "./words.ts";

/** What was paid of a tranche, by whatever way it came, with its place in the accounts. */
export const PaymentsMade = ({ projectId, trancheId }: { readonly projectId: string; readonly trancheId: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const nameOf = usePersonName();
  const channelNames = useWords(channelWords);
  const matches = useHistory(projectId, "PaymentMatched");
  const made = useHistory(projectId, "TranchePaid").filter(({ data }) => data.trancheId === trancheId);
  type Made = (typeof made)[number];
  const referenceOf = ({ data: { paymentId, accountingReference } }: Made): string =>
    matches.find(({ data }) => data.paymentId === paymentId)?.data.accountingReference ??
    accountingReference ??
    say.steps.unmatched;
  if (made.length === 0) return null;
  return (
    <section>
      <h2>{say.madeTitle}</h2>
      <DataTable
        caption={say.madeCaption}
        rows={made}
        rowKey={({ fact }) => fact}
        rowHeader="versement"
        sortParameter="tri-versements"
        columns={[
          { key: "versement", header: say.payment, cell: ({ data }) => <code>{data.paymentId}</code> },
          { key: "date", header: say.paidOn, cell: ({ data }) => format.date(data.paidOn) },
          {
            key: "montant",
            header: say.amountColumn,
            isAmount: true,
            cell: ({ data }) => format.money(data.amountCents),
          },
          {
            key: "circuit",
            header: say.channel,
            cell: ({ data }) =>
              data.channel === undefined ? say.unstated : (channelNames[data.channel] ?? data.channel),
          },
          {
            key: "qui",
            header: say.who,
            cell: ({ data }) =>
              [data.orderedBy, data.approvedBy]
                .map((person) => (person === undefined ? say.unstated : nameOf(person)))
                .join(", "),
          },
          { key: "compta", header: say.accountingColumn, cell: referenceOf },
        ]}
      />
    </section>
  );
};
