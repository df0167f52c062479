import { useQueryClient } from "@tanstack/react-query";
import type { Deed } from "../../../../shared/domain/alerts/handling.ts";
import { newKey } from "../../api/act.ts";
import { ask } from "../../api/ask.ts";
import { useAskAgain } from "../../api/use-answer.ts";
import { useWords, words } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { useTell } from "../../ui/toasts.tsx";
import { type Alert, type AlertHistory, type Alerts, handledAs, undoing } from "./inbox.ts";

const said = words(
  { undone: "Annulé.", notUndone: "L’annulation n’a pas été enregistrée. Réessayez depuis l’historique de l’alerte." },
  { undone: "Undone.", notUndone: "This was not undone. Try again from the alert’s history." },
);

const send = ({ alertId, projectId }: Alert, deed: Deed, idempotencyKey: string): Promise<Alert> =>
  ask<Alert>("/api/alerts/handling", {
    method: "POST",
    idempotencyKey,
    body: { alertId, ...(projectId === null ? {} : { projectId }), ...deed },
  });

/**
 * Does something with an alert: shown at once, told with an undo for ten seconds, taken back from the page when the API refuses.
 * The key is the same for each attempt of one act.
 */
export const useHandle = (): ((alert: Alert, deed: Deed, message: string, key: string) => Promise<void>) => {
  const client = useQueryClient();
  const askAgain = useAskAgain();
  const tell = useTell();
  const say = useWords(said);
  const { personId } = useMe();

  const show = ({ alertId, handling }: Alert): void => {
    const swapped = <One extends Alert>(one: One): One => (one.alertId === alertId ? { ...one, handling } : one);
    const at =
      (beginning: string) =>
      ({ queryKey: [path] }: { readonly queryKey: readonly unknown[] }): boolean =>
        String(path).startsWith(beginning);
    client.setQueriesData<Alerts>(
      { predicate: at("/api/alerts?") },
      (list) => list && { ...list, alerts: list.alerts.map(swapped) },
    );
    client.setQueriesData<AlertHistory>({ predicate: at("/api/alerts/history?") }, (one) => one && swapped(one));
  };

  const carryOut = async (alert: Alert, deed: Deed, key: string): Promise<void> => {
    show(handledAs(alert, deed, personId));
    try {
      await send(alert, deed, key);
    } catch (error) {
      show(alert);
      throw error;
    } finally {
      void askAgain("/api/alerts");
    }
  };

  return async (alert, deed, message, key) => {
    await carryOut(alert, deed, key);
    const undo = (): void => {
      carryOut(handledAs(alert, deed, personId), undoing(alert, personId), newKey()).then(
        () => tell({ message: say.undone }),
        () => tell({ message: say.notUndone }),
      );
    };
    tell(deed.what === "note" ? { message } : { message, onUndo: undo });
  };
};
