import { useState } from "react";
import { useParams } from "react-router";
import { idOf } from "../../../../shared/domain/fact-ref.ts";
import type { Position } from "../../../../shared/domain/position.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { type Said, useHistory } from "../../api/use-history.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { addressOfReport } from "../reviews/address.ts";
import { countedCents } from "../reviews/declared.ts";
import type { Reviews } from "../reviews/waiting.ts";
import { Deciding } from "./deciding.tsx";
import { LinesTable } from "./lines-table.tsx";
import { countedTotals, plansOver, previousOf, rowsOf } from "./report-lines.ts";
import { ReviewsMade } from "./reviews-made.tsx";
import { Warnings } from "./warnings.tsx";
import { said } from "./words.ts";

type Reported = Said<"SavingsReported">;

const Summary = ({ entry, planCents }: { readonly entry: Reported; readonly planCents: number }) => {
  const say = useWords(said);
  const format = useFormat();
  const nameOf = usePersonName();
  const { data, actor } = entry;
  const counted = countedCents(data);
  return (
    <>
      <p className="sentence">
        {data.nil === true
          ? say.nil
          : say.sentence(format.money(counted), format.date(data.submittedOn), nameOf(actor), data.version)}{" "}
        {data.nil === true || planCents === 0
          ? null
          : say.against(format.money(planCents), format.money(counted - planCents, { signed: true }))}
      </p>
      {data.reason === undefined ? null : <p lang="fr">{say.correction(data.reason)}</p>}
    </>
  );
};

const ReportToReview = ({ entry, all }: { readonly entry: Reported; readonly all: readonly Reported[] }) => {
  const say = useWords(said);
  const report = entry.data;
  const factId = idOf(entry.fact);
  const { projectId, reportId, version } = report;
  const agreements = useHistory(projectId, "AgreementSigned");
  const reviews = useHistory(projectId, "SavingsReviewed").filter(
    ({ data }) =>
      data.reportId === reportId &&
      data.version === version &&
      (data.reportFactId === undefined || data.reportFactId === factId),
  );
  const waiting = useAnswer<Reviews>("/api/reviews").reports.find(
    (one) => one.projectId === projectId && one.reportFactId === factId,
  );
  const [wasWaiting] = useState(waiting !== undefined);
  const later = all.find(({ data }) => data.reportId === reportId && data.version > version);
  const previous = previousOf(report, all);
  const rows = rowsOf(report, previous, plansOver(agreements, report.period));
  return (
    <>
      <Summary entry={entry} planCents={countedTotals(rows).planCents} />
      {later === undefined ? null : (
        <Notice>
          <p>
            {say.replaced} <Link to={addressOfReport(projectId, later.fact)}>{say.seeLater}</Link>
          </p>
        </Notice>
      )}
      {rows.length === 0 ? null : (
        <section className="report-lines">
          <h2>{say.lines}</h2>
          <LinesTable report={report} previous={previous} rows={rows} />
        </section>
      )}
      <section>
        <h2>{say.toLookAt}</h2>
        <Loaded lines={2}>
          <Warnings report={report} waiting={waiting} />
        </Loaded>
      </section>
      {wasWaiting && later === undefined ? (
        <section>
          <h2>{say.decide}</h2>
          <Deciding entry={entry} all={all} />
        </section>
      ) : null}
      {reviews.length === 0 ? null : <ReviewsMade reviews={reviews} report={report} />}
      <ExportActions />
    </>
  );
};

const Found = ({ projectId, reportFactId }: { readonly projectId: string; readonly reportFactId: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const reports = useHistory(projectId, "SavingsReported");
  const [selected] = useHistory(projectId, "ProjectSelected");
  const { simulation } = useAnswer<Position>(`/api/projects/${encodeURIComponent(projectId)}`);
  const entry = reports.find(({ fact }) => idOf(fact) === reportFactId);
  const laureate = selected?.data.title ?? projectId;
  const title = entry === undefined ? laureate : say.title(format.period(entry.data.period), laureate);
  return (
    <>
      <nav aria-label={say.here} className="breadcrumb">
        <Link to="/validations">{say.all}</Link> ›{" "}
        <Link to={`/laureats/${encodeURIComponent(projectId)}/economies`} lang="fr">
          {laureate}
        </Link>
      </nav>
      <PageTitle window={title}>
        {title} <SimulatedTag isSimulated={simulation} />
      </PageTitle>
      <SimulationNotice isSimulated={simulation} />
      {entry === undefined ? (
        <Alert severity="warning" title={say.unknown}>
          <Link to="/validations">{say.back}</Link>
        </Alert>
      ) : (
        <ReportToReview entry={entry} all={reports} />
      )}
    </>
  );
};

/** What is declared, against what was said before and planned, and what to decide of it. */
const ReviewPage = () => {
  const { projectId = "", reportFactId = "" } = useParams();
  return (
    <Loaded lines={20} isPage>
      <Found key={`${projectId} ${reportFactId}`} projectId={projectId} reportFactId={reportFactId} />
    </Loaded>
  );
};

export default ReviewPage;
