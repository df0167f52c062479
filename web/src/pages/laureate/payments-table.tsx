import type { Sheet } from "../../export/sheet.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import type { ShownPayment } from "./dossier.ts";
import { useLaureate } from "./use-laureate.ts";
import { useNotes } from "./use-notes.ts";

const said = words(
  {
    none: "Aucun versement à cette date. Les finances ordonnent, puis une seconde personne approuve.",
    caption: "Versements, du plus ancien au plus récent",
    payment: "Versement",
    tranche: "Tranche",
    noTranche: "hors tranche",
    paidOn: "Versé le",
    maturity: "Échéance",
    due: "échu",
    notDue: "non échu",
    reference: "Référence comptable",
    matched: (on: string) => `rapproché le ${on}`,
    unmatched: "non rapproché",
    by: "Ordonné, approuvé par",
    amount: "Montant",
    repaid: "Reversé",
    net: "Net",
    sum: "Total",
    file: "versements",
    channel: "Canal",
    channels: {
      "delegated-credits": "délégation de crédits",
      "title-2-transfer": "transfert de titre 2",
      "operator-payment": "versement à l’opérateur",
    },
    repayments: "Reversements",
    on: "Date",
    reason: "Motif",
  },
  {
    none: "No payment at this date. Finance orders, then a second person approves.",
    caption: "Payments, oldest first",
    payment: "Payment",
    tranche: "Tranche",
    noTranche: "no tranche",
    paidOn: "Paid on",
    maturity: "Maturity",
    due: "matured",
    notDue: "not matured",
    reference: "Accounting reference",
    matched: (on: string) => `matched on ${on}`,
    unmatched: "not matched",
    by: "Ordered, approved by",
    amount: "Amount",
    repaid: "Repaid",
    net: "Net",
    sum: "Total",
    file: "payments",
    channel: "Channel",
    channels: {
      "delegated-credits": "delegated credits",
      "title-2-transfer": "title 2 transfer",
      "operator-payment": "payment to the operator",
    },
    repayments: "Repayments",
    on: "Date",
    reason: "Reason",
  },
);

const repaidOf = ({ amountCents, netCents }: ShownPayment): number => amountCents - netCents;

export const usePaymentsSheet = (): (() => Sheet) => {
  const say = useWords(said);
  const laureate = useLaureate();
  const notes = useNotes(laureate);
  const { projectId, dossier } = laureate;
  return () => ({
    name: `${say.file}-${projectId}`,
    notes,
    columns: [
      say.payment,
      say.tranche,
      say.paidOn,
      say.maturity,
      say.channel,
      say.reference,
      `${say.amount} (€)`,
      `${say.repaid} (€)`,
      `${say.net} (€)`,
    ],
    rows: dossier.payments.map((payment) => [
      payment.paymentId,
      payment.trancheId ?? null,
      { date: payment.paidOn },
      { date: payment.maturityOn },
      payment.channel === undefined ? null : say.channels[payment.channel],
      payment.accountingReference ?? null,
      { cents: payment.amountCents },
      { cents: repaidOf(payment) },
      { cents: payment.netCents },
    ]),
  });
};

/** Every payment by then: when it matures, where it is in the accounts, who ordered and who approved, what came back. */
export const PaymentsTable = () => {
  const say = useWords(said);
  const format = useFormat();
  const personName = usePersonName();
  const { projectId, position, dossier } = useLaureate();
  const { payments } = dossier;
  if (payments.length === 0) return <p className="soft">{say.none}</p>;
  const sum = (centsOf: (payment: ShownPayment) => number): string =>
    format.money(payments.reduce((all, payment) => all + centsOf(payment), 0));
  const fact = (id: string): string =>
    `/laureats/${encodeURIComponent(projectId)}/historique?fait=${encodeURIComponent(id)}`;
  return (
    <>
      <DataTable
        caption={say.caption}
        rows={payments}
        rowKey={({ paymentId }) => paymentId}
        rowHeader="payment"
        columns={[
          {
            key: "payment",
            header: say.payment,
            cell: ({ paymentId, fact: ref }) => <Link to={fact(ref.slice(0, ref.indexOf(" ")))}>{paymentId}</Link>,
          },
          { key: "tranche", header: say.tranche, cell: ({ trancheId }) => trancheId ?? say.noTranche },
          { key: "paidOn", header: say.paidOn, cell: ({ paidOn }) => format.date(paidOn) },
          {
            key: "maturity",
            header: say.maturity,
            cell: ({ maturityOn }) => (
              <>
                {format.date(maturityOn)}{" "}
                <Badge severity={maturityOn <= position.asOf ? "info" : "neutral"}>
                  {maturityOn <= position.asOf ? say.due : say.notDue}
                </Badge>
              </>
            ),
          },
          {
            key: "reference",
            header: say.reference,
            cell: ({ accountingReference, matchedOn, channel }) => (
              <>
                {accountingReference ?? format.missing}
                <span className="figure-note">
                  {matchedOn === null ? say.unmatched : say.matched(format.date(matchedOn))}
                  {channel === undefined ? null : ` – ${say.channels[channel]}`}
                </span>
              </>
            ),
          },
          {
            key: "by",
            header: say.by,
            cell: ({ orderedBy, approvedBy }) =>
              [orderedBy, approvedBy].map((who) => (who === undefined ? format.missing : personName(who))).join(", "),
          },
          { key: "amount", header: say.amount, isAmount: true, cell: ({ amountCents }) => format.money(amountCents) },
          { key: "repaid", header: say.repaid, isAmount: true, cell: (payment) => format.money(repaidOf(payment)) },
          { key: "net", header: say.net, isAmount: true, cell: ({ netCents }) => format.money(netCents) },
        ]}
        footer={
          <tr>
            <th scope="row" colSpan={6}>
              {say.sum}
            </th>
            <td className="amount" data-label={say.amount}>
              <span>{sum(({ amountCents }) => amountCents)}</span>
            </td>
            <td className="amount" data-label={say.repaid}>
              <span>{sum(repaidOf)}</span>
            </td>
            <td className="amount" data-label={say.net}>
              <span>{sum(({ netCents }) => netCents)}</span>
            </td>
          </tr>
        }
      />
      <Repayments payments={payments} />
    </>
  );
};

const Repayments = ({ payments }: { readonly payments: readonly ShownPayment[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const rows = payments.flatMap(({ paymentId, repayments }) => repayments.map((one) => ({ ...one, paymentId })));
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={say.repayments}
      rows={rows}
      rowKey={({ fact }) => fact}
      rowHeader="on"
      columns={[
        { key: "on", header: say.on, cell: ({ on }) => format.date(on) },
        { key: "payment", header: say.payment, cell: ({ paymentId }) => paymentId },
        { key: "reason", header: say.reason, cell: ({ reason }) => <span lang="fr">{reason}</span> },
        { key: "amount", header: say.amount, isAmount: true, cell: ({ cents }) => format.money(cents) },
      ]}
    />
  );
};
