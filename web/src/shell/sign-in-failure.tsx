import { languageOf, words } from "../language/language.tsx";
import { Alert } from "../ui/alert.tsx";

const said = words(
  {
    title: "La connexion n’a pas abouti",
    body: "Le service qui dit qui vous êtes n’a pas donné de réponse utilisable. Rien n’a été modifié.",
    again: "Se connecter à nouveau",
  },
  {
    title: "Signing in did not work",
    body: "The service that says who you are gave no answer that could be used. Nothing was changed.",
    again: "Sign in again",
  },
);

/** Came back from the issuer without a token: said, and begun again only when asked, or it would turn in circles. */
export const SignInFailure = ({ error }: { readonly error: unknown }) => {
  const say = said[languageOf(location.pathname)];
  return (
    <main>
      <title>{`${say.title} – Trajectoire`}</title>
      <h1>Trajectoire</h1>
      <Alert severity="error" title={say.title} isLive>
        <p>{say.body}</p>
        <p className="soft" lang="en">
          {error instanceof Error ? error.message : String(error)}
        </p>
        <p>
          <a href="/">{say.again}</a>
        </p>
      </Alert>
    </main>
  );
};
