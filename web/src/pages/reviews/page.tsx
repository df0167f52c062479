import { daysBetween } from "../../../../shared/domain/calendar.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useClocks } from "../../clocks/clocks.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import type { Sheet } from "../../export/sheet.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { countedCents } from "./declared.ts";
import { ReviewsTable } from "./reviews-table.tsx";
import { changeCents, type Reviews, titleOf, type Waiting } from "./waiting.ts";
import { said } from "./words.ts";

const useSheet = (): ((reports: readonly Waiting[], today: string) => Sheet) => {
  const say = useWords(said);
  const format = useFormat();
  return (reports, today) => ({
    name: `${say.sheet}-${today}`,
    columns: ["projectId", say.laureate, say.period, say.version, say.amount, say.change, say.warnings, say.since],
    rows: reports.map((one) => [
      one.projectId,
      titleOf(one),
      format.period(one.report.period),
      one.report.version,
      { cents: countedCents(one.report) },
      one.report.version === 1 ? null : { cents: changeCents(one.changes) },
      one.warnings.length,
      { date: one.report.submittedOn },
    ]),
    notes: [say.at(format.date(today)), ...(reports.some(({ simulation }) => simulation) ? [say.simulated] : [])],
  });
};

const WaitingReports = () => {
  const say = useWords(said);
  const format = useFormat();
  const { today } = useConfiguration();
  const { mayState } = useRights();
  const clocks = useClocks();
  const sheetOf = useSheet();
  const { reports } = useAnswer<Reviews>("/api/reviews");
  const [oldest] = reports;
  if (oldest === undefined) {
    return (
      <div className="empty">
        <p>
          <strong>{say.none}</strong> {say.noneNext}
        </p>
        <p>
          <Link to="/portefeuille">{say.toPortfolio}</Link>
        </p>
      </div>
    );
  }
  const days = Math.max(0, daysBetween(oldest.report.submittedOn, today));
  const cents = reports.reduce((sum, { report }) => sum + countedCents(report), 0);
  return (
    <>
      <SimulationNotice isSimulated={reports.some(({ simulation }) => simulation)} />
      <p className="sentence">
        {say.sentence(reports.length, format.amount(cents), say.days(days, format.count(days)), titleOf(oldest))}
      </p>
      {clocks.asOf === null && clocks.knownAt === null ? null : (
        <Notice tone="past">
          <p>{say.now}</p>
        </Notice>
      )}
      {mayState("SavingsReviewed") ? null : <p className="soft">{say.whoReviews}</p>}
      <Loaded lines={3 * reports.length}>
        <ReviewsTable reports={reports} today={today} />
      </Loaded>
      <ExportActions sheet={() => sheetOf(reports, today)} />
    </>
  );
};

/** Which reports wait for a review? */
const ReviewsPage = () => {
  const { title } = useWords(said);
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Loaded lines={12}>
        <WaitingReports />
      </Loaded>
    </>
  );
};

export default ReviewsPage;
