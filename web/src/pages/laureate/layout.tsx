import { Outlet, useLocation } from "react-router";
import { mailTo, useTeamAddresses } from "../../api/use-team-addresses.ts";
import { Explained } from "../../explain/explained.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Link, NavLink } from "../../ui/link.tsx";
import { Guarded, Loaded } from "../../ui/loaded.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { MyProject } from "./my-project.tsx";
import { NewSinceVisit } from "./new-since-visit.tsx";
import { OpenAlertsStrip } from "./open-alerts-strip.tsx";
import { sentenceOf, sentenceWords } from "./sentence.ts";
import { useLaureate } from "./use-laureate.ts";
import { layoutWords } from "./words.ts";

const tabs = [
  ["", "summary"],
  ["/versements", "payments"],
  ["/economies", "savings"],
  ["/jalons", "milestones"],
  ["/historique", "history"],
  ["/fiche", "sheet"],
] as const;

/** What stands above every part of a laureate's page: who it is, where it stands, what is open, what one may do. */
const LaureateLayout = () => (
  <Loaded lines={24} isPage>
    <Laureate />
  </Loaded>
);

const Laureate = () => {
  const say = useWords(layoutWords);
  const format = useFormat();
  const sentences = useWords(sentenceWords);
  const { projectId, position, dossier, title } = useLaureate();
  const { can, mayState } = useRights();
  const { pathname } = useLocation();
  const path = `/laureats/${encodeURIComponent(projectId)}`;
  const tab = tabs.findLast(([end]) => end !== "" && pathname.endsWith(end))?.[1] ?? "summary";
  const { selection, updatedAt } = dossier;
  const closure = dossier.closures.at(-1);
  if (tab === "sheet") {
    return (
      <>
        <Trail projectId={projectId} title={title} />
        <Outlet />
      </>
    );
  }
  return (
    <>
      <Trail projectId={projectId} title={title} />
      <PageTitle window={`${title} – ${say[tab]}`}>
        <span lang="fr">{title}</span>
      </PageTitle>
      <p className="laureate-facts">
        <Explained projectId={projectId} figure="status">
          <span className="hidden-text">{say.status} </span>
          <StatusTag status={position.status} />
        </Explained>
        <SimulatedTag isSimulated={position.simulation} />
        {selection === null ? null : (
          <span>
            {say.holder}{" "}
            <span lang="fr">{[selection.holder.name, selection.holder.ministry].filter(Boolean).join(", ")}</span>{" "}
            {can("read-directory") ? <WriteToTeam projectId={projectId} title={title} /> : null}
          </span>
        )}
        {selection === null ? null : (
          <span>
            {say.wave} {selection.wave}
          </span>
        )}
        {closure === undefined ? null : (
          <span>
            <Badge severity="warning">
              {(closure.type === "ProjectClosed" ? say.closed : say.abandoned)(format.date(closure.data.on))}
            </Badge>{" "}
            <span lang="fr">{closure.data.reason}</span>
          </span>
        )}
        {updatedAt === null ? null : <span className="soft">{say.updated(format.instant(updatedAt))}</span>}
        <NewSinceVisit projectId={projectId} />
      </p>
      <SimulationNotice isSimulated={position.simulation} />
      <p className="sentence">{sentenceOf(position, format, sentences)}</p>
      {can("read-alerts") ? (
        <Guarded>
          <OpenAlertsStrip projectId={projectId} />
        </Guarded>
      ) : null}
      {can("draft-reports") ? (
        <Guarded>
          <MyProject projectId={projectId} terms={position.terms} dossier={dossier} />
        </Guarded>
      ) : null}
      {mayState("AgreementSigned") ? (
        <p className="actions">
          {closure === undefined ? (
            <Link className="button button-secondary" to={`${path}/avenant`}>
              {dossier.lastVersion === 0 ? say.agreement : say.amendment}
            </Link>
          ) : null}
          <Link className="button button-secondary" to={`${path}/decision`}>
            {say.decision}
          </Link>
        </p>
      ) : null}
      <nav className="tabs" aria-label={say.tabs}>
        <ul>
          {tabs.map(([end, name]) => (
            <li key={name}>
              <NavLink to={`${path}${end}`} end preventScrollReset>
                {say[name]}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Loaded lines={12}>
        <Outlet />
      </Loaded>
    </>
  );
};

const Trail = ({ projectId, title }: { readonly projectId: string; readonly title: string }) => {
  const say = useWords(layoutWords);
  return (
    <nav className="trail" aria-label={say.trail}>
      <ol>
        <li>
          <Link to="/portefeuille">{say.portfolio}</Link>
        </li>
        <li>
          <Link to={`/laureats/${encodeURIComponent(projectId)}`} lang="fr">
            {title}
          </Link>
        </li>
      </ol>
    </nav>
  );
};

const WriteToTeam = ({ projectId, title }: { readonly projectId: string; readonly title: string }) => {
  const { write } = useWords(layoutWords);
  const addresses = useTeamAddresses(projectId);
  if (addresses === undefined || addresses.length === 0) return null;
  return <a href={mailTo(addresses, { subject: `[Trajectoire] ${title}` })}>{write}</a>;
};

export default LaureateLayout;
