import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type * as z from "zod";
import type { drafts as draftsSchema } from "../../../../shared/answers/reporting.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { SelectField } from "../../fields/select-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { Link, useAddress } from "../../ui/link.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { correctionAddress, reportAddress, reportsAddress } from "./addresses.ts";
import { agreedStreams, expectedStreams } from "./expected-streams.ts";
import { useHistory } from "./history.ts";
import { newReportWords } from "./new-report-words.ts";
import { finishedPeriods, firstChoice, type PeriodChoice, periodChoices } from "./period-choices.ts";
import { type DuePeriod, duePeriods } from "./periods.ts";
import { reportsOf } from "./reports.ts";
import { StepHeading, Steps } from "./steps.tsx";
import { useLaureate } from "./use-laureate.ts";

/** What is due, in one sentence. */
const useDueSentence = (): ((periods: readonly DuePeriod[]) => string) => {
  const say = useWords(newReportWords);
  const format = useFormat();
  return (periods) => {
    const late = periods.findLast(({ state }) => state === "overdue");
    if (late !== undefined) return say.late(format.period(late), format.date(late.dueOn), -late.daysLeft);
    const due = periods.find(({ state }) => state === "due");
    if (due !== undefined) return say.due(format.period(due), format.date(due.dueOn), due.daysLeft);
    const open = periods.find(({ state }) => state === "open");
    if (open === undefined) return say.nothingExpected;
    const [year = 0, month = 0] = open.to.split("-").map(Number);
    const after = `${month === 12 ? year + 1 : year}-${String(month === 12 ? 1 : month + 1).padStart(2, "0")}-01`;
    return say.upToDate(format.period(open), format.date(after), format.date(open.dueOn));
  };
};

/** The first step: which period, and what is already said of it. */
export const NewReport = ({ projectId }: { readonly projectId: string }) => {
  const say = useWords(newReportWords);
  const format = useFormat();
  const address = useAddress();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { today } = useConfiguration();
  const { title, position } = useLaureate(projectId);
  const history = useHistory(projectId);
  const { drafts } = useAnswer<z.infer<typeof draftsSchema>>(`/api/projects/${encodeURIComponent(projectId)}/drafts`);
  const dueSentence = useDueSentence();

  const reports = reportsOf(history);
  const periods = duePeriods(expectedStreams(history), reports, position.terms, today);
  const offered = periods.some(({ state }) => state !== "open")
    ? periods
    : finishedPeriods(today, position.terms.reportEveryMonths);
  const choices = periodChoices(offered, reports, drafts);
  const [chosenId, setChosen] = useState(() => firstChoice(choices, search.get("trimestre"))?.reportId ?? "");
  const chosen = choices.find(({ reportId }) => reportId === chosenId);

  const labelOf = ({ period, kind, due }: PeriodChoice): string =>
    [
      format.period(period),
      say.choice[kind],
      kind !== "missing" || due === undefined
        ? undefined
        : due.state === "overdue"
          ? say.late1(-due.daysLeft)
          : due.state === "due"
            ? say.until(format.date(due.dueOn))
            : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(" – ");
  const go = (): void => {
    if (chosen === undefined) return;
    const to = chosen.kind === "reported" ? correctionAddress : reportAddress;
    void navigate(address(to(projectId, chosen.reportId)));
  };
  const missing = chosen?.due?.missing ?? [];
  const streams = agreedStreams(history).filter(({ nature }) => nature === "recurring");
  return (
    <>
      <PageTitle window={say.title(title ?? projectId)}>
        <span>{say.title(title ?? projectId)}</span> <SimulatedTag isSimulated={position.simulation} />
      </PageTitle>
      <SimulationNotice isSimulated={position.simulation} />
      <p className="sentence">{dueSentence(periods)}</p>
      <Steps steps={say.steps} current={1} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <StepHeading step={1} count={3}>
          {say.which}
        </StepHeading>
        <SelectField
          label={say.field}
          hint={say.hint}
          value={chosenId}
          choices={choices.map((choice) => ({ value: choice.reportId, label: labelOf(choice) }))}
          onChange={setChosen}
        />
        <p className="soft">
          {chosen?.kind === "missing"
            ? say.awaits(missing.length || streams.length)
            : missing.length > 0
              ? say.partly(missing.map(({ label }) => label).join(", "))
              : "\u00a0"}
        </p>
        <p className="actions">
          <Button type="submit">
            {chosen?.kind === "reported" ? say.correct : chosen?.kind === "draft" ? say.resume : say.go}
          </Button>
          <Link to={reportsAddress(projectId)}>{say.all}</Link>
          <Link to="/import">{say.file}</Link>
        </p>
      </form>
    </>
  );
};
