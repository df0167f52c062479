import { useState } from "react";
import { AmountField } from "../../fields/amount-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { controlOf } from "./check-form.ts";
import type { LineForm } from "./draft-form.ts";
import { LineDetails } from "./line-details.tsx";
import { lineFieldsWords } from "./line-fields-words.ts";
import { isCounted, natureEffects, natureWords } from "./natures.ts";
import type { Period } from "./periods.ts";
import { monthsIn } from "./periods.ts";
import type { ReportedLine } from "./reports.ts";
import type { DraftAnswer } from "./use-draft.ts";

export type LineChange = (changed: (before: LineForm) => LineForm) => void;

type Props = {
  readonly projectId: string;
  readonly line: LineForm;
  readonly index: number;
  readonly period: Period;
  readonly beside: DraftAnswer["beside"][number] | undefined;
  /** The same line in the version that is corrected. */
  readonly before: ReportedLine | undefined;
  /** The last report counted posts for this stream: rule A23 asks for them again. */
  readonly countsPosts: boolean;
  readonly isAdded: boolean;
  readonly errorAt: (id: string) => string | undefined;
  readonly warnings: readonly string[];
  readonly streams: readonly { readonly streamId: string; readonly label: string }[];
  readonly onChange: LineChange;
  readonly onRemove: () => void;
  readonly onPasteLines: (lines: readonly string[]) => void;
};

/** One line of a report: what was said and planned beside what is typed; what proves it folded below. */
export const LineFields = (props: Props) => {
  const { line, index, period, beside, before, countsPosts, isAdded, errorAt, warnings, onChange, onPasteLines } =
    props;
  const say = useWords(lineFieldsWords);
  const format = useFormat();
  const labels = useWords(natureWords);
  const effects = useWords(natureEffects);
  const [isOpen, setOpen] = useState(isAdded);
  const name = line.label || line.streamId || say.unnamed;
  const nameLanguage = name === say.unnamed ? undefined : "fr";
  const amountId = controlOf(index, "amount");
  const hasErrorBelow = (["stream", "attribution", "posts", "comment", "evidence", "method"] as const).some(
    (field) => errorAt(controlOf(index, field)) !== undefined,
  );
  const lacksPosts = countsPosts && (line.postsBefore === "" || line.postsAfter === "");
  return (
    <li className="report-line">
      <div className="report-line-name">
        <h3>
          <span className="soft">{index + 1}.</span> <span lang={nameLanguage}>{name}</span>
        </h3>
        <p className={isCounted(line.nature) ? "soft" : undefined} title={effects[line.nature]}>
          {labels[line.nature]}
          {isCounted(line.nature) ? null : <span className="field-hint">{effects[line.nature]}</span>}
        </p>
      </div>
      <p className="report-line-figure">
        <span className="report-line-label">{before === undefined ? say.last : say.before} </span>
        <span className="amount">
          {before !== undefined
            ? format.money(before.netAmountCents)
            : beside?.last
              ? format.money(beside.last.cents)
              : say.none}
        </span>{" "}
        {before === undefined && beside?.last ? <span className="soft">{format.period(beside.last)}</span> : null}
      </p>
      <p className="report-line-figure">
        <span className="report-line-label">{say.plan} </span>
        <span className="amount">{beside === undefined ? say.noPlan : format.money(beside.planCents)}</span>
      </p>
      <div className="report-line-amount">
        <AmountField
          id={amountId}
          label={
            <>
              <span className="report-line-label" aria-hidden="true">
                {say.amountShort}
              </span>
              <span className="hidden-text">{monthsIn(period) === 3 ? say.amount(name) : say.amountPeriod(name)}</span>
            </>
          }
          value={line.amount}
          error={errorAt(amountId)}
          isNegativeAllowed
          onChange={(amount) => onChange((was) => ({ ...was, amount }))}
          onPasteLines={onPasteLines}
        />
      </div>
      <details
        className="report-line-more"
        open={isOpen || hasErrorBelow}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          {say.more}
          <span className="hidden-text">
            , <span lang={nameLanguage}>{name}</span>
          </span>{" "}
          <ProofSummary line={line} lacksPosts={lacksPosts} />
        </summary>
        {isOpen || hasErrorBelow ? <LineDetails {...props} name={name} lacksPosts={lacksPosts} /> : null}
      </details>
      {warnings.map((warning) => (
        <p key={warning} className="report-line-warning">
          <strong>{say.warning}</strong>
          {warning}
        </p>
      ))}
    </li>
  );
};

/** What proves the line, seen without opening it. */
const ProofSummary = ({ line, lacksPosts }: { readonly line: LineForm; readonly lacksPosts: boolean }) => {
  const { proof } = useWords(lineFieldsWords);
  const found = [
    line.evidence.length > 0 ? proof.files(line.evidence.length) : undefined,
    line.baseline.trim() === "" ? undefined : proof.baseline,
    line.method.trim() === "" ? undefined : proof.method,
  ].filter((one) => one !== undefined);
  const isCountedLine = isCounted(line.nature);
  return (
    <>
      {found.length > 0 ? <span className="soft">({found.join(", ").toLowerCase()})</span> : null}
      {found.length === 0 && isCountedLine ? <Badge severity="warning">{proof.none}</Badge> : null}{" "}
      {lacksPosts && isCountedLine ? <Badge severity="warning">{proof.posts}</Badge> : null}
    </>
  );
};
