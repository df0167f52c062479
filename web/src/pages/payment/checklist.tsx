import type { ReactNode } from "react";
import { useFindingWords } from "../../fields/problem-errors.tsx";
import { useWords } from "../../language/language.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { actorOf, actorWords, conditionWords } from "../payments/condition-words.ts";
import type { Condition, Project, Tranche } from "../payments/queue.ts";
import { MilestoneEvidence } from "./milestone-evidence.tsx";
import { WhoToWrite } from "./who-to-write.tsx";
import { said } from "./words.ts";

type Of = { readonly project: Project; readonly tranche: Tranche };

/** Where one can see for oneself that a condition holds. */
export const Evidence = ({ code, project: { projectId }, tranche }: Of & Pick<Condition, "code">): ReactNode => {
  const say = useWords(said);
  const laureate = `/laureats/${encodeURIComponent(projectId)}`;
  switch (code) {
    case "agreement-signed":
      return <Link to={`${laureate}/historique`}>{say.seeAgreement}</Link>;
    case "milestone-validated":
      return tranche.milestoneId === null ? null : (
        <>
          <Loaded lines={1}>
            <MilestoneEvidence projectId={projectId} milestoneId={tranche.milestoneId} />
          </Loaded>{" "}
          <Link to={`${laureate}/jalons`}>{say.seeMilestones}</Link>
        </>
      );
    case "reports-up-to-date":
      return <Link to={`${laureate}/economies`}>{say.seeReports}</Link>;
    default:
      return null;
  }
};

/** Met, their title says it all; the ceilings stand in a table of their own. */
const quiet: readonly Condition["code"][] = [
  "project-open",
  "no-order-waiting",
  "distinct-payment",
  "tranche-ceiling",
  "award-ceiling",
  "commitment-ceiling",
];

const Item = ({ condition, project, tranche }: Of & { readonly condition: Condition }) => {
  const say = useWords(said);
  const words = useWords(conditionWords);
  const actors = useWords(actorWords);
  const inWords = useFindingWords();
  const { code, isMet, canBeOverridden, found } = condition;
  const actor = actorOf[code];
  const isNotNeeded = code === "milestone-validated" && tranche.milestoneId === null;
  return (
    <li className={isMet ? "mark-met" : "mark-unmet"}>
      <span aria-hidden="true">{isMet ? "✓" : "✕"}</span>
      <div>
        <p>
          <span className="hidden-text">{isMet ? say.met : say.unmet} </span>
          <strong>{isNotNeeded ? say.noMilestone : words[code].title}</strong>
          {isNotNeeded || (isMet && quiet.includes(code)) ? null : ` – ${inWords(found)}`}{" "}
          {!isMet && canBeOverridden ? <Badge severity="warning">{say.overridable}</Badge> : null}
        </p>
        {isMet ? null : (
          <p>
            {actor === "nobody" ? words[code].act : say.acts(actors[actor], words[code].act)}{" "}
            {actor === "nobody" ? null : (
              <WhoToWrite
                actor={actor}
                projectId={project.projectId}
                subject={say.mailSubject(tranche.trancheId, project.title ?? project.projectId)}
              />
            )}
          </p>
        )}
        <div className="soft">
          <Evidence code={code} project={project} tranche={tranche} />
        </div>
      </div>
    </li>
  );
};

/** Each condition, met or not, with what was found and where to see it; those not met first. */
export const Checklist = ({ project, tranche }: Of) => {
  const inOrder = [...tranche.conditions].sort((a, b) => Number(a.isMet) - Number(b.isMet));
  return (
    <ul className="checklist">
      {inOrder.map((condition) => (
        <Item key={condition.code} condition={condition} project={project} tranche={tranche} />
      ))}
    </ul>
  );
};
