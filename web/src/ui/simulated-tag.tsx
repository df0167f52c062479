import { useWords, words } from "../language/language.tsx";
import { Badge } from "./badge.tsx";

const said = words({ tag: "simulé" }, { tag: "simulated" });

/** Beside the name of whatever rests on simulated facts. */
export const SimulatedTag = ({ isSimulated }: { readonly isSimulated: boolean }) => {
  const { tag } = useWords(said);
  return isSimulated ? <Badge>{tag}</Badge> : null;
};
