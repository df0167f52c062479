import { AmountField } from "../../fields/amount-field.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useParameterWords } from "./parameter-words.ts";
import type { Parameter } from "./settings.ts";

const said = words(
  {
    hint: (least: string, most: string, byDefault: string) => `de ${least} à ${most} ; défaut ${byDefault}`,
  },
  {
    hint: (least: string, most: string, byDefault: string) => `from ${least} to ${most}; default ${byDefault}`,
  },
);

type Props = {
  readonly parameter: Parameter;
  readonly id: string;
  /** Undefined: untouched. */
  readonly typed: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (typed: string) => void;
};

/** A threshold in its unit, with its bounds and its default. */
export const ThresholdField = ({ parameter, id, typed, error, onChange }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const written = useParameterWords();
  const { rule, name, unit, value, least, most } = parameter;
  const label = (
    <>
      <span className="hidden-text">{rule} – </span>
      {written.label(parameter)}
      {name === "enabled" ? null : <span className="soft"> ({written.suffix(parameter)})</span>}
    </>
  );
  const shown = (number: number): string => (unit === "cents" ? format.amount(number) : format.count(number));
  const field = { id, label, error, onChange, hint: say.hint(shown(least), shown(most), shown(parameter.default)) };
  if (name === "enabled") {
    const choices = [1, 0].map((choice) => ({ value: String(choice), label: written.value(parameter, choice) }));
    return <SelectField id={id} label={label} value={typed ?? String(value)} onChange={onChange} choices={choices} />;
  }
  return unit === "cents" ? (
    <AmountField {...field} value={typed ?? format.money(value).replaceAll("€", "").trim()} />
  ) : (
    <TextField {...field} value={typed ?? String(value)} input={{ inputMode: "numeric", size: 6 }} />
  );
};
