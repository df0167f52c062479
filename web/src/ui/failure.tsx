import { ApiProblem } from "../api/problem.ts";
import { useWords, words } from "../language/language.tsx";
import { PageTitle } from "../shell/page-title.tsx";
import { Alert } from "./alert.tsx";
import { Button } from "./button.tsx";

const said = words(
  {
    title: "Ces informations n’ont pas pu être lues",
    noAnswer: "Le service n’a pas répondu. Vérifiez votre connexion, puis réessayez.",
    forbidden: "Votre rôle ne donne pas accès à cette page. Le secrétariat du fonds attribue les rôles.",
    notFound: "Il n’y a rien à cette adresse, ou rien qui vous soit ouvert. Revenez à la liste.",
    fault: "Une erreur s’est produite de notre côté. Rien n’a été modifié. Réessayez dans un instant.",
    asked: "La demande n’a pas été comprise :",
    retry: "Réessayer",
    reference: "Référence à communiquer :",
  },
  {
    title: "This could not be read",
    noAnswer: "The service did not answer. Check your connection, then try again.",
    forbidden: "Your role gives no access to this page. The fund’s secretariat gives roles.",
    notFound: "There is nothing at this address, or nothing open to you. Go back to the list.",
    fault: "Something failed on our side. Nothing was changed. Try again in a moment.",
    asked: "The request was not understood:",
    retry: "Try again",
    reference: "Reference to give:",
  },
);

type Props = {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** In the place of a whole page: what failed is then its heading. */
  readonly isPage?: boolean;
};

/** What failed, why, and what to do. */
export const Failure = ({ error, onRetry, isPage = false }: Props) => {
  const say = useWords(said);
  const problem = error instanceof ApiProblem ? error : undefined;
  const because =
    problem === undefined || problem.status >= 500
      ? say.fault
      : problem.status === 0
        ? say.noAnswer
        : problem.status === 403
          ? say.forbidden
          : problem.status === 404
            ? say.notFound
            : say.asked;
  const alert = (
    <Alert severity="error" title={isPage ? undefined : say.title} isLive>
      <p>
        {because} {because === say.asked ? <span lang="en">{problem?.message}</span> : null}
      </p>
      {problem?.reference ? (
        <p>
          {say.reference} <code>{problem.reference}</code>
        </p>
      ) : null}
      {onRetry === undefined ? null : (
        <Button priority="secondary" onClick={onRetry}>
          {say.retry}
        </Button>
      )}
    </Alert>
  );
  return isPage ? (
    <>
      <PageTitle>{say.title}</PageTitle>
      {alert}
    </>
  ) : (
    alert
  );
};
