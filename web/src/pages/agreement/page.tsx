import { useState } from "react";
import { useClocks } from "../../clocks/clocks.ts";
import { useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { useLaureate } from "../laureate/use-laureate.ts";
import { AgreementForm } from "./agreement-form.tsx";
import { agreementWords } from "./words.ts";

/** A contract or an amendment, with its effect shown before it is recorded. */
const AgreementPage = () => (
  <Loaded lines={20} isPage>
    <Agreement />
  </Loaded>
);

const Agreement = () => {
  const say = useWords(agreementWords);
  const { projectId, position, dossier, title } = useLaureate();
  const { mayState } = useRights();
  const { asOf, knownAt } = useClocks();
  const isPast = asOf !== null || knownAt !== null;
  /* The one being written, still when it has just been recorded. */
  const [version] = useState(dossier.lastVersion + 1);
  const heading = version === 1 ? say.first : say.amendment(version);
  return (
    <>
      <p className="trail">
        <Link to={`/laureats/${encodeURIComponent(projectId)}`}>{say.back}</Link>
      </p>
      <PageTitle window={`${heading} – ${title}`}>{heading}</PageTitle>
      <p>
        <strong lang="fr">{title}</strong> <SimulatedTag isSimulated={position.simulation} />
      </p>
      {!mayState("AgreementSigned") ? (
        <p>{say.forbidden}</p>
      ) : dossier.closures.length > 0 ? (
        <p>{say.closed}</p>
      ) : isPast ? (
        <p>{say.past}</p>
      ) : (
        <AgreementForm version={version} />
      )}
    </>
  );
};

export default AgreementPage;
