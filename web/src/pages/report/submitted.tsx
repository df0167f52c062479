import { useFormat, useWords, words } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { ReceiptFollowed } from "../../ui/receipt-followed.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { correctionAddress, newReportAddress, reportsAddress } from "./addresses.ts";
import { nameOf } from "./periods.ts";
import type { Report } from "./reports.ts";
import type { DraftAnswer } from "./use-draft.ts";
import type { Laureate } from "./use-laureate.ts";

const said = words(
  {
    title: (period: string, title: string) => `Déclaration du ${period} – ${title}`,
    sentence: "Cette déclaration est envoyée\u00a0: elle ne se modifie plus, elle se corrige par une nouvelle version.",
    withdrawn: "Cette déclaration a été reprise\u00a0: elle ne compte plus. Vous pouvez en faire une nouvelle.",
    what: "Déclaration",
    correct: "Corriger par une nouvelle version",
    anew: "Faire une nouvelle déclaration",
    follow: "Suivre ce qu’elle devient",
  },
  {
    title: (period: string, title: string) => `Report of ${period} – ${title}`,
    sentence: "This report is sent: it is no longer changed, it is corrected by another version.",
    withdrawn: "This report was taken back: it no longer counts. You can make another one.",
    what: "Report",
    correct: "Correct by another version",
    anew: "Make another report",
    follow: "Follow what becomes of it",
  },
);

type Props = {
  readonly laureate: Laureate;
  readonly report: Report | undefined;
  readonly draft: DraftAnswer;
  readonly reportId: string;
};

/** A draft that was sent: its receipt, and the ways on. */
export const Submitted = ({ laureate, report, draft, reportId }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const { projectId, title, position } = laureate;
  const heading = say.title(format.period(draft.period), title ?? projectId);
  const isWithdrawn = report?.state === "withdrawn";
  return (
    <>
      <PageTitle window={heading}>
        <span>{heading}</span> <SimulatedTag isSimulated={position.simulation} />
      </PageTitle>
      <SimulationNotice isSimulated={position.simulation} />
      <p className="sentence">{isWithdrawn ? say.withdrawn : say.sentence}</p>
      <ReceiptFollowed
        receiptId={draft.receipt?.split("/").at(-1) ?? ""}
        what={say.what}
        changes={[`/api/projects/${encodeURIComponent(projectId)}/history`]}
      />
      <p className="actions">
        {isWithdrawn ? (
          <Link className="button button-primary" to={newReportAddress(projectId, nameOf(draft.period))}>
            {say.anew}
          </Link>
        ) : (
          <Link className="button button-secondary" to={correctionAddress(projectId, reportId)}>
            {say.correct}
          </Link>
        )}
        <Link to={`${reportsAddress(projectId)}?suivi=${encodeURIComponent(reportId)}`}>{say.follow}</Link>
      </p>
    </>
  );
};
