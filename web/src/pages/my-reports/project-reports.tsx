import { useSearchParams } from "react-router";
import { useClocks } from "../../clocks/clocks.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Link } from "../../ui/link.tsx";
import { Guarded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { correctionAddress, newReportAddress } from "../report/addresses.ts";
import { expectedStreams } from "../report/expected-streams.ts";
import { useHistory } from "../report/history.ts";
import { type DuePeriod, duePeriods, nameOf } from "../report/periods.ts";
import { type Report, reportsOf } from "../report/reports.ts";
import { useLaureate } from "../report/use-laureate.ts";
import { Drafts } from "./drafts.tsx";
import { projectReportsWords } from "./project-reports-words.ts";
import { ReportsTable } from "./reports-table.tsx";
import { type Filter, isFilter, isShown, rowsOf } from "./rows.ts";
import { useReportsSheet } from "./use-reports-sheet.ts";

const filters = ["all", "to-do", "waiting", "validated"] as const satisfies readonly Filter[];

const useSentence = () => {
  const say = useWords(projectReportsWords);
  const format = useFormat();
  return (reports: readonly Report[], periods: readonly DuePeriod[]): string => {
    const sent = reports.filter(({ state }) => state !== "withdrawn");
    const count = (...states: readonly Report["state"][]): number =>
      sent.filter(({ state }) => states.includes(state)).length;
    const toCorrect = count("sent-back", "rejected");
    const waiting = [say.waiting(count("waiting")), ...(toCorrect === 0 ? [] : [say.sentBack(toCorrect)])].join(", ");
    const counts =
      sent.length === 0
        ? say.none
        : say.sentence(say.sent(sent.length), say.validated(count("validated", "accepted-otherwise")), waiting);
    const late = periods.filter(({ state }) => state === "overdue").map((period) => format.period(period));
    const due = periods.findLast(({ state }) => state === "due");
    const open = periods.find(({ state }) => state === "open");
    const next =
      due !== undefined
        ? say.due(format.period(due), format.date(due.dueOn), due.daysLeft)
        : open !== undefined && late.length === 0
          ? say.open(format.period(open), format.date(open.dueOn))
          : "";
    return [`${counts}.`, ...(late.length === 0 ? [] : [say.late(late.join(", "))]), next].join(" ");
  };
};

/** The reports of one laureate: what each became, what is to be done, what is still due. */
export const ProjectReports = ({ projectId }: { readonly projectId: string }) => {
  const say = useWords(projectReportsWords);
  const format = useFormat();
  const sentence = useSentence();
  const { can, mayState } = useRights();
  const { today } = useConfiguration();
  const clocks = useClocks();
  const [search, setSearch] = useSearchParams();
  const { title, position } = useLaureate(projectId);
  const history = useHistory(projectId);
  const reports = reportsOf(history);
  const periods = duePeriods(expectedStreams(history), reports, position.terms, today);
  const rows = rowsOf(reports, periods);
  const asked = search.get("etat");
  const filter = isFilter(asked) ? asked : "all";
  const shown = rows.filter((row) => isShown(row, filter));
  const sheet = useReportsSheet({ projectId, title: title ?? projectId, isSimulated: position.simulation });
  const mayReport = mayState("SavingsReported");
  const next = periods.findLast(({ state }) => state === "overdue") ?? periods.findLast(({ state }) => state === "due");
  /* A report that was rejected, or lacks a stream, is not made anew. */
  const toCorrect = reports.find(
    ({ standing, period }) => standing !== undefined && period.from === next?.from && period.to === next.to,
  );
  return (
    <>
      <PageTitle window={say.title(title ?? projectId)}>
        <span>{say.title(title ?? projectId)}</span> <SimulatedTag isSimulated={position.simulation} />
      </PageTitle>
      <SimulationNotice isSimulated={position.simulation} />
      {clocks.asOf === null && clocks.knownAt === null ? null : (
        <Notice>
          <p>{say.today}</p>
        </Notice>
      )}
      <p className="sentence">{sentence(reports, periods)}</p>
      {mayReport ? (
        <p className="actions">
          {next === undefined ? null : (
            <Link
              className="button button-primary"
              to={
                toCorrect === undefined
                  ? newReportAddress(projectId, nameOf(next))
                  : correctionAddress(projectId, toCorrect.reportId)
              }
            >
              {(toCorrect === undefined ? say.report : say.correct)(format.period(next))}
            </Link>
          )}
          <Link className="button button-secondary" to="/import">
            {say.file}
          </Link>
        </p>
      ) : (
        <p className="soft">{say.team}</p>
      )}
      {can("draft-reports") ? (
        <Guarded>
          <Drafts projectId={projectId} />
        </Guarded>
      ) : null}
      <h2>{say.heading}</h2>
      <div className="reports-bar">
        <fieldset className="chips">
          <legend className="hidden-text">{say.filters}</legend>
          {filters.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={filter === one}
              onClick={() =>
                setSearch(
                  (before) => {
                    if (one === "all") before.delete("etat");
                    else before.set("etat", one);
                    return before;
                  },
                  { preventScrollReset: true },
                )
              }
            >
              {say.filter[one](rows.filter((row) => isShown(row, one)).length)}
            </button>
          ))}
        </fieldset>
        <ExportActions sheet={() => sheet(shown)} />
      </div>
      <ReportsTable projectId={projectId} rows={shown} mayAct={mayReport} />
    </>
  );
};
