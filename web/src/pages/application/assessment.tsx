import { useWords } from "../../language/language.tsx";
import { type Application, criteria, totalOf } from "../applications/applications.ts";
import { applicationWords } from "../applications/words.ts";
import { said } from "./words.ts";

const most = 5;

/** The four scores, each with a bar that repeats its number. */
export const Assessment = ({ application }: { readonly application: Application }) => {
  const say = useWords(said);
  const common = useWords(applicationWords);
  const { assessment } = application;
  return (
    <section>
      <h2>{say.assessment}</h2>
      {assessment === null ? (
        <p className="soft">{say.none}</p>
      ) : (
        <>
          <table className="scores">
            <caption className="hidden-text">{say.assessment}</caption>
            <thead>
              <tr>
                <th scope="col">{say.criterion}</th>
                <th scope="col">{say.score}</th>
              </tr>
            </thead>
            <tbody>
              {criteria.map((criterion) => (
                <tr key={criterion}>
                  <th scope="row">{common.longCriteria[criterion]}</th>
                  <td>
                    {assessment.scores[criterion]}
                    <svg viewBox={`0 0 ${most} 1`} aria-hidden="true" preserveAspectRatio="none">
                      <rect className="score-room" width={most} height="1" />
                      <rect className="score" width={assessment.scores[criterion]} height="1" />
                    </svg>
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{say.sum}</th>
                <td>{totalOf(application)}</td>
              </tr>
            </tfoot>
          </table>
          <p>
            {say.opinion} <strong>{common.opinions[assessment.opinion]}</strong>
          </p>
          {assessment.note === null ? null : (
            <p>
              {say.note} <q lang="fr">{assessment.note}</q>
            </p>
          )}
        </>
      )}
    </section>
  );
};
