import { useCallback, useMemo, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { newReportAddress, reportsAddress } from "./addresses.ts";
import { Conflict, LeftAside } from "./conflict.tsx";
import type { Content, LineForm } from "./draft-form.ts";
import { editorWords } from "./editor-words.ts";
import { agreedStreams } from "./expected-streams.ts";
import type { HistoryEntry } from "./history.ts";
import { keptName } from "./kept-typing.ts";
import { LinesStep } from "./lines-step.tsx";
import { dueOn, nameOf } from "./periods.ts";
import type { Report } from "./reports.ts";
import { ReviewStep } from "./review-step.tsx";
import { SaveStatus, SaveTroubles } from "./save-status.tsx";
import type { SentReport } from "./sent.tsx";
import { StepHeading, Steps } from "./steps.tsx";
import { totalsOf } from "./totals.ts";
import { TotalsPanel } from "./totals-panel.tsx";
import { useCheckErrors } from "./use-check-errors.ts";
import { type DraftAnswer, useDraft } from "./use-draft.ts";
import { useFaultErrors } from "./use-fault-errors.ts";
import type { Laureate } from "./use-laureate.ts";

type Props = {
  readonly path: string;
  readonly laureate: Laureate;
  readonly history: readonly HistoryEntry[];
  readonly reports: readonly Report[];
  readonly draft: DraftAnswer;
  readonly start: Content | undefined;
  readonly reportVersion: number;
  readonly onSent: (sent: SentReport) => void;
};

/** The second and third steps: amounts, then a last look and the declaration on one's honour. */
export const Editor = ({ path, laureate, history, reports, draft: loaded, start, reportVersion, onSent }: Props) => {
  const say = useWords(editorWords);
  const format = useFormat();
  const { personId } = useMe();
  const [search, setSearch] = useSearchParams();
  const { reportId } = loaded;
  const { projectId } = laureate;
  const { language } = format;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the format is that of the language
  const write = useCallback((cents: number) => format.money(cents).replaceAll("€", "").trim(), [language]);
  const draft = useDraft({
    path,
    keptUnder: keptName(personId, projectId, reportId),
    draft: loaded,
    start,
    reportVersion,
    write,
  });
  const { form, answer } = draft;
  const [submitErrors, setSubmitErrors] = useState<readonly FormError[]>([]);
  const [serverErrors, setServerErrors] = useState<readonly FormError[]>([]);
  const [isChecking, setChecking] = useState(false);
  const [left, setLeft] = useState<readonly LineForm[]>([]);
  const hasMoved = useRef(false);
  const faultErrors = useFaultErrors();

  const report = reports.find((one) => one.reportId === reportId);
  const corrected = report?.standing?.data;
  const others = useMemo(() => reports.filter((one) => one.reportId !== reportId), [reports, reportId]);
  const last = others.find(({ standing, period }) => standing !== undefined && period.to < form.period.from)?.standing
    ?.data;
  const toError = useCheckErrors({ lines: form.lines, beside: answer.beside, others, period: form.period });
  const totals = totalsOf(form, answer.beside);

  /* What the API remarked is true of what is saved; a line that was changed since is remarked on again when it is. */
  const warnings = draft.isSaved
    ? answer.checks
        .filter(({ severity }) => severity === "warning")
        .map((check) => ({ ...toError(check), code: check.code }))
    : [];
  const isReview = search.get("etape") === "3" && draft.isSaved;
  const goTo = (step: 2 | 3): void => {
    hasMoved.current = true;
    setSearch(
      (before) => {
        if (step === 3) before.set("etape", "3");
        else before.delete("etape");
        return before;
      },
      { preventScrollReset: step === 2 },
    );
  };

  const check = async (): Promise<void> => {
    const faults = faultErrors(form, reportVersion);
    setServerErrors([]);
    setSubmitErrors(faults);
    if (faults.length > 0) return;
    setChecking(true);
    const saved = draft.isSaved ? answer : await draft.save();
    setChecking(false);
    if (saved === undefined) return;
    const found = saved.checks.filter(({ severity }) => severity === "error").map(toError);
    setServerErrors(found);
    setSubmitErrors(found);
    if (found.length === 0) goTo(3);
  };

  const period = format.period(form.period);
  const title = laureate.title ?? projectId;
  const heading = reportVersion > 1 ? say.correct(period, title) : say.title(period, title);
  /* Once a check found something, fields say what is wrong with them as they stand. */
  const fieldErrors = submitErrors.length === 0 ? [] : [...faultErrors(form, reportVersion), ...serverErrors];
  const months = say.months(format.month(form.period.from), format.month(form.period.to));
  return (
    <>
      <PageTitle window={heading}>
        <span>{heading}</span> <SimulatedTag isSimulated={laureate.position.simulation} />
      </PageTitle>
      <SimulationNotice isSimulated={laureate.position.simulation} />
      <p className="sentence">
        {reportVersion > 1 && report?.versions[0] !== undefined
          ? say.correction(reportVersion, format.date(report.versions[0].data.submittedOn))
          : say.sentence(title, months, format.date(dueOn(form.period, laureate.position.terms)))}
      </p>
      <Steps
        steps={[
          <Link key="period" to={newReportAddress(projectId, nameOf(form.period))}>
            {say.steps[0]}
          </Link>,
          ...say.steps.slice(1),
        ]}
        current={isReview ? 3 : 2}
      />
      <UnsavedGuard isUnsaved={draft.isChanged} />
      {draft.theirs !== undefined ? (
        <Conflict
          draft={draft}
          theirs={draft.theirs}
          onLeft={(lines) => {
            setLeft((before) => [...before, ...lines]);
            goTo(2);
          }}
        />
      ) : isReview ? (
        <>
          <StepHeading step={3} count={3} takesFocus={hasMoved.current}>
            {say.check}
          </StepHeading>
          <ReviewStep
            path={path}
            draft={draft}
            isCorrection={reportVersion > 1}
            earlier={corrected ?? last}
            totals={totals}
            warnings={warnings}
            onBack={() => goTo(2)}
            onSubmitted={(receiptId) => onSent({ heading, period: form.period, receiptId, totals })}
          />
        </>
      ) : (
        <form
          noValidate
          className="report-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isChecking) void check();
          }}
        >
          <div className="report-top">
            <StepHeading step={2} count={3} takesFocus={hasMoved.current}>
              {say.amounts}
            </StepHeading>
            <SaveStatus draft={draft} />
          </div>
          <ErrorSummary errors={submitErrors} />
          <SaveTroubles draft={draft} />
          <LeftAside lines={left} />
          <LinesStep
            projectId={projectId}
            draft={draft}
            reportVersion={reportVersion}
            corrected={corrected}
            last={last}
            streams={agreedStreams(history)}
            errors={fieldErrors}
            warnings={warnings}
            write={write}
          />
          {form.isNil ? null : <TotalsPanel totals={totals} />}
          <p className="actions">
            <Button type="submit" isBusy={isChecking}>
              {say.go}
            </Button>
            <Button
              priority="secondary"
              isBusy={draft.isSaving}
              onClick={() => {
                if (!draft.isSaved) void draft.save();
              }}
            >
              {say.save}
            </Button>
            <Link to={reportsAddress(projectId)}>{say.all}</Link>
          </p>
        </form>
      )}
    </>
  );
};
