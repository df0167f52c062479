import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { ActType } from "../../../shared/domain/rights/rights.ts";
import { type Receipt, state } from "../api/act.ts";
import { useActKey } from "../api/use-act-key.ts";
import { useWords, words } from "../language/language.tsx";
import { Button } from "../ui/button.tsx";
import { Link } from "../ui/link.tsx";
import { ReceiptFollowed } from "../ui/receipt-followed.tsx";
import { ErrorSummary, type FormError } from "./error-summary.tsx";
import { type Places, useProblemErrors } from "./problem-errors.tsx";
import { UnsavedGuard } from "./unsaved-guard.tsx";

const said = words(
  {
    check: "Vérifier",
    review: "Relisez avant d’énoncer : un fait enregistré ne se modifie pas, il se corrige par un autre.",
    state: "Énoncer",
    edit: "Corriger la saisie",
    cancel: "Renoncer",
  },
  {
    check: "Check",
    review: "Read it again before stating it: a recorded fact is not changed, another one corrects it.",
    state: "State it",
    edit: "Mend what was typed",
    cancel: "Cancel",
  },
);

type Rows = readonly (readonly [label: string, value: ReactNode])[];
type Reading = { readonly data: object | undefined; readonly errors: readonly FormError[] };

type Props = {
  readonly type: ActType;
  /** What is done, in a few words. */
  readonly what: string;
  readonly read: () => Reading;
  /** What will be stated, label by label. */
  readonly review: () => Rows;
  /** Where the API's findings are on the form. */
  readonly places: Places;
  readonly isUnsaved: boolean;
  readonly cancelTo: string;
  readonly fields: (errorOf: (id: string) => string | undefined) => ReactNode;
  /** Where to go once it is recorded. */
  readonly after: ReactNode;
};

/** A fact stated in three steps: typed, read again, followed until it is recorded. */
export const ActSteps = ({ type, what, read, review, places, isUnsaved, cancelTo, fields, after }: Props) => {
  const say = useWords(said);
  const keyOf = useActKey();
  const problemErrors = useProblemErrors();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [checked, setChecked] = useState<object>();
  const [receipt, setReceipt] = useState<Receipt>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (checked === undefined) {
      const { data, errors: found } = read();
      setErrors(found);
      if (found.length === 0) setChecked(data);
      return;
    }
    setBusy(true);
    try {
      setReceipt(await state(type, checked, keyOf(checked)));
    } catch (error) {
      setChecked(undefined);
      setErrors(problemErrors(error, places));
    } finally {
      setBusy(false);
    }
  };
  if (receipt !== undefined) {
    return (
      <ReceiptFollowed receiptId={receipt.receiptId} what={what}>
        {after}
      </ReceiptFollowed>
    );
  }
  const errorOf = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;
  return (
    <form noValidate aria-label={what} onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} />
      {checked === undefined ? fields(errorOf) : <Review rows={review()} />}
      <p className="actions">
        <Button key={checked === undefined ? "check" : "state"} type="submit" isBusy={isBusy}>
          {checked === undefined ? say.check : say.state}
        </Button>
        {checked === undefined ? null : (
          <Button priority="secondary" onClick={() => setChecked(undefined)}>
            {say.edit}
          </Button>
        )}
        <Link to={cancelTo}>{say.cancel}</Link>
      </p>
      <UnsavedGuard isUnsaved={isUnsaved} />
    </form>
  );
};

/** What will be stated; it takes the focus, so that it is read before the button is reached. */
const Review = ({ rows }: { readonly rows: Rows }) => {
  const say = useWords(said);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="review">
      <p>{say.review}</p>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label} className="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
