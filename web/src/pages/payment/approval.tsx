import { type FormEvent, useRef, useState } from "react";
import { ask } from "../../api/ask.ts";
import { useActKey } from "../../api/use-act-key.ts";
import { useAskAgain } from "../../api/use-answer.ts";
import { AmountField, centsOf, useAmountError } from "../../fields/amount-field.tsx";
import { CheckField } from "../../fields/check-field.tsx";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import type { Order } from "../payments/queue.ts";
import { useActErrors } from "./use-act-errors.ts";
import { fields, useNamesOf } from "./use-order-errors.ts";
import { said } from "./words.ts";

type Decision = "" | "approved" | "refused";
const decisionField = "decision";

type Props = {
  readonly order: Order;
  /** Whoever ordered can only take it back. */
  readonly isOwn: boolean;
  readonly onApproved: () => void;
};

/** The second person's word on an order. */
export const Approval = ({ order, isOwn, onApproved }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const amountError = useAmountError();
  const namesOf = useNamesOf();
  const actErrors = useActErrors();
  const askAgain = useAskAgain();
  const keyOf = useActKey();
  const isSending = useRef(false);
  const [decision, setDecision] = useState<Decision>(isOwn ? "refused" : "");
  const [amount, setAmount] = useState("");
  const [isOverriding, setOverriding] = useState(false);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const passed = order.override === null ? [] : order.override.conditions;
  const project = `/api/projects/${encodeURIComponent(order.projectId)}`;

  const ofApproval = (): FormError[] => {
    const wrong =
      amountError(amount) ??
      (centsOf(amount) === order.amountCents ? undefined : say.errors.amountOrdered(format.money(order.amountCents)));
    return [
      ...(wrong === undefined ? [] : [{ id: fields.amount, message: wrong }]),
      ...(passed.length > 0 && !isOverriding ? [{ id: fields.override, message: say.errors.acceptOverride }] : []),
      ...(isOverriding && reason.trim() === "" ? [{ id: fields.reason, message: say.errors.reason }] : []),
    ];
  };
  const found = (): FormError[] => {
    if (decision === "") return [{ id: decisionField, message: say.errors.decision }];
    if (decision === "approved") return ofApproval();
    return reason.trim() === "" ? [{ id: fields.reason, message: say.errors.refusal }] : [];
  };

  const decide = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isSending.current) return;
    const wrong = found();
    setErrors(wrong);
    if (wrong.length > 0) return;
    isSending.current = true;
    setBusy(true);
    const body =
      decision === "approved"
        ? { amountCents: order.amountCents, ...(isOverriding ? { override: { reason: reason.trim() } } : {}) }
        : { reason: reason.trim() };
    const act = decision === "approved" ? "approval" : "refusal";
    try {
      await ask<Order>(`${project}/orders/${order.orderId}/${act}`, {
        method: "POST",
        body,
        idempotencyKey: keyOf({ act, ...body }),
      });
      if (decision === "approved") onApproved();
    } catch (error) {
      setErrors(
        actErrors(error, {
          "/amountCents": { id: fields.amount, label: say.approveAmount },
          "/reason": { id: fields.reason, label: say.refuseReason },
          "/override": { id: fields.reason, label: say.approveReason },
          "/trancheId": { id: decisionField, label: say.conditions },
        }),
      );
    } finally {
      isSending.current = false;
      setBusy(false);
    }
    await askAgain("/api/payments", project);
  };

  const errorAt = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;
  const isChosen = (value: string): value is "approved" | "refused" => value === "approved" || value === "refused";
  return (
    <form onSubmit={decide} noValidate>
      <UnsavedGuard isUnsaved={amount !== "" || reason !== ""} />
      <ErrorSummary errors={errors} />
      {isOwn ? null : (
        <ChoiceField
          id={decisionField}
          legend={say.decision}
          error={errorAt(decisionField)}
          value={decision}
          onChange={(value) => setDecision(isChosen(value) ? value : "")}
          choices={[
            { value: "approved", label: say.choose.approved },
            { value: "refused", label: say.choose.refused },
          ]}
        />
      )}
      {decision === "approved" ? (
        <>
          <AmountField
            id={fields.amount}
            label={say.approveAmount}
            hint={say.approveHint}
            error={errorAt(fields.amount)}
            value={amount}
            onChange={setAmount}
          />
          {passed.length === 0 ? null : (
            <CheckField
              id={fields.override}
              label={say.approveOverride(namesOf(passed))}
              error={errorAt(fields.override)}
              isChecked={isOverriding}
              onChange={setOverriding}
            />
          )}
        </>
      ) : null}
      {decision === "refused" || (decision === "approved" && isOverriding) ? (
        <TextField
          id={fields.reason}
          label={isOwn ? say.cancelReason : decision === "refused" ? say.refuseReason : say.approveReason}
          error={errorAt(fields.reason)}
          isLong
          value={reason}
          onChange={setReason}
        />
      ) : null}
      <p className="actions">
        <Button type="submit" isBusy={isBusy} priority={decision === "refused" ? "secondary" : "primary"}>
          {isOwn ? say.cancel : decision === "refused" ? say.refuseButton : say.approveButton}
        </Button>
      </p>
    </form>
  );
};
