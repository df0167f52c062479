import { useWords, words } from "../../language/language.tsx";
import { useDatesSaid } from "./dates-said.ts";
import type { ShownPosition } from "./use-laureate.ts";

const said = words(
  { simulated: "Données simulées : inventées pour la démonstration." },
  { simulated: "Simulated data: made up for demonstration." },
);

type Laureate = { readonly position: ShownPosition; readonly title: string };

/** What an export of a laureate says above its table: whose, at which two dates, and that it is simulated where it is. */
export const useNotes = ({ position, title }: Laureate): readonly string[] => {
  const { simulated } = useWords(said);
  const dates = useDatesSaid()(position);
  return [title, dates, ...(position.simulation ? [simulated] : [])];
};
