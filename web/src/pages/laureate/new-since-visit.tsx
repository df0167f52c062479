import { useFormat, useWords, words } from "../../language/language.tsx";
import { Link } from "../../ui/link.tsx";
import { useVisit } from "./visit.ts";

const said = words(
  {
    news: (count: number, at: string) =>
      count === 1
        ? `1 fait nouveau depuis votre visite du ${at}`
        : `${count} faits nouveaux depuis votre visite du ${at}`,
  },
  {
    news: (count: number, at: string) =>
      count === 1 ? `1 new fact since your visit of ${at}` : `${count} new facts since your visit of ${at}`,
  },
);

/** What came since one was here; nothing on a first visit, when everything is new. */
export const NewSinceVisit = ({ projectId }: { readonly projectId: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const visit = useVisit(projectId);
  if (visit === undefined || visit.previousAt === null || visit.newFacts === 0) return null;
  const since = new URLSearchParams({ depuis: visit.previousAt });
  return (
    <Link to={`/laureats/${encodeURIComponent(projectId)}/historique?${since}`}>
      {say.news(visit.newFacts, format.instant(visit.previousAt))}
    </Link>
  );
};
