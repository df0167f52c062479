import { useWords, words } from "../../language/language.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Link } from "../../ui/link.tsx";
import { anomalyWords } from "./anomaly-words.ts";
import type { ShownPosition } from "./use-laureate.ts";

const said = words(
  {
    title: "Faits en désaccord",
    none: "Aucun fait ne se contredit.",
    count: (count: number) =>
      count === 1 ? "1 contradiction entre les faits" : `${count} contradictions entre les faits`,
    facts: "Faits concernés\u00a0:",
  },
  {
    title: "Facts that disagree",
    none: "No facts contradict each other.",
    count: (count: number) => (count === 1 ? "1 contradiction between facts" : `${count} contradictions between facts`),
    facts: "Facts concerned:",
  },
);

/** Facts that disagree, what counts then, and where they are in the history. They refuse nothing: they must be seen. */
export const Anomalies = ({ position }: { readonly position: ShownPosition }) => {
  const say = useWords(said);
  const sentences = useWords(anomalyWords);
  const { projectId, anomalies } = position;
  return (
    <section aria-labelledby="anomalies">
      <h2 id="anomalies">{say.title}</h2>
      {anomalies.length === 0 ? (
        <p className="soft">{say.none}</p>
      ) : (
        <Alert severity="warning" title={say.count(anomalies.length)}>
          <ul>
            {anomalies.map(({ code, factIds }) => (
              <li key={`${code} ${factIds.join(" ")}`}>
                {sentences[code]} {say.facts}{" "}
                {factIds.map((factId, index) => (
                  <span key={factId}>
                    {index === 0 ? "" : ", "}
                    <Link
                      to={`/laureats/${encodeURIComponent(projectId)}/historique?fait=${encodeURIComponent(factId)}`}
                    >
                      <code>{factId}</code>
                    </Link>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </section>
  );
};
