import { centsOf, useAmountError } from "../../fields/amount-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { conditionWords } from "../payments/condition-words.ts";
import type { OrderDraft } from "./order-draft.ts";
import { said } from "./words.ts";

/** Ids of the form's controls. */
export const fields = {
  amount: "montant",
  again: "montant-bis",
  channel: "circuit",
  override: "derogation",
  reason: "motif",
} as const;

/** Short names of conditions, one after the other. */
export const useNamesOf = (): ((codes: readonly string[]) => string) => {
  const known: Readonly<Record<string, { readonly short: string }>> = useWords(conditionWords);
  return (codes) => codes.map((code) => known[code]?.short ?? code).join(", ");
};

/** What is wrong with an order that is typed, before it is sent. `missing`: conditions that it would have to pass over. */
export const useOrderErrors = (): ((
  draft: OrderDraft,
  largestCents: number,
  missing: readonly string[],
) => readonly FormError[]) => {
  const say = useWords(said);
  const format = useFormat();
  const amountError = useAmountError();
  const namesOf = useNamesOf();

  const ofAmount = (typed: string, largestCents: number): string | undefined => {
    const cents = centsOf(typed);
    if (cents === undefined) return amountError(typed);
    if (cents <= 0) return say.errors.positive;
    return cents > largestCents ? say.errors.tooMuch(format.money(largestCents)) : undefined;
  };
  const ofAgain = ({ amount, again }: OrderDraft): string | undefined => {
    const cents = centsOf(amount);
    if (centsOf(again) === undefined) return amountError(again);
    return cents !== undefined && centsOf(again) !== cents ? say.errors.differs(format.money(cents)) : undefined;
  };

  return (draft, largestCents, missing) => {
    const found: readonly (readonly [string, string | undefined])[] = [
      [fields.amount, ofAmount(draft.amount, largestCents)],
      [fields.again, ofAgain(draft)],
      [fields.override, missing.length > 0 && !draft.isOverriding ? say.errors.override(namesOf(missing)) : undefined],
      [fields.reason, draft.isOverriding && draft.reason.trim() === "" ? say.errors.reason : undefined],
    ];
    return found.flatMap(([id, message]) => (message === undefined ? [] : [{ id, message }]));
  };
};
