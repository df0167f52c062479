import { useSearchParams } from "react-router";
import { useAnswer } from "../../api/use-answer.ts";
import { atClocks, useClocks } from "../../clocks/clocks.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { type Applications, opinions } from "./applications.ts";
import { ApplicationsList } from "./applications-list.tsx";
import { ReceiveForm } from "./receive-form.tsx";
import { applicationWords, said } from "./words.ts";

/** From applications to laureates: what was asked, how it was judged, what it became. */
const ApplicationsPage = () => {
  const say = useWords(said);
  const common = useWords(applicationWords);
  const format = useFormat();
  const { mayState } = useRights();
  const isRecording = useSearchParams()[0].has("enregistrer") && mayState("ApplicationReceived");
  const { asOf, applications, summary } = useAnswer<Applications>(atClocks("/api/applications", useClocks()));
  const { received, laureates, rate } = summary.conversion;
  if (isRecording) return <ReceiveForm applications={applications} />;
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <SimulationNotice isSimulated={applications.some(({ simulation }) => simulation)} />
      <p className="sentence">
        {applications.length === 0
          ? say.none
          : say.sentence(format.date(asOf), format.count(received), laureates, format.ratioPercent(rate))}
      </p>
      {mayState("ApplicationReceived") ? (
        <p>
          <Link className="button button-primary" to="/candidatures?enregistrer=1">
            {say.record}
          </Link>
        </p>
      ) : (
        <p className="soft">{say.whoActs}</p>
      )}
      {applications.length === 0 ? (
        <p className="empty">{say.empty}</p>
      ) : (
        <>
          <dl className="key-figures">
            <div className="key-figure">
              <dt>{say.requested}</dt>
              <dd>{format.amount(summary.requestedCents)}</dd>
            </div>
            <div className="key-figure">
              <dt>{say.awarded}</dt>
              <dd>{format.amount(summary.awardedCents)}</dd>
            </div>
            <div className="key-figure">
              <dt>{say.byOpinion}</dt>
              <dd className="small">
                {opinions
                  .map((one) => `${common.opinions[one]} ${format.count(summary.opinions[one] ?? 0)}`)
                  .join(" · ")}
              </dd>
            </div>
            <div className="key-figure">
              <dt>{say.byStage}</dt>
              <dd className="small">
                {(["received", "assessed", "laureate"] as const)
                  .map((one) => `${common.stages[one]} ${format.count(summary.stages[one] ?? 0)}`)
                  .join(" · ")}
              </dd>
            </div>
          </dl>
          <ApplicationsList applications={applications} />
        </>
      )}
    </>
  );
};

export default ApplicationsPage;
