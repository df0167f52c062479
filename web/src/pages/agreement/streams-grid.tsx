import { natureWords } from "../../explain/state-words.ts";
import { AmountField } from "../../fields/amount-field.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { freeId, isNature, natures, type StreamDraft } from "./draft.ts";
import { type GridProps, Remove, replaced } from "./grids.tsx";
import { readMonth } from "./parse-month.ts";
import { idAt } from "./read-draft.ts";
import { agreementWords } from "./words.ts";

/** The year that follows the plan's last; its first when it is empty. */
const nextYear = ({ years, from }: StreamDraft): number => {
  const last = years.at(-1);
  return last === undefined ? Number(readMonth(from)?.slice(0, 4) ?? new Date().getFullYear()) : last.year + 1;
};

type StreamProps = {
  readonly stream: StreamDraft;
  readonly index: number;
  readonly onChange: (changed: Partial<StreamDraft> | null) => void;
  readonly errorAt: GridProps["errorAt"];
};

const StreamRow = ({ stream, index, onChange, errorAt }: StreamProps) => {
  const say = useWords(agreementWords);
  const namesOfNatures = useWords(natureWords);
  const { streamId, label, nature, from, to, years } = stream;
  const at = (field: string): string => idAt("streams", index, field);
  const last = years.at(-1);
  return (
    <fieldset className="grid-row">
      <legend>
        {say.stream} {streamId}
      </legend>
      <TextField
        id={at("label")}
        label={say.label}
        value={label}
        onChange={(typed) => onChange({ label: typed })}
        error={errorAt(at("label"))}
      />
      <SelectField
        id={at("nature")}
        label={say.nature}
        value={nature}
        onChange={(chosen) => isNature(chosen) && onChange({ nature: chosen })}
        choices={natures.map((one) => ({ value: one, label: namesOfNatures[one] }))}
      />
      <TextField
        id={at("from")}
        label={say.from}
        value={from}
        onChange={(typed) => onChange({ from: typed })}
        error={errorAt(at("from"))}
      />
      <TextField
        id={at("to")}
        label={say.to}
        isOptional
        value={to}
        onChange={(typed) => onChange({ to: typed })}
        error={errorAt(at("to"))}
      />
      <fieldset className="grid-row grid-years">
        <legend>{say.plan}</legend>
        {years.map(({ year, amount }, place) => (
          <AmountField
            key={year}
            id={at(`year-${year}`)}
            label={say.year(year)}
            isNegativeAllowed
            value={amount}
            onChange={(typed) => onChange({ years: replaced(years, place, { amount: typed }) })}
            error={errorAt(at(`year-${year}`))}
          />
        ))}
        <span className="actions">
          <Button
            priority="secondary"
            onClick={() => onChange({ years: [...years, { year: nextYear(stream), amount: "" }] })}
          >
            {say.addYear}
            <span className="hidden-text"> – {label || streamId}</span>
          </Button>
          {last === undefined ? null : (
            <Button priority="tertiary" onClick={() => onChange({ years: years.slice(0, -1) })}>
              {say.removeYear(last.year)}
              <span className="hidden-text"> – {label || streamId}</span>
            </Button>
          )}
        </span>
      </fieldset>
      <Remove name={`${say.stream} ${label || streamId}`} onRemove={() => onChange(null)} />
    </fieldset>
  );
};

/** Savings streams, each with what it promises a year. */
export const StreamsGrid = ({ draft, onChange, errorAt }: GridProps) => {
  const say = useWords(agreementWords);
  const { streams } = draft;
  const add = (): void => {
    const streamId = freeId(
      "poste-",
      streams.map((stream) => stream.streamId),
    );
    const added: StreamDraft = { streamId, label: "", nature: "recurring", from: "", to: "", years: [] };
    onChange({ streams: [...streams, added] });
  };
  return (
    <section>
      <h2>{say.streams}</h2>
      {streams.map((stream, index) => (
        <StreamRow
          key={stream.streamId}
          stream={stream}
          index={index}
          onChange={(changed) => onChange({ streams: replaced(streams, index, changed) })}
          errorAt={errorAt}
        />
      ))}
      <Button priority="secondary" onClick={add}>
        {say.addStream}
      </Button>
    </section>
  );
};
