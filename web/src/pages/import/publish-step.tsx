import { useState } from "react";
import { CheckField } from "../../fields/check-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { totalsOf } from "../report/totals.ts";
import type { Checked } from "./dry-run.ts";
import { type KeptImport, keepImport } from "./kept-imports.ts";
import { publish } from "./publish.ts";
import type { ReadFile } from "./read-file.ts";

const said = words(
  {
    sentence: (count: number, amount: string) =>
      count === 1
        ? `1\u00a0déclaration, ${amount} d’économies pérennes, prête à être publiée.`
        : `${count}\u00a0déclarations, ${amount} d’économies pérennes, prêtes à être publiées.`,
    seen: (count: number) =>
      count === 1
        ? "J’ai lu le point à vérifier et je maintiens le montant"
        : `J’ai lu les ${count}\u00a0points à vérifier et je maintiens les montants`,
    seenError: "Cochez la case pour dire que vous avez lu les points à vérifier.",
    honour: "J’atteste sur l’honneur que ces montants sont exacts, nets des coûts, et qu’aucun n’est déclaré ailleurs",
    honourError: "Cochez l’attestation sur l’honneur pour publier.",
    go: (count: number) => (count === 1 ? "Publier la déclaration" : `Publier les ${count}\u00a0déclarations`),
    goOn: "Publier le reste",
    back: "Revenir à la vérification",
    progress: (done: number, all: number) => `${done} sur ${all} envoyées`,
    stopped: (done: number, all: number) =>
      `La publication s’est arrêtée\u00a0: ${done} sur ${all} envoyées. Publiez le reste, ou annulez l’import depuis son reçu.`,
    undo: "Vous pourrez annuler tout l’import pendant 24\u00a0heures, tant que rien n’est examiné.",
  },
  {
    sentence: (count: number, amount: string) =>
      count === 1
        ? `1 report, ${amount} of recurring savings, ready to be published.`
        : `${count} reports, ${amount} of recurring savings, ready to be published.`,
    seen: (count: number) =>
      count === 1
        ? "I have read the point to check and keep the amount"
        : `I have read the ${count} points to check and keep the amounts`,
    seenError: "Tick the box to say that you read the points to check.",
    honour: "I declare on my honour that these amounts are right, net of costs, and that none is reported elsewhere",
    honourError: "Tick the declaration on your honour to publish.",
    go: (count: number) => (count === 1 ? "Publish the report" : `Publish the ${count} reports`),
    goOn: "Publish the rest",
    back: "Back to the checks",
    progress: (done: number, all: number) => `${done} of ${all} sent`,
    stopped: (done: number, all: number) =>
      `Publication stopped: ${done} of ${all} sent. Publish the rest, or undo the import from its receipt.`,
    undo: "You can undo the whole import for 24 hours, while nothing of it is reviewed.",
  },
);

const seenControl = "import-seen";
const honourControl = "import-honour";

type Props = {
  readonly file: ReadFile;
  readonly checked: readonly Checked[];
  readonly onBack: () => void;
  readonly onPublished: (so: KeptImport) => void;
};

/** Fourth: seen, attested, published; each report is one fact. */
export const PublishStep = ({ file, checked, onBack, onPublished }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const problemErrors = useProblemErrors();
  const { personId, name } = useMe();
  const { today } = useConfiguration();
  const [isSeen, setSeen] = useState(false);
  const [isAttested, setAttested] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  /* One import, however often it is tried. */
  const [so, setSo] = useState<KeptImport>(() => ({
    importId: `import-${today}-${file.sha256.slice(0, 8)}-${Date.now().toString(36)}`,
    personId: personId ?? "",
    author: name ?? "",
    fileName: file.name,
    sha256: file.sha256,
    at: new Date().toISOString(),
    reports: [],
  }));

  const warnings = checked.flatMap(({ draft }) => draft.checks).length;
  const total = checked.reduce((sum, { report, draft }) => sum + totalsOf(report.form, draft.beside).recurringCents, 0);
  const errorAt = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;
  const keep = (next: KeptImport): void => {
    setSo(next);
    keepImport(next, new Date());
  };
  const submit = async (): Promise<void> => {
    const missing = [
      ...(warnings > 0 && !isSeen ? [{ id: seenControl, message: say.seenError }] : []),
      ...(isAttested ? [] : [{ id: honourControl, message: say.honourError }]),
    ];
    setErrors(missing);
    if (missing.length > 0) return;
    setBusy(true);
    let last = so;
    try {
      const published = await publish(so, checked, {
        onPublished: (next) => {
          last = next;
          keep(next);
        },
      });
      onPublished(published);
    } catch (failure) {
      const stopped = last.reports.length === 0 ? [] : [{ message: say.stopped(last.reports.length, checked.length) }];
      setErrors([...stopped, ...problemErrors(failure)]);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <UnsavedGuard isUnsaved={isBusy} />
      <ErrorSummary errors={errors} />
      <p className="sentence">{say.sentence(checked.length, format.money(total))}</p>
      {warnings === 0 ? null : (
        <CheckField
          id={seenControl}
          label={say.seen(warnings)}
          isChecked={isSeen}
          onChange={setSeen}
          error={errorAt(seenControl)}
        />
      )}
      <CheckField
        id={honourControl}
        label={say.honour}
        isChecked={isAttested}
        onChange={setAttested}
        error={errorAt(honourControl)}
      />
      <p className="soft">{say.undo}</p>
      {isBusy || so.reports.length > 0 ? (
        <p>
          <label>
            {say.progress(so.reports.length, checked.length)}{" "}
            <progress value={so.reports.length} max={checked.length} />
          </label>
        </p>
      ) : null}
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {so.reports.length > 0 ? say.goOn : say.go(checked.length)}
        </Button>
        {so.reports.length > 0 ? null : (
          <Button priority="secondary" onClick={onBack}>
            {say.back}
          </Button>
        )}
      </p>
    </form>
  );
};
