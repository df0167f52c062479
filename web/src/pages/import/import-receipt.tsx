import { useState } from "react";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Alert } from "../../ui/alert.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { ReceiptFollowed, useReceipt } from "../../ui/receipt-followed.tsx";
import { reportsAddress } from "../report/addresses.ts";
import { type KeptImport, keepImport, mayBeUndone, type PublishedReport } from "./kept-imports.ts";
import { reviewedOf, undoImport } from "./undo-import.ts";

const said = words(
  {
    title: (count: number) => (count === 1 ? "1\u00a0déclaration publiée" : `${count}\u00a0déclarations publiées`),
    undone: "Import annulé\u00a0: ses déclarations ne comptent plus.",
    id: "Import",
    author: "Par",
    at: "Le",
    file: "Fichier",
    fingerprint: "Empreinte SHA-256",
    caption: "Déclarations de cet import",
    laureate: "Lauréat",
    period: "Période",
    version: "Version",
    status: "Enregistrement",
    statuses: { pending: "en cours", recorded: "enregistrée", refused: "refusée", blocked: "retenue" },
    follow: "Suivre mes déclarations",
    undo: "Annuler tout l’import",
    undoHelp: (until: string) => `Possible jusqu’au ${until}, tant qu’aucune de ces déclarations n’est examinée.`,
    reason: "Motif de l’annulation",
    reasonHint: "Par exemple «\u00a0mauvais fichier\u00a0».",
    reasonError: "Motif de l’annulation\u00a0: dites en une phrase pourquoi vous annulez cet import.",
    reviewed: (list: string) =>
      `Cet import ne peut plus être annulé d’un coup\u00a0: ${list} déjà examinée. Corrigez cette déclaration par une nouvelle version, et reprenez les autres une à une.`,
    late: "Le délai de 24\u00a0heures est passé\u00a0: chaque déclaration se reprend ou se corrige depuis «\u00a0Mes déclarations\u00a0».",
    withdrawal: (title: string, period: string) => `Reprise\u00a0: ${title}, ${period}`,
  },
  {
    title: (count: number) => (count === 1 ? "1 report published" : `${count} reports published`),
    undone: "Import undone: its reports no longer count.",
    id: "Import",
    author: "By",
    at: "On",
    file: "File",
    fingerprint: "SHA-256 fingerprint",
    caption: "Reports of this import",
    laureate: "Laureate",
    period: "Period",
    version: "Version",
    status: "Recording",
    statuses: { pending: "under way", recorded: "recorded", refused: "refused", blocked: "held up" },
    follow: "Follow my reports",
    undo: "Undo the whole import",
    undoHelp: (until: string) => `Possible until ${until}, while none of these reports is reviewed.`,
    reason: "Reason",
    reasonHint: "For example “wrong file”.",
    reasonError: "Reason: say in a sentence why you undo this import.",
    reviewed: (list: string) =>
      `This import can no longer be undone at once: ${list} was reviewed. Correct that report by another version, and take the others back one by one.`,
    late: "The 24 hours are over: each report can be taken back or corrected from “My reports”.",
    withdrawal: (title: string, period: string) => `Taken back: ${title}, ${period}`,
  },
);

const Status = ({ receiptId }: { readonly receiptId: string }) => {
  const { statuses } = useWords(said);
  const status = useReceipt(receiptId)?.status ?? "pending";
  const severity = { pending: "info", recorded: "success", refused: "error", blocked: "warning" } as const;
  return <Badge severity={severity[status]}>{statuses[status]}</Badge>;
};

type Props = { readonly kept: KeptImport; readonly onChange: (so: KeptImport) => void };

/** What was published, from which file, by whom; and its undoing for a day. */
export const ImportReceipt = ({ kept, onChange }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const { importId, author, at, fileName, sha256, reports, undoneAt } = kept;
  const projects = [...new Set(reports.map(({ projectId }) => projectId))];
  const only = projects.length === 1 ? projects[0] : undefined;
  return (
    <>
      <Alert
        severity={undoneAt === undefined ? "success" : "info"}
        title={undoneAt === undefined ? say.title(reports.length) : say.undone}
        isLive
      >
        <dl className="said-line">
          {[
            [say.id, importId],
            [say.author, author],
            [say.at, format.instant(at)],
            [say.file, fileName],
            [say.fingerprint, sha256],
          ].map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Alert>
      <DataTable
        caption={say.caption}
        rows={reports}
        rowKey={({ projectId, reportId }) => `${projectId} ${reportId}`}
        rowHeader="laureate"
        columns={[
          { key: "laureate", header: say.laureate, cell: ({ title }) => title },
          { key: "period", header: say.period, cell: ({ period }) => format.period(period) },
          { key: "version", header: say.version, cell: ({ version }) => version },
          { key: "status", header: say.status, cell: ({ receiptId }) => <Status receiptId={receiptId} /> },
        ]}
      />
      <p>
        <Link to={only === undefined ? "/declarations" : reportsAddress(only)}>{say.follow}</Link>
      </p>
      <Undo kept={kept} onChange={onChange} />
    </>
  );
};

const reasonControl = "import-undo-reason";
const day = 24 * 3_600_000;

const Undo = ({ kept, onChange }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const { today } = useConfiguration();
  const problemErrors = useProblemErrors();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [receipts, setReceipts] =
    useState<readonly { readonly report: PublishedReport; readonly receiptId: string }[]>();

  if (receipts !== undefined) {
    return receipts.map(({ report, receiptId }) => (
      <ReceiptFollowed
        key={receiptId}
        receiptId={receiptId}
        what={say.withdrawal(report.title, format.period(report.period))}
        changes={[`/api/projects/${encodeURIComponent(report.projectId)}`]}
      />
    ));
  }
  if (kept.undoneAt !== undefined) return null;
  if (!mayBeUndone(kept, new Date())) return <p className="soft">{say.late}</p>;

  const undo = async (): Promise<void> => {
    setErrors(reason.trim() === "" ? [say.reasonError] : []);
    if (reason.trim() === "") return;
    setBusy(true);
    try {
      const reviewed = await reviewedOf(kept, new AbortController().signal);
      if (reviewed.length > 0) {
        setErrors([
          say.reviewed(reviewed.map(({ title, period }) => `${title}, ${format.period(period)}`).join("\u00a0; ")),
        ]);
        return;
      }
      const taken = await undoImport(kept, { today, reason });
      const undone = { ...kept, undoneAt: new Date().toISOString() };
      keepImport(undone, new Date());
      setReceipts(
        kept.reports.flatMap((report, index) => {
          const receiptId = taken[index]?.receiptId;
          return receiptId === undefined ? [] : [{ report, receiptId }];
        }),
      );
      onChange(undone);
    } catch (failure) {
      setErrors(problemErrors(failure).map(({ message }) => message));
    } finally {
      setBusy(false);
    }
  };

  if (!isOpen) {
    return (
      <p className="actions">
        <Button priority="secondary" onClick={() => setOpen(true)}>
          {say.undo}
        </Button>
        <span className="soft">{say.undoHelp(format.instant(new Date(Date.parse(kept.at) + day).toISOString()))}</span>
      </p>
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void undo();
      }}
    >
      <TextField
        id={reasonControl}
        label={say.reason}
        hint={say.reasonHint}
        error={errors.join(" ") || undefined}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" isBusy={isBusy}>
        {say.undo}
      </Button>
    </form>
  );
};
