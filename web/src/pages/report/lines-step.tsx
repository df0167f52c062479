import { useRef, useState } from "react";
import { CheckField } from "../../fields/check-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { controlOf, reasonControl } from "./check-form.ts";
import { emptyLine, type LineForm, numberShown, type WriteAmount } from "./draft-form.ts";
import type { ExpectedStream } from "./expected-streams.ts";
import { LineFields } from "./line-fields.tsx";
import { PasteDialog } from "./paste-dialog.tsx";
import { type Pasted, pasteOnto } from "./pasted-amounts.ts";
import type { Reported, ReportedLine } from "./reports.ts";
import type { CheckError } from "./use-check-errors.ts";
import type { DraftUnderWay } from "./use-draft.ts";

const said = words(
  {
    reasonCorrection: "Motif de la correction",
    reasonCorrectionHint: "Ce qui change et pourquoi, par exemple «\u00a0facture de mai reçue après le dépôt\u00a0».",
    reasonNil: "Motif",
    reasonNilHint: "Pourquoi il n’y a rien à déclarer, par exemple «\u00a0mise en service reportée à septembre\u00a0».",
    nil: "Rien à déclarer sur cette période",
    nilHint: "Chaque poste vaudra 0, connu. Ce que vous avez saisi revient si vous décochez avant de quitter la page.",
    lines: "Vos économies, poste par poste",
    head: ["Poste", "Dernière déclaration", "Prévu au contrat", "Montant net (€)"],
    headCorrecting: "Version précédente",
    add: "Ajouter un poste",
    copy: (period: string) => `Copier ${period}`,
    paste: "Coller depuis un tableur",
    tools: "Remplir plus vite",
    copied: (count: number) => (count === 1 ? "1\u00a0montant copié." : `${count}\u00a0montants copiés.`),
    nothingCopied: "Rien à copier\u00a0: chaque ligne a déjà un montant.",
    filled: (count: number) => (count === 1 ? "1\u00a0montant rempli." : `${count}\u00a0montants remplis.`),
    left: (rows: string) => ` Laissé de côté\u00a0: ${rows}.`,
    removed: (name: string) => `Ligne «\u00a0${name}\u00a0» retirée.`,
    undo: "Remettre la ligne",
  },
  {
    reasonCorrection: "Reason for the correction",
    reasonCorrectionHint: "What changes and why, for example “invoice of May came after submission”.",
    reasonNil: "Reason",
    reasonNilHint: "Why there is nothing to report, for example “start put off to September”.",
    nil: "Nothing to report for this period",
    nilHint: "Each stream will be 0, known. What you typed comes back if you untick this before you leave the page.",
    lines: "Your savings, stream by stream",
    head: ["Stream", "Last report", "Planned in the agreement", "Net amount (€)"],
    headCorrecting: "Version before",
    add: "Add a stream",
    copy: (period: string) => `Copy ${period}`,
    paste: "Paste from a spreadsheet",
    tools: "Fill in faster",
    copied: (count: number) => (count === 1 ? "1 amount copied." : `${count} amounts copied.`),
    nothingCopied: "Nothing to copy: each line has an amount.",
    filled: (count: number) => (count === 1 ? "1 amount filled in." : `${count} amounts filled in.`),
    left: (rows: string) => ` Left aside: ${rows}.`,
    removed: (name: string) => `Line “${name}” removed.`,
    undo: "Put the line back",
  },
);

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
  const say = useWords(said);
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
                countsPosts={Boolean((corrected ?? last)?.lines?.find(isOf(line))?.fte)}
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
