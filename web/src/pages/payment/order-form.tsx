import { type FormEvent, useRef, useState } from "react";
import { ask } from "../../api/ask.ts";
import { useActKey } from "../../api/use-act-key.ts";
import { useAskAgain } from "../../api/use-answer.ts";
import { centsOf } from "../../fields/amount-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import type { Order, Project, Tranche } from "../payments/queue.ts";
import { type Ceiling, largestCents } from "./ceilings.ts";
import { Ceilings } from "./ceilings.tsx";
import { askedOrder, emptyDraft, isAlike, toPassOver } from "./order-draft.ts";
import { OrderFields } from "./order-fields.tsx";
import { OrderReview } from "./order-review.tsx";
import { useActErrors } from "./use-act-errors.ts";
import { fields, useOrderErrors } from "./use-order-errors.ts";
import { said } from "./words.ts";

type Props = {
  readonly project: Project;
  readonly tranche: Tranche;
  readonly ceilings: readonly Ceiling[];
  readonly onOrdered: (order: Order) => void;
  /** What the API refused: it may be that the form is no longer of use. */
  readonly onRefused: (errors: readonly FormError[]) => void;
};

/** An order: typed, checked, looked at once more, sent once. Render it anew for each order. */
export const OrderForm = ({ project, tranche, ceilings, onOrdered, onRefused }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const largest = largestCents(ceilings);
  const [draft, setDraft] = useState(() => emptyDraft(largest, format));
  const [isTouched, setTouched] = useState(false);
  const [isReviewing, setReviewing] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const isSending = useRef(false);
  const keyOf = useActKey();
  const askAgain = useAskAgain();
  const orderErrors = useOrderErrors();
  const actErrors = useActErrors();
  const [alikeCents, setAlikeCents] = useState<number>();
  const [amountCents, againCents] = [centsOf(draft.amount), centsOf(draft.again)];
  const missing = toPassOver(tranche, amountCents, alikeCents);
  /* With nothing to pass over any more, its reason is out of view: it is not sent. */
  const order = missing.length === 0 ? { ...draft, isOverriding: false } : draft;
  const orders = `/api/projects/${encodeURIComponent(project.projectId)}/orders`;

  const check = (event: FormEvent): void => {
    event.preventDefault();
    const found = orderErrors(order, largest, missing);
    setErrors([...found]);
    setReviewing(found.length === 0);
  };

  const send = async (): Promise<void> => {
    if (isSending.current || amountCents === undefined || againCents === undefined) return;
    isSending.current = true;
    setBusy(true);
    const body = askedOrder(order, tranche.trancheId, amountCents, againCents);
    try {
      onOrdered(await ask<Order>(orders, { method: "POST", body, idempotencyKey: keyOf(body) }));
    } catch (error) {
      const override = {
        id: missing.length === 0 && !isAlike(error) ? fields.amount : fields.override,
        label: say.conditions,
      };
      const refused = actErrors(error, {
        "/amountCents": { id: fields.amount, label: say.amountField },
        "/amountAgainCents": { id: fields.again, label: say.againField },
        "/channel": { id: fields.channel, label: say.channelField },
        "/override": { id: fields.reason, label: say.reasonField },
        "/trancheId": override,
      });
      if (isAlike(error)) setAlikeCents(amountCents);
      setErrors(refused);
      onRefused(refused);
      setReviewing(false);
    } finally {
      isSending.current = false;
      setBusy(false);
    }
    await askAgain("/api/payments", `/api/projects/${encodeURIComponent(project.projectId)}`);
  };

  return (
    <>
      <UnsavedGuard isUnsaved={isTouched} />
      {isReviewing && amountCents !== undefined ? (
        <>
          <OrderReview
            project={project}
            tranche={tranche}
            draft={order}
            amountCents={amountCents}
            missing={missing}
            isBusy={isBusy}
            onChange={() => setReviewing(false)}
            onTrigger={send}
          />
          <Ceilings ceilings={ceilings} amountCents={amountCents} />
        </>
      ) : (
        <form onSubmit={check} noValidate>
          <h2>{say.order}</h2>
          <ErrorSummary errors={errors} />
          <p className="soft">{say.orderIntro}</p>
          <OrderFields
            draft={draft}
            onChange={(next) => {
              setTouched(true);
              setDraft(next);
            }}
            errors={errors}
            largestCents={largest}
            missing={missing}
          />
          <Ceilings ceilings={ceilings} amountCents={amountCents} />
          <p className="actions">
            <Button type="submit">{say.check}</Button>
          </p>
        </form>
      )}
    </>
  );
};
