import { useEffect, useRef, useState } from "react";
import { useAskAgain } from "../../api/use-answer.ts";
import { save } from "../../export/save.ts";
import { frenchCsv } from "../../export/sheet.ts";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { useWords, words } from "../../language/language.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { type Checked, dryRun } from "./dry-run.ts";
import { errorsSheet } from "./errors-sheet.ts";
import { useFaultWords } from "./fault-words.ts";
import { FaultsTable } from "./faults-table.tsx";
import { type Known, type Plan, publishable } from "./plan-import.ts";
import { PlannedTable } from "./planned-table.tsx";
import { Remarks } from "./remarks.tsx";

const said = words(
  {
    counts: (rows: string, parts: string) => `${rows}\u00a0: ${parts}.`,
    rows: (count: number) => (count === 1 ? "1\u00a0ligne" : `${count}\u00a0lignes`),
    new: (count: number) => (count < 2 ? `${count}\u00a0nouvelle` : `${count}\u00a0nouvelles`),
    modified: (count: number) => (count < 2 ? `${count}\u00a0modifiée` : `${count}\u00a0modifiées`),
    same: (count: number) => (count < 2 ? `${count}\u00a0identique` : `${count}\u00a0identiques`),
    wrong: (count: number) => `${count}\u00a0en erreur`,
    empty: (count: number) =>
      count < 2 ? `${count}\u00a0sans montant, laissée de côté` : `${count}\u00a0sans montant, laissées de côté`,
    nothing: "Le fichier ne change rien\u00a0: tout ce qu’il dit est déjà déclaré.",
    nothingFilled: "Aucune ligne n’a de montant\u00a0: il n’y a rien à déclarer dans ce fichier.",
    faults: (count: number) => (count === 1 ? "1\u00a0erreur à corriger" : `${count}\u00a0erreurs à corriger`),
    faultsHelp:
      "Rien ne sera publié tant que le fichier a des erreurs, sauf si vous choisissez de ne garder que le reste.",
    errorFile: "Télécharger les lignes en erreur (XLSX)",
    errorCsv: "Télécharger les lignes en erreur (CSV)",
    errorName: "lignes-en-erreur",
    errorColumn: "Erreur",
    again: "Déposer un autre fichier",
    partial: (count: number) =>
      count === 1
        ? "Continuer avec la seule déclaration sans erreur"
        : `Continuer avec les ${count}\u00a0déclarations sans erreur`,
    checking: "Contrôle par le service, déclaration par déclaration",
    cancel: "Annuler le contrôle",
    cancelled: "Contrôle annulé. Les brouillons déjà enregistrés sont dans «\u00a0Mes déclarations\u00a0».",
    restart: "Reprendre le contrôle",
    failed: "Le contrôle n’a pas pu aller au bout",
    checked: (count: number) =>
      count === 1
        ? "1\u00a0déclaration contrôlée et enregistrée comme brouillon."
        : `${count}\u00a0déclarations contrôlées et enregistrées comme brouillons.`,
    refused: "Refusé par le contrôle\u00a0: à corriger dans le fichier",
    warnings: "À vérifier, sans empêcher la publication",
    go: "Continuer vers la publication",
    goPartly: (count: number) =>
      count === 1
        ? "Continuer avec la seule déclaration acceptée"
        : `Continuer avec les ${count}\u00a0déclarations acceptées`,
    overDraft: (count: number) =>
      count === 1
        ? "1\u00a0brouillon était en cours\u00a0: ses lignes que le fichier ne nomme pas sont gardées."
        : `${count}\u00a0brouillons étaient en cours\u00a0: leurs lignes que le fichier ne nomme pas sont gardées.`,
  },
  {
    counts: (rows: string, parts: string) => `${rows}: ${parts}.`,
    rows: (count: number) => (count === 1 ? "1 row" : `${count} rows`),
    new: (count: number) => `${count} new`,
    modified: (count: number) => `${count} modified`,
    same: (count: number) => `${count} the same`,
    wrong: (count: number) => `${count} in error`,
    empty: (count: number) => `${count} without an amount, left aside`,
    nothing: "The file changes nothing: all it says is reported already.",
    nothingFilled: "No row has an amount: there is nothing to report in this file.",
    faults: (count: number) => (count === 1 ? "1 error to mend" : `${count} errors to mend`),
    faultsHelp: "Nothing will be published while the file has errors, unless you choose to keep only the rest.",
    errorFile: "Download the rows in error (XLSX)",
    errorCsv: "Download the rows in error (CSV)",
    errorName: "rows-in-error",
    errorColumn: "Error",
    again: "Give another file",
    partial: (count: number) =>
      count === 1 ? "Go on with the one report without an error" : `Go on with the ${count} reports without an error`,
    checking: "Checked by the service, report by report",
    cancel: "Cancel the check",
    cancelled: "Check cancelled. The drafts saved so far are in “My reports”.",
    restart: "Go on with the check",
    failed: "The check could not be finished",
    checked: (count: number) =>
      count === 1 ? "1 report checked and saved as a draft." : `${count} reports checked and saved as drafts.`,
    refused: "Refused by the checks: to be mended in the file",
    warnings: "To check, without preventing publication",
    go: "Go on to publication",
    goPartly: (count: number) =>
      count === 1 ? "Go on with the one report accepted" : `Go on with the ${count} reports accepted`,
    overDraft: (count: number) =>
      count === 1
        ? "1 draft was under way: its lines that the file does not name are kept."
        : `${count} drafts were under way: their lines that the file does not name are kept.`,
  },
);

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
  const say = useWords(said);
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
