import { useEffect, useRef, useState } from "react";
import { useAskAgain } from "../../api/use-answer.ts";
import { save } from "../../export/save.ts";
import { frenchCsv } from "../../export/sheet.ts";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { useWords } from "../../language/language.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { checkStepWords } from "./check-step-words.ts";
import { type Checked, dryRun } from "./dry-run.ts";
import { errorsSheet } from "./errors-sheet.ts";
import { useFaultWords } from "./fault-words.ts";
import { FaultsTable } from "./faults-table.tsx";
import { type Known, type Plan, publishable } from "./plan.ts";
import { PlannedTable } from "./planned-table.tsx";
import { Remarks } from "./remarks.tsx";

type Props = {
  readonly header: readonly string[];
  readonly plan: Plan;
  readonly known: readonly Known[];
  readonly onAgain: () => void;
  /** Plans anew from what is known now. */
  readonly onRestart: () => void;
  readonly onChecked: (checked: readonly Checked[]) => void;
};

const isRefused = ({ draft }: Checked): boolean => draft.checks.some(({ severity }) => severity === "error");

/** Third: what the file says and changes, what is wrong with it, and what the service says of the rest. */
export const CheckStep = ({ header, plan, known, onAgain, onRestart, onChecked }: Props) => {
  const say = useWords(checkStepWords);
  const faultWords = useFaultWords();
  const problemErrors = useProblemErrors();
  const askAgain = useAskAgain();
  const stopping = useRef<AbortController>(null);
  const [done, setDone] = useState<number>();
  const [checked, setChecked] = useState<readonly Checked[]>();
  const [isCancelled, setCancelled] = useState(false);
  const [error, setError] = useState<unknown>();

  const faults = [...plan.faults, ...plan.reports.flatMap((report) => report.faults)];
  const wrongRows = new Set(faults.map(({ row }) => row)).size;
  const good = publishable(plan);
  const lines = plan.reports.flatMap((report) => report.lines);
  const count = (status: (typeof lines)[number]["status"]): number =>
    lines.filter((line) => line.status === status && !faults.some(({ row }) => row === line.row)).length;
  const parts = [
    say.new(count("new")),
    say.modified(count("modified")),
    ...(count("unchanged") > 0 ? [say.same(count("unchanged"))] : []),
    say.wrong(wrongRows),
    ...(plan.empty > 0 ? [say.empty(plan.empty)] : []),
  ];
  const overDrafts = good.filter(({ isOverDraft }) => isOverDraft).length;

  const run = async (): Promise<void> => {
    const stop = new AbortController();
    stopping.current = stop;
    setDone(0);
    setError(undefined);
    setCancelled(false);
    try {
      setChecked(await dryRun(good, { signal: stop.signal, onChecked: setDone }));
    } catch (failure) {
      if (stop.signal.aborted) setCancelled(true);
      else setError(failure);
    } finally {
      setDone(undefined);
      // The drafts have moved on, whatever came of it.
      void askAgain(...known.map(({ laureate }) => `/api/projects/${encodeURIComponent(laureate.projectId)}/drafts`));
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a plan without errors; else when it is asked
  useEffect(() => {
    if (faults.length === 0 && good.length > 0) void run();
    return () => stopping.current?.abort();
  }, [plan]);

  const sheet = () => errorsSheet(header, faults, faultWords, { name: say.errorName, column: say.errorColumn });
  const accepted = (checked ?? []).filter((one) => !isRefused(one));
  const hasRefused = checked?.some(isRefused) ?? false;
  const hasWarnings =
    checked?.some(({ draft }) => draft.checks.some(({ severity }) => severity === "warning")) ?? false;
  const remarksOf = (severity: "error" | "warning") => (
    <ul>
      {(checked ?? []).map((one) => {
        const of = known.find(({ laureate }) => laureate.projectId === one.report.projectId);
        return of === undefined ? null : (
          <Remarks
            key={`${one.report.projectId} ${one.report.reportId}`}
            checked={one}
            known={of}
            severity={severity}
          />
        );
      })}
    </ul>
  );

  return (
    <>
      <p className="sentence" role="status">
        {say.counts(say.rows(plan.rows), parts.join(", "))}
      </p>
      {faults.length === 0 && good.length === 0 ? (
        <Alert severity="info" title={lines.length === 0 ? say.nothingFilled : say.nothing} />
      ) : null}
      {faults.length === 0 ? null : (
        <Alert severity="error" title={say.faults(faults.length)}>
          <p>{say.faultsHelp}</p>
          <p className="actions">
            <Button onClick={onAgain}>{say.again}</Button>
            <Button
              priority="secondary"
              onClick={async () => (await import("../../export/workbook.ts")).saveWorkbook(sheet())}
            >
              {say.errorFile}
            </Button>
            <Button priority="secondary" onClick={() => save(frenchCsv(sheet()), `${say.errorName}.csv`)}>
              {say.errorCsv}
            </Button>
          </p>
        </Alert>
      )}
      <FaultsTable faults={faults} />
      <PlannedTable reports={plan.reports} faults={faults} />
      {overDrafts === 0 ? null : <p className="soft">{say.overDraft(overDrafts)}</p>}
      {done === undefined ? null : (
        <p className="actions">
          <label>
            {say.checking} <progress value={done} max={good.length} />
          </label>
          <Button priority="tertiary" onClick={() => stopping.current?.abort()}>
            {say.cancel}
          </Button>
        </p>
      )}
      {isCancelled ? <p role="status">{say.cancelled}</p> : null}
      {error === undefined ? null : (
        <Alert severity="error" title={say.failed} isLive>
          {problemErrors(error).map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Alert>
      )}
      {checked === undefined ? null : (
        <>
          <p role="status">{say.checked(checked.length)}</p>
          {hasRefused ? (
            <Alert severity="error" title={say.refused}>
              {remarksOf("error")}
            </Alert>
          ) : null}
          {hasWarnings ? (
            <Alert severity="warning" title={say.warnings}>
              {remarksOf("warning")}
            </Alert>
          ) : null}
        </>
      )}
      <p className="actions">
        {checked !== undefined && accepted.length > 0 ? (
          <Button onClick={() => onChecked(accepted)}>
            {hasRefused || faults.length > 0 ? say.goPartly(accepted.length) : say.go}
          </Button>
        ) : null}
        {(isCancelled || error !== undefined) && done === undefined ? (
          <Button onClick={onRestart}>{say.restart}</Button>
        ) : null}
        {checked === undefined && done === undefined && faults.length > 0 && good.length > 0 && !isCancelled ? (
          <Button priority="secondary" onClick={run}>
            {say.partial(good.length)}
          </Button>
        ) : null}
        {faults.length === 0 ? (
          <Button priority="secondary" onClick={onAgain}>
            {say.again}
          </Button>
        ) : null}
      </p>
    </>
  );
};
