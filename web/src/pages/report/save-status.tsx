import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import type { DraftUnderWay } from "./use-draft.ts";

const said = words(
  {
    saving: "Enregistrement du brouillon…",
    saved: (at: string) => `Brouillon enregistré à ${at}`,
    unsaved: "Saisie pas encore enregistrée",
    nothing: "Rien à enregistrer pour l’instant",
    failed: "Le brouillon n’a pas pu être enregistré",
    kept: "Votre saisie reste sur cette page et dans cet onglet. Un nouvel essai aura lieu tout seul.",
    again: "Réessayer maintenant",
    restored: "Saisie retrouvée",
    restoredBody: (at: string) =>
      `Ce que vous aviez saisi le ${at} dans cet onglet n’était pas enregistré\u00a0: le voici de nouveau.`,
    drop: "Revenir au dernier enregistrement",
  },
  {
    saving: "Saving the draft…",
    saved: (at: string) => `Draft saved at ${at}`,
    unsaved: "Typed and not saved yet",
    nothing: "Nothing to save for now",
    failed: "The draft could not be saved",
    kept: "What you typed stays on this page and in this tab. Another attempt will be made by itself.",
    again: "Try again now",
    restored: "Found again",
    restoredBody: (at: string) => `What you typed on ${at} in this tab was not saved: here it is again.`,
    drop: "Go back to what was saved last",
  },
);

/** Whether what is on the screen is saved, in a line. */
export const SaveStatus = ({ draft }: { readonly draft: DraftUnderWay }) => {
  const say = useWords(said);
  const { locale } = useFormat();
  const at = new Date(draft.answer.savedAt).toLocaleTimeString(locale, {
    timeZone: "Europe/Paris",
    hour: "2-digit",
    minute: "2-digit",
  });
  const now = draft.isSaving ? say.saving : draft.isSaved ? say.saved(at) : draft.isChanged ? say.unsaved : say.nothing;
  return (
    <p role="status" className="save-status soft">
      {now}
    </p>
  );
};

/** What keeps the draft from being saved, and what was found again. */
export const SaveTroubles = ({ draft }: { readonly draft: DraftUnderWay }) => {
  const say = useWords(said);
  const format = useFormat();
  const problemErrors = useProblemErrors();
  return (
    <>
      {draft.error === undefined ? null : (
        <Alert severity="error" title={say.failed} isLive>
          {problemErrors(draft.error).map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
          <p>{say.kept}</p>
          <Button priority="secondary" isBusy={draft.isSaving} onClick={() => void draft.save()}>
            {say.again}
          </Button>
        </Alert>
      )}
      {draft.restoredAt === undefined ? null : (
        <Alert severity="info" title={say.restored} isLive>
          <p>{say.restoredBody(format.instant(draft.restoredAt))}</p>
          <Button priority="tertiary" onClick={draft.dropRestored}>
            {say.drop}
          </Button>
        </Alert>
      )}
    </>
  );
};
