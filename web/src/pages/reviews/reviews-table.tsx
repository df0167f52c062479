import { daysBetween } from "../../../../shared/domain/calendar.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { Badge } from "../../ui/badge.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { countedCents } from "./declared.ts";
import { type ReportAlert, useReportAlerts } from "./report-alerts.ts";
import { changeCents, titleOf, type Waiting } from "./waiting.ts";
import { useWarningWords } from "./warning-words.ts";
import { said } from "./words.ts";

const Warnings = ({ waiting, alerts }: { readonly waiting: Waiting; readonly alerts: readonly ReportAlert[] }) => {
  const say = useWords(said);
  const wordsOf = useWarningWords();
  const codes = new Map(waiting.warnings.map((warning) => [warning.code, wordsOf(warning).short]));
  if (alerts.length + codes.size === 0) return <span className="soft">{say.noWarning}</span>;
  return (
    <span className="badges">
      {alerts.map(({ rule, name, blocks }) => (
        <Badge key={rule} severity={blocks ? "error" : "warning"}>
          {rule} {name.toLowerCase()}
        </Badge>
      ))}
      {[...codes].map(([code, short]) => (
        <Badge key={code} severity="warning">
          {short}
        </Badge>
      ))}
    </span>
  );
};

/** The reports that wait, each with what one needs to choose which to open first. */
export const ReviewsTable = ({ reports, today }: { readonly reports: readonly Waiting[]; readonly today: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const alertsOf = useReportAlerts();
  const { mayState } = useRights();
  const daysOf = ({ report }: Waiting): number => Math.max(0, daysBetween(report.submittedOn, today));
  const columns: Column<Waiting>[] = [
    {
      key: "laureat",
      header: say.laureate,
      sortBy: titleOf,
      cell: (one) => (
        <>
          <Link to={`/laureats/${encodeURIComponent(one.projectId)}`} lang="fr">
            {titleOf(one)}
          </Link>{" "}
          <SimulatedTag isSimulated={one.simulation} /> {one.isOwn ? <Badge severity="info">{say.own}</Badge> : null}
        </>
      ),
    },
    {
      key: "periode",
      header: say.period,
      sortBy: ({ report }) => report.period.to,
      cell: ({ report }) => format.period(report.period),
    },
    { key: "version", header: say.version, isAmount: true, cell: ({ report }) => report.version },
    {
      key: "montant",
      header: say.amount,
      isAmount: true,
      sortBy: ({ report }) => countedCents(report),
      cell: ({ report }) => (report.nil === true ? say.nil : format.money(countedCents(report))),
    },
    {
      key: "ecart",
      header: say.change,
      isAmount: true,
      sortBy: ({ changes, report }) => (report.version === 1 ? null : changeCents(changes)),
      cell: ({ changes, report }) =>
        report.version === 1 ? (
          <span className="soft">{say.first}</span>
        ) : (
          format.money(changeCents(changes), { signed: true })
        ),
    },
    {
      key: "alertes",
      header: say.warnings,
      cell: (one) => <Warnings waiting={one} alerts={alertsOf(one.projectId, one.report)} />,
    },
    {
      key: "attente",
      header: say.since,
      isAmount: true,
      sortBy: daysOf,
      cell: (one) => say.days(daysOf(one), format.count(daysOf(one))),
    },
    {
      key: "action",
      header: say.act,
      cell: (one) => (
        <Link
          to={`/validations/${encodeURIComponent(one.projectId)}/${encodeURIComponent(one.reportFactId)}`}
          className="button button-secondary"
        >
          {mayState("SavingsReviewed") && !one.isOwn ? say.open : say.read}
          <span className="hidden-text"> {say.openOf(format.period(one.report.period), titleOf(one))}</span>
        </Link>
      ),
    },
  ];
  const blocked = reports.filter((one) => alertsOf(one.projectId, one.report).some(({ blocks }) => blocks)).length;
  return (
    <>
      {blocked === 0 ? null : <p>{say.blocked(blocked)}</p>}
      <DataTable
        caption={say.caption(reports.length)}
        columns={columns}
        rows={reports}
        rowKey={({ projectId, reportFactId }) => `${projectId} ${reportFactId}`}
        rowHeader="laureat"
      />
    </>
  );
};
