import { AmountField } from "../../fields/amount-field.tsx";
import { CheckField } from "../../fields/check-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import type { OrderDraft } from "./order-draft.ts";
import { fields, useNamesOf } from "./use-order-errors.ts";
import { channels, channelWords, said } from "./words.ts";

type Props = {
  readonly draft: OrderDraft;
  readonly onChange: (draft: OrderDraft) => void;
  readonly errors: readonly FormError[];
  readonly largestCents: number;
  /** Conditions that the order would have to pass over. */
  readonly missing: readonly string[];
};

/** What an order says, field by field. */
export const OrderFields = ({ draft, onChange, errors, largestCents, missing }: Props) => {
  const say = useWords(said);
  const channelNames = useWords(channelWords);
  const format = useFormat();
  const namesOf = useNamesOf();
  const set = (change: Partial<OrderDraft>): void => onChange({ ...draft, ...change });
  const errorAt = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;
  return (
    <>
      <AmountField
        id={fields.amount}
        label={say.amountField}
        hint={say.amountHint(format.money(largestCents))}
        error={errorAt(fields.amount)}
        value={draft.amount}
        onChange={(amount) => set({ amount })}
      />
      <AmountField
        id={fields.again}
        label={say.againField}
        hint={say.againHint}
        error={errorAt(fields.again)}
        value={draft.again}
        onChange={(again) => set({ again })}
      />
      <SelectField
        id={fields.channel}
        label={say.channelField}
        isOptional
        placeholder={say.noChannel}
        value={draft.channel}
        onChange={(channel) => set({ channel })}
        choices={channels.map((value) => ({ value, label: channelNames[value] ?? value }))}
        error={errorAt(fields.channel)}
      />
      {missing.length === 0 ? null : (
        <>
          <CheckField
            id={fields.override}
            label={say.overrideField(namesOf(missing))}
            error={errorAt(fields.override)}
            isChecked={draft.isOverriding}
            onChange={(isOverriding) => set({ isOverriding })}
          />
          {draft.isOverriding ? (
            <TextField
              id={fields.reason}
              label={say.reasonField}
              hint={`${say.reasonHint} ${say.overrideNote}`}
              error={errorAt(fields.reason)}
              isLong
              value={draft.reason}
              onChange={(reason) => set({ reason })}
            />
          ) : null}
        </>
      )}
    </>
  );
};
