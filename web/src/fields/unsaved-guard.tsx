import { useEffect } from "react";
import { useBlocker } from "react-router";
import { useWords, words } from "../language/language.tsx";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";

const said = words(
  {
    title: "Quitter sans enregistrer ?",
    body: "Ce que vous avez saisi sur cette page n’est pas enregistré.",
    stay: "Rester sur la page",
    leave: "Quitter et perdre la saisie",
  },
  {
    title: "Leave without saving?",
    body: "What you typed on this page is not saved.",
    stay: "Stay on the page",
    leave: "Leave and lose it",
  },
);

type Props = {
  readonly isUnsaved: boolean;
  /** The parameters of the address that choose what the form is about: another value leaves it too. */
  readonly chosenBy?: readonly string[];
};

/** Asks before a page with unsaved words is left, by a link, Back or the window's cross. Render it in the form. */
export const UnsavedGuard = ({ isUnsaved, chosenBy = [] }: Props) => {
  const say = useWords(said);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    if (!isUnsaved) return false;
    const [before, after] = [currentLocation, nextLocation].map(({ search }) => new URLSearchParams(search));
    return (
      currentLocation.pathname !== nextLocation.pathname ||
      chosenBy.some((name) => before?.get(name) !== after?.get(name))
    );
  });
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  if (blocker.state !== "blocked") return null;
  return (
    <Dialog title={say.title} onClose={() => blocker.reset()}>
      <p>{say.body}</p>
      <p className="actions">
        <Button onClick={() => blocker.reset()}>{say.stay}</Button>
        <Button priority="secondary" onClick={() => blocker.proceed()}>
          {say.leave}
        </Button>
      </p>
    </Dialog>
  );
};
