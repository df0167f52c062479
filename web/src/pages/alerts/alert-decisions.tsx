import { useHistory } from "../../api/use-history.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Link } from "../../ui/link.tsx";

const said = words({ title: "Décisions rattachées" }, { title: "Decisions tied to it" });

type Props = { readonly projectId: string; readonly alertId: string };

/** What was decided about the alert; nothing while nothing was. */
export const AlertDecisions = ({ projectId, alertId }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const decisions = useHistory(projectId, "DecisionRecorded").filter(({ data }) => data.concerns?.includes(alertId));
  if (decisions.length === 0) return null;
  const history = `/laureats/${encodeURIComponent(projectId)}/historique`;
  return (
    <section aria-label={say.title}>
      <h3>{say.title}</h3>
      <ul>
        {decisions.map(({ fact, data }) => (
          <li key={fact}>
            <time dateTime={data.decidedOn}>{format.date(data.decidedOn)}</time>{" "}
            <Link to={`${history}?fait=${encodeURIComponent(fact.slice(0, fact.indexOf(" ")))}`} lang="fr">
              {data.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
