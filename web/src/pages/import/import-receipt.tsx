import { useState } from "react";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Alert } from "../../ui/alert.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { ReceiptFollowed, useReceipt } from "../../ui/receipt-followed.tsx";
import { reportsAddress } from "../report/addresses.ts";
import { importReceiptWords } from "./import-receipt-words.ts";
import { type KeptImport, keepImport, mayBeUndone, type PublishedReport } from "./kept-imports.ts";
import { reviewedOf, undoImport } from "./undo-import.ts";

const Status = ({ receiptId }: { readonly receiptId: string }) => {
  const { statuses } = useWords(importReceiptWords);
  const status = useReceipt(receiptId)?.status ?? "pending";
  const severity = { pending: "info", recorded: "success", refused: "error", blocked: "warning" } as const;
  return <Badge severity={severity[status]}>{statuses[status]}</Badge>;
};

type Props = { readonly kept: KeptImport; readonly onChange: (so: KeptImport) => void };

/** What was published, from which file, by whom; and its undoing for a day. */
export const ImportReceipt = ({ kept, onChange }: Props) => {
  const say = useWords(importReceiptWords);
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
  const say = useWords(importReceiptWords);
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
