import { useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { useLaureate } from "../laureate/use-laureate.ts";
import { DecisionForm } from "./decision-form.tsx";
import { decisionWords } from "./words.ts";

/** A decision about a laureate, tied to the alerts it answers. */
const DecisionPage = () => (
  <Loaded lines={20} isPage>
    <Decision />
  </Loaded>
);

const Decision = () => {
  const say = useWords(decisionWords);
  const { projectId, position, title } = useLaureate();
  const { mayState } = useRights();
  return (
    <>
      <p className="trail">
        <Link to={`/laureats/${encodeURIComponent(projectId)}`}>{say.back}</Link>
      </p>
      <PageTitle window={`${say.title} – ${title}`}>{say.title}</PageTitle>
      <p>
        <strong lang="fr">{title}</strong> <SimulatedTag isSimulated={position.simulation} />
      </p>
      <p>{say.intro}</p>
      {mayState("DecisionRecorded") ? <DecisionForm projectId={projectId} /> : <p>{say.forbidden}</p>}
    </>
  );
};

export default DecisionPage;
