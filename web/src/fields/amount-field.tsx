import { useState } from "react";
import { useFormat, useWords, words } from "../language/language.tsx";
import { Field, type FieldProps } from "./field.tsx";
import { type ReadAmount, readAmount } from "./parse-amount.ts";

const said = words(
  {
    readings: "Deux lectures sont possibles\u00a0:",
    ambiguous: (typed: string) =>
      `«\u00a0${typed}\u00a0» est ambigu. Choisissez l’une des deux lectures, ou écrivez 1\u202f234 ou 1,23.`,
    unreadable: (typed: string) =>
      `«\u00a0${typed}\u00a0» n’est pas un montant. Écrivez par exemple 215\u202f400,00 ou 120\u202fk€.`,
    "too-precise": "Un montant s’écrit au centime près : deux chiffres après la virgule au plus.",
    "too-large": "Ce montant dépasse cent milliards d’euros. Vérifiez les zéros.",
    empty: "Indiquez un montant, par exemple 215\u202f400,00.",
  },
  {
    readings: "Two readings are possible:",
    ambiguous: (typed: string) =>
      `“${typed}” is ambiguous. Choose one of the two readings, or write 1\u202f234 or 1.23.`,
    unreadable: (typed: string) => `“${typed}” is not an amount. Write for example 215,400.00 or 120k.`,
    "too-precise": "An amount is written to the cent: two digits after the point at most.",
    "too-large": "This amount is above one hundred billion euros. Check the zeros.",
    empty: "State an amount, for example 215,400.00.",
  },
);

/** Why what was typed is no amount, in the page's language; undefined when it is one. */
export const useAmountError = (): ((typed: string) => string | undefined) => {
  const say = useWords(said);
  return (typed) => {
    const { kind } = readAmount(typed);
    if (kind === "amount") return undefined;
    return kind === "ambiguous" || kind === "unreadable" ? say[kind](typed) : say[kind];
  };
};

/** The cents of what was typed; undefined when it is no amount. */
export const centsOf = (typed: string): number | undefined => {
  const read = readAmount(typed);
  return read.kind === "amount" ? read.cents : undefined;
};

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly isNegativeAllowed?: boolean;
  /** Several lines pasted from a spreadsheet. */
  readonly onPasteLines?: (lines: readonly string[]) => void;
};

/** Never changed while one types; what was understood stands below, and is written out when one leaves. */
export const AmountField = ({ value, onChange, isNegativeAllowed = false, onPasteLines, ...field }: Props) => {
  const format = useFormat();
  const [isTyping, setTyping] = useState(false);
  const read = readAmount(value);
  const leave = (): void => {
    setTyping(false);
    if (read.kind === "amount") onChange(format.money(read.cents).replaceAll(/[€]/g, "").trim());
  };
  return (
    <Field
      {...field}
      below={
        <Understood
          read={read}
          isTyping={isTyping}
          onChoose={(cents) => onChange(format.money(cents).replaceAll(/[€]/g, "").trim())}
        />
      }
    >
      {(control) => (
        <span className="amount-field">
          <input
            type="text"
            inputMode={isNegativeAllowed ? "text" : "decimal"}
            autoComplete="off"
            {...control}
            value={value}
            onFocus={() => setTyping(true)}
            onBlur={leave}
            onChange={(event) => onChange(event.target.value)}
            onPaste={(event) => {
              const lines = event.clipboardData
                .getData("text")
                .replace(/\r?\n$/, "")
                .split(/\r?\n/);
              if (lines.length < 2 || onPasteLines === undefined) return;
              event.preventDefault();
              onPasteLines(lines);
            }}
          />
          <span aria-hidden="true">€</span>
        </span>
      )}
    </Field>
  );
};

const Understood = ({
  read,
  isTyping,
  onChoose,
}: {
  readonly read: ReadAmount;
  readonly isTyping: boolean;
  readonly onChoose: (cents: number) => void;
}) => {
  const format = useFormat();
  const say = useWords(said);
  if (read.kind === "ambiguous") {
    return (
      <p className="field-echo">
        {say.readings}{" "}
        {read.readings.map((cents) => (
          <button key={cents} type="button" className="button button-tertiary" onClick={() => onChoose(cents)}>
            {format.money(cents)}
          </button>
        ))}
      </p>
    );
  }
  return (
    <p className="field-echo">{read.kind === "amount" && isTyping ? `= ${format.money(read.cents)}` : "\u00a0"}</p>
  );
};
