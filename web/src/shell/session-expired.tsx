import { useState, useSyncExternalStore } from "react";
import { expired } from "../api/expired.ts";
import { signInAside } from "../api/sign-in.ts";
import { useWords, words } from "../language/language.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

const said = words(
  {
    title: "Votre session a expiré",
    body: "Rien de ce que vous avez saisi n’est perdu. Reconnectez-vous dans la fenêtre qui s’ouvre : cette page reprendra où elle en était.",
    again: "Se reconnecter",
    blocked: "Votre navigateur a bloqué la fenêtre. Autorisez les fenêtres de ce site, puis réessayez.",
  },
  {
    title: "Your session has expired",
    body: "Nothing you typed is lost. Sign in again in the window that opens: this page will go on where it was.",
    again: "Sign in again",
    blocked: "Your browser blocked the window. Allow this site’s windows, then try again.",
  },
);

/** Over the page, which keeps every word, until somebody signed in again. */
export const SessionExpired = () => {
  const isExpired = useSyncExternalStore(expired.subscribe, expired.isExpired);
  const say = useWords(said);
  const [isBlocked, setBlocked] = useState(false);
  if (!isExpired) return null;
  const again = (): void => {
    setBlocked(false);
    signInAside().then(expired.end, () => setBlocked(true));
  };
  return (
    <Dialog title={say.title} onClose={() => undefined} isInsistent>
      <p>{say.body}</p>
      {isBlocked ? <p role="alert">{say.blocked}</p> : null}
      <p className="actions">
        <Button onClick={again}>{say.again}</Button>
      </p>
    </Dialog>
  );
};
