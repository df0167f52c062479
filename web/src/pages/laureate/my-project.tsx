import type * as z from "zod";
import type { drafts as draftsAnswer } from "../../../../shared/answers/reporting.ts";
import { addDays, daysBetween } from "../../../../shared/domain/calendar.ts";
import type { Terms } from "../../../../shared/domain/terms.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Link } from "../../ui/link.tsx";
import type { Dossier } from "./dossier.ts";
import { dueReport } from "./due-report.ts";
import { latestReports } from "./latest-reports.ts";
import { projectPath } from "./use-laureate.ts";

const said = words(
  {
    title: "Mon projet",
    due: (period: string, on: string, days: number) =>
      `Déclaration à transmettre\u00a0: ${period}, avant le ${on} (${days === 0 ? "aujourd’hui" : days === 1 ? "demain" : `dans ${days} jours`}).`,
    late: (period: string, on: string, days: number) =>
      `Déclaration en retard\u00a0: ${period}, attendue pour le ${on} (${days === 1 ? "1 jour" : `${days} jours`} de retard).`,
    notEnded: (period: string, on: string) => `Prochaine déclaration\u00a0: ${period}, à transmettre avant le ${on}.`,
    toCorrect: (period: string) =>
      `Déclaration à corriger\u00a0: ${period}, renvoyée par la personne qui l’a examinée.`,
    correct: "Voir le motif et corriger",
    drafts: (count: number) => (count === 1 ? "1 brouillon est enregistré." : `${count} brouillons sont enregistrés.`),
    report: "Déclarer",
    reportLong: "les économies de la période",
    reports: "Mes déclarations",
  },
  {
    title: "My project",
    due: (period: string, on: string, days: number) =>
      `Report to submit: ${period}, before ${on} (${days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`}).`,
    late: (period: string, on: string, days: number) =>
      `Report overdue: ${period}, due on ${on} (${days === 1 ? "1 day" : `${days} days`} late).`,
    notEnded: (period: string, on: string) => `Next report: ${period}, to submit before ${on}.`,
    toCorrect: (period: string) => `Report to correct: ${period}, sent back by its reviewer.`,
    correct: "Read why, and correct it",
    drafts: (count: number) => (count === 1 ? "1 draft is saved." : `${count} drafts are saved.`),
    report: "Report",
    reportLong: "the savings of the period",
    reports: "My reports",
  },
);

type Props = {
  readonly projectId: string;
  readonly terms: Terms;
  readonly dossier: Pick<Dossier, "reports" | "reviews">;
};

/** For the project team: what is due, and where to declare it. */
export const MyProject = ({ projectId, terms, dossier }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const { today } = useConfiguration();
  const { next, drafts } = useAnswer<z.infer<typeof draftsAnswer>>(`${projectPath(projectId)}/drafts`);
  const due = dueReport(next, dossier.reports);
  const dueOn = addDays(due.endOn, terms.reportDueDays);
  const days = daysBetween(today, dueOn);
  const [period, on] = [format.period(due), format.date(dueOn)];
  const sentence =
    today <= due.endOn ? say.notEnded(period, on) : days < 0 ? say.late(period, on, -days) : say.due(period, on, days);
  const underWay = drafts.filter(({ receipt }) => receipt === null).length;
  const sentBack = latestReports(dossier).filter(({ review }) => review?.data.decision === "changes-requested");
  const laureate = `/laureats/${encodeURIComponent(projectId)}/declarations`;
  return (
    <section className="my-project" aria-labelledby="my-project">
      <h2 id="my-project">{say.title}</h2>
      {sentBack.map(({ report: { fact, data } }) => (
        <p key={fact}>
          <strong>{say.toCorrect(format.period(data.period))}</strong>{" "}
          <Link to={`${laureate}/${encodeURIComponent(data.reportId)}`}>{say.correct}</Link>
        </p>
      ))}
      <p>
        {sentence} {underWay > 0 ? say.drafts(underWay) : null}
      </p>
      <p className="actions">
        <Link className="button button-primary" to={`${laureate}/nouvelle`}>
          {say.report}
          <span className="hidden-text"> {say.reportLong}</span>
        </Link>
        <Link className="button button-secondary" to={laureate}>
          {say.reports}
        </Link>
      </p>
    </section>
  );
};
