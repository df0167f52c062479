import { AmountField } from "../../fields/amount-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { useWords } from "../../language/language.tsx";
import { isNature, natures, natureWords } from "../report/natures.ts";
import type { Report } from "../reviews/declared.ts";
import type { AcceptedLine } from "./review-draft.ts";
import { said } from "./words.ts";

export const acceptedField = (index: number): string => `retenu-${index}`;

type Props = {
  readonly report: Report;
  readonly accepted: readonly AcceptedLine[];
  readonly onChange: (accepted: readonly AcceptedLine[]) => void;
  readonly errors: readonly FormError[];
};

/** What is accepted of each line: an amount and a nature. */
export const AcceptedLines = ({ report, accepted, onChange, errors }: Props) => {
  const say = useWords(said);
  const names = useWords(natureWords);
  const set = (index: number, change: Partial<AcceptedLine>): void =>
    onChange(accepted.map((line, place) => (place === index ? { ...line, ...change } : line)));
  return (
    <fieldset className="field">
      <legend>{say.acceptedTitle}</legend>
      <p className="field-hint">{say.acceptedHint}</p>
      {accepted.map((line, index) => {
        const label = report.lines?.[index]?.label ?? line.streamId;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: one a line of a report that does not change
          <div key={index} className="accepted-line">
            <AmountField
              id={acceptedField(index)}
              label={say.acceptedAmount(label)}
              error={errors.find(({ id }) => id === acceptedField(index))?.message}
              isNegativeAllowed
              value={line.amount}
              onChange={(amount) => set(index, { amount })}
            />
            <SelectField
              label={say.acceptedNature(label)}
              value={line.nature}
              onChange={(nature) => isNature(nature) && set(index, { nature })}
              choices={natures.map((value) => ({ value, label: names[value] }))}
            />
          </div>
        );
      })}
    </fieldset>
  );
};
