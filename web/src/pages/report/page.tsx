import { useParams } from "react-router";
import { useWords, words } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { ExistingReport } from "./existing-report.tsx";
import { NewReport } from "./new-report.tsx";

const said = words(
  {
    title: "Déclarer des économies",
    notYours:
      "Les économies sont déclarées par l’équipe du projet. Votre rôle permet de les lire, pas de les déclarer.",
    read: "Voir les déclarations de ce lauréat",
  },
  {
    title: "Report savings",
    notYours: "Savings are reported by the project’s team. Your role lets you read them, not report them.",
    read: "See this laureate’s reports",
  },
);

/** A report being written: a new one by its period, or one that exists by its name. */
const ReportPage = () => {
  const { projectId = "", reportId } = useParams();
  const { mayState } = useRights();
  const say = useWords(said);
  if (!mayState("SavingsReported")) {
    return (
      <>
        <PageTitle>{say.title}</PageTitle>
        <p className="sentence">{say.notYours}</p>
        <p>
          <Link to={`/laureats/${encodeURIComponent(projectId)}/declarations`}>{say.read}</Link>
        </p>
      </>
    );
  }
  return reportId === undefined ? (
    <NewReport projectId={projectId} />
  ) : (
    <ExistingReport key={`${projectId} ${reportId}`} projectId={projectId} reportId={reportId} />
  );
};

export default ReportPage;
