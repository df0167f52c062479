import { useHistory } from "../../api/use-history.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { said } from "./words.ts";

/** A milestone as the agreement calls it, and what it was validated on. */
export const MilestoneEvidence = ({
  projectId,
  milestoneId,
}: {
  readonly projectId: string;
  readonly milestoneId: string;
}) => {
  const say = useWords(said);
  const format = useFormat();
  const agreements = useHistory(projectId, "AgreementSigned");
  const validated = useHistory(projectId, "MilestoneValidated").find(({ data }) => data.milestoneId === milestoneId);
  const [milestone] = [...agreements]
    .sort((a, b) => b.data.version - a.data.version)
    .flatMap(({ data }) => data.milestones?.filter((one) => one.milestoneId === milestoneId) ?? []);
  return (
    <span lang="fr">
      {milestone === undefined ? null : say.dueOn(milestone.label, format.date(milestone.dueOn))}{" "}
      {validated?.data.evidence === undefined ? null : say.evidence(validated.data.evidence)}
    </span>
  );
};
