import { useRef, useState } from "react";
import { CheckField } from "../../fields/check-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { controlOf, reasonControl } from "./check-form.ts";
import { emptyLine, type LineForm, numberShown, type WriteAmount } from "./draft-form.ts";
import type { ExpectedStream } from "./expected-streams.ts";
import { LineFields } from "./line-fields.tsx";
import { linesStepWords } from "./lines-step-words.ts";
import { PasteDialog } from "./paste-dialog.tsx";
import { type Pasted, pasteOnto } from "./pasted-amounts.ts";
import type { Reported, ReportedLine } from "./reports.ts";
import type { CheckError } from "./use-check-errors.ts";
import type { DraftUnderWay } from "./use-draft.ts";

type Props = {
  readonly projectId: string;
  readonly draft: DraftUnderWay;
  readonly reportVersion: number;
  /** The version that is corrected. */
  readonly corrected: Reported | undefined;
  /** The report that ends last before this one. */
  readonly last: Reported | undefined;
  readonly streams: readonly ExpectedStream[];
  readonly errors: readonly FormError[];
  readonly warnings: readonly CheckError[];
  readonly write: WriteAmount;
};

const isOf =
  (line: Pick<LineForm, "streamId" | "nature">) =>
  (said: ReportedLine): boolean =>
    said.streamId === line.streamId && said.nature === line.nature;

/** The grid: one line a stream, with what was said and planned beside it. */
export const LinesStep = (props: Props) => {
  const { projectId, draft, reportVersion, corrected, last, streams, errors, warnings, write } = props;
  const { form, change, answer } = draft;
  const say = useWords(linesStepWords);
  const format = useFormat();
  const added = useRef(new Set<string>());
  const [isPasting, setPasting] = useState(false);
  const [news, setNews] = useState("");
  const [removed, setRemoved] = useState<{ readonly line: LineForm; readonly index: number }>();
  const errorAt = (id: string): string | undefined => errors.find((error) => error.id === id)?.message;

  const changeLine = (key: string, changed: (before: LineForm) => LineForm): void =>
    change((was) => ({ ...was, lines: was.lines.map((line) => (line.key === key ? changed(line) : line)) }));
  const fill = (given: readonly Pasted[], left: readonly string[] = []): void => {
    const byKey = new Map(given.map(({ key, typed }) => [key, typed]));
    change((was) => ({
      ...was,
      lines: was.lines.map((line) => {
        const cell = byKey.get(line.key);
        return cell === undefined ? line : { ...line, amount: cell };
      }),
    }));
    setNews(say.filled(given.length) + (left.length === 0 ? "" : say.left(left.join(", "))));
  };
  const copy = (): void => {
    const lines = form.lines.map((line) => {
      const before = last?.lines?.find(isOf(line));
      return before === undefined || line.amount.trim() !== ""
        ? line
        : {
            ...line,
            amount: write(before.netAmountCents),
            ...(before.fte && line.postsBefore === "" && line.postsAfter === ""
              ? { postsBefore: numberShown(before.fte.before), postsAfter: numberShown(before.fte.after) }
              : {}),
          };
    });
    const count = lines.filter((line, index) => line !== form.lines[index]).length;
    if (count > 0) change((was) => ({ ...was, lines }));
    setNews(count === 0 ? say.nothingCopied : say.copied(count));
  };
  const add = (): void => {
    const line = emptyLine();
    added.current.add(line.key);
    const index = form.lines.length;
    change((was) => ({ ...was, lines: [...was.lines, line] }));
    setTimeout(() => document.getElementById(controlOf(index, "stream"))?.focus());
  };
  const remove = (line: LineForm, index: number): void => {
    change((was) => ({ ...was, lines: was.lines.filter(({ key }) => key !== line.key) }));
    setRemoved({ line, index });
    setNews(say.removed(line.label || line.streamId));
  };
  const putBack = (): void => {
    if (removed === undefined) return;
    change((was) => ({ ...was, lines: was.lines.toSpliced(removed.index, 0, removed.line) }));
    setRemoved(undefined);
    setNews("");
  };

  return (
    <>
      {reportVersion > 1 || form.isNil ? (
        <TextField
          id={reasonControl}
          label={reportVersion > 1 ? say.reasonCorrection : say.reasonNil}
          hint={reportVersion > 1 ? say.reasonCorrectionHint : say.reasonNilHint}
          error={errorAt(reasonControl)}
          isLong
          value={form.reason}
          onChange={(reason) => change((was) => ({ ...was, reason }))}
          input={{ rows: 2 }}
        />
      ) : null}
      {form.isNil ? null : (
        <section aria-label={say.lines}>
          <div className="report-head" aria-hidden="true">
            {say.head.map((title, index) => (
              <span key={title}>{index === 1 && corrected !== undefined ? say.headCorrecting : title}</span>
            ))}
          </div>
          <ol className="report-lines">
            {form.lines.map((line, index) => (
              <LineFields
                key={line.key}
                projectId={projectId}
                line={line}
                index={index}
                period={form.period}
                beside={
                  line.nature === "recurring"
                    ? answer.beside.find(({ streamId }) => streamId === line.streamId)
                    : undefined
                }
                before={corrected?.lines?.find(isOf(line))}
                countsPosts={[corrected, last].some((report) => report?.lines?.find(isOf(line))?.fte !== undefined)}
                isAdded={added.current.has(line.key)}
                errorAt={errorAt}
                warnings={warnings
                  .filter(({ id }) => id?.startsWith(`line-${index + 1}-`))
                  .map(({ sentence }) => sentence)}
                streams={streams}
                onChange={(changed) => changeLine(line.key, changed)}
                onRemove={() => remove(line, index)}
                onPasteLines={(rows) => {
                  const { given, left } = pasteOnto(form.lines, rows.join("\n"), index);
                  fill(given, left);
                }}
              />
            ))}
          </ol>
          <fieldset className="actions report-tools">
            <legend className="hidden-text">{say.tools}</legend>
            <Button priority="secondary" onClick={add}>
              {say.add}
            </Button>
            {last?.lines === undefined || corrected !== undefined ? null : (
              <Button priority="secondary" onClick={copy}>
                {say.copy(format.period(last.period))}
              </Button>
            )}
            <Button priority="secondary" onClick={() => setPasting(true)}>
              {say.paste}
            </Button>
            <span role="status" className="soft">
              {news}
            </span>
            {removed === undefined ? null : (
              <Button priority="tertiary" onClick={putBack}>
                {say.undo}
              </Button>
            )}
          </fieldset>
        </section>
      )}
      <CheckField
        label={
          <>
            {say.nil}
            <span className="field-hint">{say.nilHint}</span>
          </>
        }
        isChecked={form.isNil}
        onChange={(isNil) => change((was) => ({ ...was, isNil }))}
      />
      {isPasting ? <PasteDialog lines={form.lines} onFill={fill} onClose={() => setPasting(false)} /> : null}
    </>
  );
};
