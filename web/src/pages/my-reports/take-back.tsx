import { useState } from "react";
import { newKey, type Receipt, state } from "../../api/act.ts";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ReceiptFollowed } from "../../ui/receipt-followed.tsx";
import { declaredCents, type Version } from "../report/reports.ts";

const said = words(
  {
    title: (period: string) => `Reprendre la déclaration du ${period}`,
    body: (amount: string) =>
      `${amount} cesseront de compter comme déclarés dès que la reprise sera enregistrée. La déclaration et son motif de reprise restent lisibles dans l’historique. On ne revient pas sur une reprise\u00a0: on déclare de nouveau.`,
    reason: "Motif de la reprise",
    hint: "Par exemple «\u00a0montants du mauvais trimestre\u00a0».",
    empty: "Motif de la reprise\u00a0: dites en une phrase pourquoi vous reprenez cette déclaration.",
    go: "Reprendre la déclaration",
    stay: "Ne rien changer",
    what: "Reprise de la déclaration",
    done: "Fermer",
  },
  {
    title: (period: string) => `Take back the report of ${period}`,
    body: (amount: string) =>
      `${amount} will no longer count as declared once this is recorded. The report and the reason stay readable in the history. A report taken back stays so: you report anew.`,
    reason: "Reason",
    hint: "For example “amounts of the wrong quarter”.",
    empty: "Reason: say in a sentence why you take this report back.",
    go: "Take the report back",
    stay: "Change nothing",
    what: "Report taken back",
    done: "Close",
  },
);

const control = "take-back-reason";

type Props = { readonly projectId: string; readonly version: Version; readonly onClose: () => void };

/** What was sent by mistake and nobody reviewed yet stops counting. */
export const TakeBack = ({ projectId, version, onClose }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const { today } = useConfiguration();
  const problemErrors = useProblemErrors();
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [receipt, setReceipt] = useState<Receipt>();
  /* One act, however often it is tried. */
  const [key] = useState(newKey);
  const send = async (): Promise<void> => {
    setErrors(reason.trim() === "" ? [{ id: control, message: say.empty }] : []);
    if (reason.trim() === "") return;
    setBusy(true);
    try {
      setReceipt(await state("FactWithdrawn", { projectId, factId: version.factId, withdrawnOn: today, reason }, key));
    } catch (failure) {
      setErrors(problemErrors(failure, { "/data/reason": { id: control, label: say.reason } }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={say.title(format.period(version.data.period))} onClose={onClose}>
      {receipt === undefined ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) void send();
          }}
        >
          <ErrorSummary errors={errors} />
          <p>{say.body(format.money(declaredCents(version.data)))}</p>
          <TextField
            id={control}
            label={say.reason}
            hint={say.hint}
            error={errors.find(({ id }) => id === control)?.message}
            isLong
            value={reason}
            onChange={setReason}
          />
          <p className="actions">
            <Button type="submit" isBusy={isBusy}>
              {say.go}
            </Button>
            <Button priority="secondary" onClick={onClose}>
              {say.stay}
            </Button>
          </p>
        </form>
      ) : (
        <>
          <ReceiptFollowed
            receiptId={receipt.receiptId}
            what={say.what}
            changes={[`/api/projects/${encodeURIComponent(projectId)}`, "/api/projects", "/api/reviews"]}
          />
          <Button priority="secondary" onClick={onClose}>
            {say.done}
          </Button>
        </>
      )}
    </Dialog>
  );
};
