import { useFormat, useWords, words } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { ReceiptFollowed } from "../../ui/receipt-followed.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { reportsAddress } from "./addresses.ts";
import type { Period } from "./periods.ts";
import type { Totals } from "./totals.ts";

const said = words(
  {
    what: (period: string) => `Déclaration du ${period}`,
    sentence: (recurring: string, yearly: string) =>
      `${recurring} d’économies pérennes déclarées, soit ${yearly} par an. Elles compteront comme validées quand quelqu’un d’autre les aura examinées.`,
    sentenceNone: "Votre déclaration est envoyée. Elle comptera comme validée quand quelqu’un d’autre l’aura examinée.",
    next: "Tant que personne ne l’a examinée, vous pouvez la reprendre depuis «\u00a0Mes déclarations\u00a0». Ensuite, une correction sera une nouvelle version.",
    all: "Suivre cette déclaration",
    laureate: "Voir la page du lauréat",
  },
  {
    what: (period: string) => `Report of ${period}`,
    sentence: (recurring: string, yearly: string) =>
      `${recurring} of recurring savings reported, or ${yearly} a year. They will count as validated once somebody else has reviewed them.`,
    sentenceNone: "Your report is sent. It will count as validated once somebody else has reviewed it.",
    next: "Until somebody has reviewed it, you can take it back from “My reports”. After that, a correction will be another version.",
    all: "Follow this report",
    laureate: "See the laureate’s page",
  },
);

export type SentReport = {
  readonly heading: string;
  readonly period: Period;
  readonly receiptId: string;
  readonly totals: Totals;
};

type Props = SentReport & { readonly projectId: string; readonly reportId: string; readonly isSimulated: boolean };

/** A report that was just sent: its receipt, and what comes next. */
export const Sent = ({ heading, projectId, reportId, isSimulated, period, receiptId, totals }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const { recurringCents, yearlyCents } = totals;
  return (
    <>
      <PageTitle window={heading}>
        <span>{heading}</span> <SimulatedTag isSimulated={isSimulated} />
      </PageTitle>
      <SimulationNotice isSimulated={isSimulated} />
      <p className="sentence">
        {recurringCents === 0
          ? say.sentenceNone
          : say.sentence(format.money(recurringCents), format.money(yearlyCents))}
      </p>
      <ReceiptFollowed
        receiptId={receiptId}
        what={say.what(format.period(period))}
        changes={[`/api/projects/${encodeURIComponent(projectId)}`, "/api/projects", "/api/reviews", "/api/alerts"]}
      >
        <p>{say.next}</p>
        <p className="actions">
          <Link to={`${reportsAddress(projectId)}?suivi=${encodeURIComponent(reportId)}`}>{say.all}</Link>
          <Link to={`/laureats/${encodeURIComponent(projectId)}`}>{say.laureate}</Link>
        </p>
      </ReceiptFollowed>
    </>
  );
};
