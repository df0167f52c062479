import { useRouteError } from "react-router";
import { useWords, words } from "../language/language.tsx";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";

const said = words(
  {
    title: "Cette page n’a pas pu être affichée",
    body: "Une nouvelle version a peut-être été mise en ligne. Rechargez la page ; ce qui est enregistré l’est toujours.",
    reload: "Recharger",
  },
  {
    title: "This page could not be shown",
    body: "A new version may have been put online. Reload the page; what is recorded still is.",
    reload: "Reload",
  },
);

/** A page whose code could not be fetched, or that failed while it was drawn. */
export const PageFailure = () => {
  const error = useRouteError();
  const say = useWords(said);
  console.error(error);
  return (
    <Alert severity="error" title={say.title} isLive>
      <p>{say.body}</p>
      <Button priority="secondary" onClick={() => location.reload()}>
        {say.reload}
      </Button>
    </Alert>
  );
};
