import { type FormEvent, useId, useState } from "react";
import type { ActType } from "../../../../shared/domain/rights/rights.ts";
import { type Receipt, state } from "../../api/act.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useActKey } from "../../api/use-act-key.ts";
import { useFactWord } from "../../explain/fact-words.ts";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { type Places, useProblemErrors } from "../../fields/problem-errors.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { ReceiptFollowed } from "../../ui/receipt-followed.tsx";
import { dataIn, draftOf, type Rejected } from "./rejected.ts";
import { said } from "./words.ts";

/** Every place is in the one field: each is called by its own pointer. */
const placesOf = (error: unknown, id: string): Places =>
  error instanceof ApiProblem
    ? Object.fromEntries(error.findings.map(({ path }) => [path, { id, label: path.replace(/^\/data/, "") }]))
    : {};

type Props = { readonly rejected: Rejected; readonly type: ActType; readonly onCancel: () => void };

/** The data, to be corrected, and stated under one's own name: a new fact that says which input it mends. */
export const MendForm = ({ rejected, type, onCancel }: Props) => {
  const say = useWords(said);
  const id = useId();
  const keyOf = useActKey();
  const factWord = useFactWord();
  const problemErrors = useProblemErrors();
  const before = draftOf(rejected).data;
  const [typed, setTyped] = useState(before);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [receipt, setReceipt] = useState<Receipt>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    const data = dataIn(typed);
    if (data === undefined) {
      setErrors([{ id, message: say.noJson }]);
      return;
    }
    setErrors([]);
    setBusy(true);
    try {
      setReceipt(await state(type, data, keyOf({ type, data }), rejected.key));
    } catch (error) {
      setErrors(problemErrors(error, placesOf(error, id)));
    } finally {
      setBusy(false);
    }
  };
  if (receipt !== undefined) {
    return <ReceiptFollowed receiptId={receipt.receiptId} what={say.mending(factWord(type))} />;
  }
  return (
    <form
      className="deed-form"
      noValidate
      aria-label={say.mending(factWord(type))}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorSummary errors={errors} />
      <TextField
        isLong
        id={id}
        label={say.data}
        hint={say.dataHint}
        error={errors.find((error) => error.id === id)?.message}
        value={typed}
        onChange={setTyped}
        input={{ rows: Math.min(24, typed.split("\n").length + 1), spellCheck: false, className: "code" }}
      />
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say.stateIt}
        </Button>
        <Button priority="tertiary" onClick={onCancel}>
          {say.cancel}
        </Button>
      </p>
      <UnsavedGuard isUnsaved={typed !== before} />
    </form>
  );
};
