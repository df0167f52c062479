import { useParams } from "react-router";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { reportsAddress } from "../report/addresses.ts";
import { type Laureate, useLaureates } from "../report/use-laureate.ts";
import { ProjectReports } from "./project-reports.tsx";

const said = words(
  {
    title: "Mes déclarations",
    none: "Aucun projet ne vous est ouvert aujourd’hui. Le secrétariat du fonds tient les équipes des projets.",
    reader: "Les déclarations sont faites par les équipes des projets. Choisissez un lauréat pour lire les siennes.",
    several: (count: number) => `${count}\u00a0projets déclarent par vous. Choisissez-en un.`,
    caption: "Lauréats",
    laureate: "Lauréat",
    declared: "Déclaré par an",
    validated: "Validé par an",
  },
  {
    title: "My reports",
    none: "No project is open to you today. The fund’s secretariat keeps the teams of projects.",
    reader: "Reports are made by the teams of projects. Choose a laureate to read theirs.",
    several: (count: number) => `${count} projects report through you. Choose one.`,
    caption: "Laureates",
    laureate: "Laureate",
    declared: "Declared a year",
    validated: "Validated a year",
  },
);

/** What was accepted or sent back, why, and what is still due: of one laureate, or of each of mine. */
const MyReports = () => {
  const { projectId } = useParams();
  const laureates = useLaureates();
  const [only, ...others] = laureates;
  const asked = projectId ?? (only !== undefined && others.length === 0 ? only.projectId : undefined);
  return asked === undefined ? <Choice laureates={laureates} /> : <ProjectReports key={asked} projectId={asked} />;
};

const Choice = ({ laureates }: { readonly laureates: readonly Laureate[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const { can } = useRights();
  const sentence =
    laureates.length === 0 ? say.none : can("draft-reports") ? say.several(laureates.length) : say.reader;
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <SimulationNotice isSimulated={laureates.some(({ position }) => position.simulation)} />
      <p className="sentence">{sentence}</p>
      {laureates.length === 0 ? null : (
        <DataTable
          caption={say.caption}
          rows={laureates}
          rowKey={({ projectId }) => projectId}
          rowHeader="laureate"
          columns={[
            {
              key: "laureate",
              header: say.laureate,
              sortBy: ({ title, projectId }) => title ?? projectId,
              cell: ({ title, projectId, position }) => (
                <>
                  <Link to={reportsAddress(projectId)}>{title ?? projectId}</Link>{" "}
                  <SimulatedTag isSimulated={position.simulation} />
                </>
              ),
            },
            {
              key: "declared",
              header: `${say.declared} (M€)`,
              isAmount: true,
              sortBy: ({ position }) => position.declared.runRateCents,
              cell: ({ position }) => format.millions(position.declared.runRateCents),
            },
            {
              key: "validated",
              header: `${say.validated} (M€)`,
              isAmount: true,
              sortBy: ({ position }) => position.validated.runRateCents,
              cell: ({ position }) => format.millions(position.validated.runRateCents),
            },
          ]}
        />
      )}
    </>
  );
};

export default MyReports;
