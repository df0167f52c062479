import { percentOf } from "../../../../shared/domain/money.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { latestReports, type ReportShown, reportsWithin } from "./latest-reports.ts";
import { useLaureate } from "./use-laureate.ts";

const said = words(
  {
    title: "Déclarations",
    none: "Aucune déclaration sur ces douze mois. L’équipe projet déclare à la fin de chaque période.",
    caption: "Dernière version de chaque déclaration, de la plus récente à la plus ancienne",
    period: "Période",
    version: "Version",
    submitted: "Transmise le",
    recurring: "Pérenne déclaré (€)",
    nil: "rien à déclarer",
    review: "Examen",
    waiting: "en attente",
    decisions: { validated: "validée", rejected: "rejetée", "changes-requested": "renvoyée" },
    confidences: {
      preliminary: "confiance préliminaire",
      interim: "confiance intermédiaire",
      final: "confiance définitive",
    },
    on: (date: string) => `le ${date}`,
  },
  {
    title: "Reports",
    none: "No report in these twelve months. The project team reports at the end of each period.",
    caption: "Latest version of each report, newest first",
    period: "Period",
    version: "Version",
    submitted: "Submitted on",
    recurring: "Recurring declared (€)",
    nil: "nothing to report",
    review: "Review",
    waiting: "waiting",
    decisions: { validated: "validated", rejected: "rejected", "changes-requested": "sent back" },
    confidences: { preliminary: "preliminary", interim: "interim", final: "final" },
    on: (date: string) => `on ${date}`,
  },
);

const severities = { validated: "success", rejected: "error", "changes-requested": "warning" } as const;

const recurringCents = ({ report }: ReportShown): number =>
  (report.data.lines ?? [])
    .filter(({ nature }) => nature === "recurring")
    .reduce(
      (sum, { netAmountCents, attributionPercent = 100 }) => sum + percentOf(netAmountCents, attributionPercent),
      0,
    );

/** What was declared for each period, and what became of it. */
export const ReportsTable = ({ months }: { readonly months: readonly string[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const { projectId, dossier } = useLaureate();
  const rows = reportsWithin(latestReports(dossier), months);
  return (
    <section>
      <h3>{say.title}</h3>
      {rows.length === 0 ? (
        <p className="soft">{say.none}</p>
      ) : (
        <DataTable
          caption={say.caption}
          rows={rows}
          rowKey={({ report }) => report.fact}
          rowHeader="period"
          columns={[
            {
              key: "period",
              header: say.period,
              cell: ({ report }) => (
                <Link
                  to={`/laureats/${encodeURIComponent(projectId)}/historique?fait=${encodeURIComponent(report.fact.slice(0, report.fact.indexOf(" ")))}`}
                >
                  {format.period(report.data.period)}
                </Link>
              ),
            },
            { key: "version", header: say.version, isAmount: true, cell: ({ report }) => report.data.version },
            { key: "submitted", header: say.submitted, cell: ({ report }) => format.date(report.data.submittedOn) },
            {
              key: "review",
              header: say.review,
              cell: ({ review }) =>
                review === null ? (
                  <Badge>{say.waiting}</Badge>
                ) : (
                  <>
                    <Badge severity={severities[review.data.decision]}>{say.decisions[review.data.decision]}</Badge>{" "}
                    {say.on(format.date(review.data.reviewedOn))}
                    <span className="figure-note">
                      {review.data.confidence === undefined ? null : say.confidences[review.data.confidence]}
                      {review.data.reason === undefined ? null : <span lang="fr"> {review.data.reason}</span>}
                    </span>
                  </>
                ),
            },
            {
              key: "recurring",
              header: say.recurring,
              isAmount: true,
              cell: (row) => (row.report.data.nil ? say.nil : format.money(recurringCents(row))),
            },
          ]}
        />
      )}
    </section>
  );
};
