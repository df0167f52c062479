import { useWords, words } from "../language/language.tsx";
import { Notice } from "./notice.tsx";

const said = words(
  {
    title: "Données simulées.",
    body: "Ce qui est marqué « simulé » est inventé pour la démonstration : contrats, versements et économies des lauréats ne sont pas publics.",
  },
  {
    title: "Simulated data.",
    body: "What is marked “simulated” is made up for demonstration: the laureates’ agreements, payments and savings are not public.",
  },
);

/** On every page that shows anything of a simulation. */
export const SimulationNotice = ({ isSimulated }: { readonly isSimulated: boolean }) => {
  const say = useWords(said);
  return isSimulated ? (
    <Notice>
      <p>
        <strong>{say.title}</strong> {say.body}
      </p>
    </Notice>
  ) : null;
};
