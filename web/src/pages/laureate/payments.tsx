import { useFormat, useWords, words } from "../../language/language.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Ceilings } from "./ceilings.tsx";
import { Orders } from "./orders.tsx";
import { PaymentsTable, usePaymentsSheet } from "./payments-table.tsx";
import { TabTitle } from "./tab-title.tsx";
import { TranchesTable } from "./tranches-table.tsx";
import { useLaureate } from "./use-laureate.ts";

const said = words(
  {
    title: "Versements",
    none: "Aucun versement à ce jour.",
    noAgreement: (paid: string) => `${paid} versés, sans contrat signé à cette date.`,
    sentence: (paid: string, planned: string, left: string) =>
      `${paid} versés sur ${planned} prévus au contrat\u00a0: ${left}.`,
    left: (amount: string) => `il reste ${amount} à verser`,
    over: (amount: string) => `${amount} de plus que prévu`,
    allPaid: "tout est versé",
    made: "Versements effectués",
    orders: "Ordres de versement",
  },
  {
    title: "Payments",
    none: "No payment so far.",
    noAgreement: (paid: string) => `${paid} paid, without an agreement signed at this date.`,
    sentence: (paid: string, planned: string, left: string) => `${paid} paid of ${planned} planned: ${left}.`,
    left: (amount: string) => `${amount} left to pay`,
    over: (amount: string) => `${amount} more than planned`,
    allPaid: "all of it is paid",
    made: "Payments made",
    orders: "Payment orders",
  },
);

const useSentence = (): string => {
  const say = useWords(said);
  const format = useFormat();
  const { position, dossier } = useLaureate();
  const { paidCents } = position;
  if (dossier.current === null) return paidCents === 0 ? say.none : say.noAgreement(format.amount(paidCents));
  const planned = dossier.current.tranches.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const left = planned - paidCents;
  const rest = left === 0 ? say.allPaid : (left > 0 ? say.left : say.over)(format.amount(Math.abs(left)));
  return say.sentence(format.amount(paidCents), format.amount(planned), rest);
};

/** Versements: what the agreement plans, what was paid, when it matures, who ordered and who approved. */
const LaureatePayments = () => {
  const say = useWords(said);
  const sheet = usePaymentsSheet();
  return (
    <>
      <TabTitle sheet={sheet}>{say.title}</TabTitle>
      <p>{useSentence()}</p>
      <Ceilings />
      <TranchesTable />
      <h3>{say.made}</h3>
      <PaymentsTable />
      <h3>{say.orders}</h3>
      <Loaded lines={3}>
        <Orders />
      </Loaded>
    </>
  );
};

export default LaureatePayments;
