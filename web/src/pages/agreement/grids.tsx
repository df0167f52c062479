import { AmountField, centsOf } from "../../fields/amount-field.tsx";
import { DateField } from "../../fields/date-field.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { type AgreementDraft, freeId, type MilestoneDraft, type TrancheDraft } from "./draft.ts";
import { idAt } from "./read-draft.ts";
import { agreementWords } from "./words.ts";

export type GridProps = {
  readonly draft: AgreementDraft;
  readonly onChange: (changed: Partial<AgreementDraft>) => void;
  readonly errorAt: (id: string) => string | undefined;
};

/** The list with one row changed; with none, it is taken out. */
export const replaced = <Row,>(rows: readonly Row[], index: number, changed: Partial<Row> | null): readonly Row[] =>
  rows.flatMap((row, at) => (at !== index ? [row] : changed === null ? [] : [{ ...row, ...changed }]));

/** Milestones: what conditions a tranche, and when it is due. */
export const MilestonesGrid = ({ draft, onChange, errorAt }: GridProps) => {
  const say = useWords(agreementWords);
  const { milestones } = draft;
  const set = (index: number, changed: Partial<MilestoneDraft> | null): void =>
    onChange({ milestones: replaced(milestones, index, changed) });
  return (
    <section>
      <h2>{say.milestones}</h2>
      {milestones.map(({ milestoneId, label, dueOn }, index) => {
        const at = (field: string): string => idAt("milestones", index, field);
        return (
          <fieldset key={milestoneId} className="grid-row">
            <legend>
              {say.milestone} {milestoneId}
            </legend>
            <TextField
              id={at("label")}
              label={say.label}
              value={label}
              onChange={(typed) => set(index, { label: typed })}
              error={errorAt(at("label"))}
            />
            <DateField
              id={at("dueOn")}
              label={say.dueOn}
              value={dueOn}
              onChange={(typed) => set(index, { dueOn: typed })}
              error={errorAt(at("dueOn"))}
            />
            <Remove name={`${say.milestone} ${milestoneId}`} onRemove={() => set(index, null)} />
          </fieldset>
        );
      })}
      <Button
        priority="secondary"
        onClick={() => {
          const taken = milestones.map(({ milestoneId }) => milestoneId);
          onChange({ milestones: [...milestones, { milestoneId: freeId("j", taken), label: "", dueOn: "" }] });
        }}
      >
        {say.addMilestone}
      </Button>
    </section>
  );
};

/** Tranches: when each is planned, how much it is, which milestone it waits for; their sum beneath. */
export const TranchesGrid = ({ draft, onChange, errorAt }: GridProps) => {
  const say = useWords(agreementWords);
  const format = useFormat();
  const { tranches, milestones } = draft;
  const set = (index: number, changed: Partial<TrancheDraft> | null): void =>
    onChange({ tranches: replaced(tranches, index, changed) });
  const total = tranches.reduce((sum, { amount }) => sum + (centsOf(amount) ?? 0), 0);
  return (
    <section>
      <h2>{say.tranches}</h2>
      {tranches.map(({ trancheId, plannedOn, amount, milestoneId }, index) => {
        const at = (field: string): string => idAt("tranches", index, field);
        return (
          <fieldset key={trancheId} className="grid-row">
            <legend>
              {say.tranche} {trancheId}
            </legend>
            <DateField
              id={at("plannedOn")}
              label={say.plannedOn}
              value={plannedOn}
              onChange={(typed) => set(index, { plannedOn: typed })}
              error={errorAt(at("plannedOn"))}
            />
            <AmountField
              id={at("amount")}
              label={say.amount}
              value={amount}
              onChange={(typed) => set(index, { amount: typed })}
              error={errorAt(at("amount"))}
            />
            <SelectField
              id={at("milestone")}
              label={say.condition}
              isOptional
              value={milestoneId}
              onChange={(chosen) => set(index, { milestoneId: chosen })}
              placeholder={say.noCondition}
              choices={milestones.map((one) => ({
                value: one.milestoneId,
                label: `${one.milestoneId} – ${one.label}`,
              }))}
            />
            <Remove name={`${say.tranche} ${trancheId}`} onRemove={() => set(index, null)} />
          </fieldset>
        );
      })}
      <p>
        <strong>{say.total(format.money(total))}</strong>
      </p>
      <Button
        id="add-tranche"
        priority="secondary"
        onClick={() => {
          const taken = tranches.map(({ trancheId }) => trancheId);
          const added = { trancheId: freeId("t", taken), plannedOn: "", amount: "", milestoneId: "" };
          onChange({ tranches: [...tranches, added] });
        }}
      >
        {say.addTranche}
      </Button>
    </section>
  );
};

export const Remove = ({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) => {
  const say = useWords(agreementWords);
  return (
    <Button priority="tertiary" className="grid-remove" onClick={onRemove}>
      {say.remove}
      <span className="hidden-text"> – {name}</span>
    </Button>
  );
};
