import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { useAnswer } from "../../api/use-answer.ts";
import { atClocks, useClocks } from "../../clocks/clocks.ts";
import { useFactWord } from "../../explain/fact-words.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import type { Application } from "../applications/applications.ts";
import { applicationWords } from "../applications/words.ts";
import { AssessForm } from "./assess-form.tsx";
import { Assessment } from "./assessment.tsx";
import { SelectForm } from "./select-form.tsx";
import { said } from "./words.ts";

/** One application: what it asks for, how it was judged, what it became, and the facts behind. */
const ApplicationPage = () => {
  const say = useWords(said);
  const common = useWords(applicationWords);
  const format = useFormat();
  const factWord = useFactWord();
  const { mayState } = useRights();
  const { applicationId = "" } = useParams();
  const [search] = useSearchParams();
  const path = `/api/applications/${encodeURIComponent(applicationId)}`;
  const application = useAnswer<Application & { readonly asOf: string }>(atClocks(path, useClocks()));
  const { stage, projectId, assessment, title, asOf } = application;
  const own = `/candidatures/${encodeURIComponent(applicationId)}`;
  const act = search.get("acte");
  // The receipt of the selection stays in view when the application has become a laureate.
  const [stageAtFirst] = useState(stage);
  const mayAssess = mayState("ApplicationAssessed") && stage !== "laureate";
  const maySelect = mayState("ProjectSelected") && stage !== "laureate";
  const form =
    act === "instruire" && mayAssess ? (
      <AssessForm application={application} />
    ) : act === "selectionner" && mayState("ProjectSelected") && stageAtFirst !== "laureate" ? (
      <SelectForm application={application} />
    ) : null;
  const sentence =
    stage === "laureate"
      ? say.laureate(format.date(application.selectedOn), format.amount(application.awardCents))
      : stage === "assessed" && assessment !== null
        ? say.assessed(format.date(assessment.assessedOn), common.opinions[assessment.opinion])
        : say.received(format.date(application.receivedOn));
  return (
    <>
      <p className="breadcrumb">
        <Link to="/candidatures">{say.list}</Link>
      </p>
      <PageTitle window={title ?? applicationId}>
        <span lang="fr">{title ?? applicationId}</span>
      </PageTitle>
      <SimulationNotice isSimulated={application.simulation} />
      <p className="sentence">
        {say.on(format.date(asOf))} {sentence}
      </p>
      {form ?? (
        <>
          <p className="actions">
            {mayAssess ? (
              <Link
                className={`button ${assessment === null ? "button-primary" : "button-secondary"}`}
                to={`${own}?acte=instruire`}
              >
                {assessment === null ? say.assess : say.assessAgain}
              </Link>
            ) : null}
            {maySelect ? (
              <Link
                className={`button ${assessment === null ? "button-secondary" : "button-primary"}`}
                to={`${own}?acte=selectionner`}
              >
                {say.select}
              </Link>
            ) : null}
            {projectId === null ? null : (
              <Link className="button button-primary" to={`/laureats/${encodeURIComponent(projectId)}`}>
                {say.see}
              </Link>
            )}
          </p>
          {mayState("ApplicationAssessed") ? null : <p className="soft">{say.whoActs}</p>}
          <dl className="facts">
            <dt>{say.holder}</dt>
            <dd lang="fr">{application.holder ?? format.missing}</dd>
            <dt>{say.wave}</dt>
            <dd>{application.wave ?? format.missing}</dd>
            <dt>{say.receivedOn}</dt>
            <dd>{format.date(application.receivedOn)}</dd>
            <dt>{say.requested}</dt>
            <dd>{format.money(application.requestedCents)}</dd>
            <dt>{say.total}</dt>
            <dd>{format.money(application.totalCostCents)}</dd>
          </dl>
          <Assessment application={application} />
          <h2>{say.facts}</h2>
          <ul>
            {application.facts.map(({ factId, source, detailType }) => (
              <li key={`${source} ${factId}`}>
                {factWord(detailType)} – <code>{factId}</code> ({source})
              </li>
            ))}
          </ul>
          <ExportActions />
        </>
      )}
    </>
  );
};

export default ApplicationPage;
