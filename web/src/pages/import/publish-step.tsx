import { useState } from "react";
import { CheckField } from "../../fields/check-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { totalsOf } from "../report/totals.ts";
import type { Checked } from "./dry-run.ts";
import { type KeptImport, keepImport } from "./kept-imports.ts";
import { publish } from "./publish.ts";
import { publishStepWords } from "./publish-step-words.ts";
import type { ReadFile } from "./read-file.ts";

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
  const say = useWords(publishStepWords);
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
