import { useRouteError } from "react-router";
import { ApiProblem } from "../api/problem.ts";
import { useWords, words } from "../language/language.tsx";
import { Alert } from "../ui/alert.tsx";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { PageTitle } from "./page-title.tsx";

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

/** A page whose code could not be fetched, that failed while it was drawn, or that the API refused something. */
export const PageFailure = () => {
  const error = useRouteError();
  const say = useWords(said);
  if (error instanceof ApiProblem) return <Failure error={error} onRetry={() => location.reload()} isPage />;
  console.error(error);
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <Alert severity="error" isLive>
        <p>{say.body}</p>
        <Button priority="secondary" onClick={() => location.reload()}>
          {say.reload}
        </Button>
      </Alert>
    </>
  );
};
