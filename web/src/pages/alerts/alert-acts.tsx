import { useState } from "react";
import type { Deed } from "../../../../shared/domain/alerts/handling.ts";
import { useActKey } from "../../api/use-act-key.ts";
import type { FormError } from "../../fields/error-summary.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useMe, useRights } from "../../shell/me.ts";
import { Alert as Message } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { AssignForm } from "./assign-form.tsx";
import type { Alert } from "./inbox.ts";
import { NoteForm } from "./note-form.tsx";
import { SnoozeForm } from "./snooze-form.tsx";
import { TeamMail } from "./team-mail.tsx";
import { useHandle } from "./use-handle.ts";

const said = words(
  {
    title: "Traiter",
    take: "Je m’en occupe",
    takeOver: (who: string) => `Je la reprends à ${who}`,
    assign: "Transmettre…",
    snooze: "Reporter…",
    note: "Ajouter une note…",
    decide: "Noter une décision",
    mine: "Vous vous en occupez.",
    taken: (who: string) => `Suivie par ${who}.`,
    given: (who: string) => `Transmise à ${who}.`,
    snoozed: (day: string) => `Reportée au ${day}.`,
    free: "Personne ne s’en occupe encore.",
    others: "Le secrétariat et les finances traitent les alertes : prendre, transmettre, reporter, noter.",
    refused: "Rien n’a été enregistré",
    told: {
      acknowledge: "Vous vous occupez de cette alerte",
      assign: (who: string) => `Alerte transmise à ${who}`,
      snooze: (day: string) => `Alerte reportée au ${day}`,
      note: "Note ajoutée",
      release: "Alerte remise à traiter",
    },
  },
  {
    title: "Handle",
    take: "I take it",
    takeOver: (who: string) => `I take it over from ${who}`,
    assign: "Hand on…",
    snooze: "Snooze…",
    note: "Add a note…",
    decide: "Record a decision",
    mine: "You have taken it.",
    taken: (who: string) => `Followed by ${who}.`,
    given: (who: string) => `Handed to ${who}.`,
    snoozed: (day: string) => `Snoozed until ${day}.`,
    free: "Nobody has taken it yet.",
    others: "The secretariat and finance handle alerts: take, hand on, snooze, note.",
    refused: "Nothing was recorded",
    told: {
      acknowledge: "You have taken this alert",
      assign: (who: string) => `Alert handed to ${who}`,
      snooze: (day: string) => `Alert snoozed until ${day}`,
      note: "Note added",
      release: "Alert back to be handled",
    },
  },
);

type Open = "assign" | "snooze" | "note" | null;

/** Who has the alert, and what may be done with it. None of it clears it: it ends when its cause does. */
export const AlertActs = ({ alert }: { readonly alert: Alert }) => {
  const say = useWords(said);
  const { can, mayState } = useRights();
  const { personId } = useMe();
  const format = useFormat();
  const nameOf = usePersonName();
  const { state, owner, until } = alert.handling;
  const standing =
    state === "snoozed"
      ? say.snoozed(format.date(until))
      : owner === null
        ? say.free
        : owner === personId
          ? say.mine
          : state === "assigned"
            ? say.given(nameOf(owner))
            : say.taken(nameOf(owner));
  if (!alert.isOpen) return null;
  const decision =
    mayState("DecisionRecorded") && alert.projectId !== null
      ? `/laureats/${encodeURIComponent(alert.projectId)}/decision?alerte=${encodeURIComponent(alert.alertId)}`
      : undefined;
  return (
    <section aria-label={say.title}>
      <h3>{say.title}</h3>
      <p role="status">{standing}</p>
      {can("handle-alerts") ? <Deeds alert={alert} decision={decision} /> : <p className="soft">{say.others}</p>}
    </section>
  );
};

const Deeds = ({ alert, decision }: { readonly alert: Alert; readonly decision: string | undefined }) => {
  const say = useWords(said);
  const format = useFormat();
  const nameOf = usePersonName();
  const { personId } = useMe();
  const { can } = useRights();
  const handle = useHandle();
  const keyOf = useActKey();
  const problemErrors = useProblemErrors();
  const [open, setOpen] = useState<Open>(null);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const toggle = (which: Open) => (): void => {
    setErrors([]);
    setOpen((before) => (before === which ? null : which));
  };
  const messageOf = (deed: Deed): string =>
    deed.what === "assign"
      ? say.told.assign(nameOf(deed.owner))
      : deed.what === "snooze"
        ? say.told.snooze(format.date(deed.until))
        : say.told[deed.what];
  const act = async (deed: Deed): Promise<void> => {
    setErrors([]);
    setOpen(null);
    try {
      await handle(alert, deed, messageOf(deed), keyOf({ alertId: alert.alertId, ...deed }));
    } catch (error) {
      setErrors(problemErrors(error));
    }
  };
  const { owner } = alert.handling;
  const isMine = owner === personId && alert.handling.state !== "snoozed";
  const take = owner === null || owner === personId ? say.take : say.takeOver(nameOf(owner));
  const form = { onDo: (deed: Deed) => void act(deed), onCancel: toggle(null) };
  return (
    <>
      {errors.length === 0 ? null : (
        <Message severity="error" title={say.refused} isLive>
          {errors.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Message>
      )}
      <p className="actions">
        {isMine ? null : <Button onClick={() => void act({ what: "acknowledge" })}>{take}</Button>}
        {can("read-directory") ? (
          <Button priority="secondary" aria-expanded={open === "assign"} onClick={toggle("assign")}>
            {say.assign}
          </Button>
        ) : null}
        <Button priority="secondary" aria-expanded={open === "snooze"} onClick={toggle("snooze")}>
          {say.snooze}
        </Button>
        <Button priority="secondary" aria-expanded={open === "note"} onClick={toggle("note")}>
          {say.note}
        </Button>
        {decision === undefined ? null : (
          <Link to={decision} className="button button-secondary">
            {say.decide}
          </Link>
        )}
        {can("read-directory") && alert.projectId !== null ? (
          <TeamMail alert={alert} projectId={alert.projectId} />
        ) : null}
      </p>
      {open === "assign" ? <AssignForm owner={alert.handling.owner} {...form} /> : null}
      {open === "snooze" ? <SnoozeForm {...form} /> : null}
      {open === "note" ? <NoteForm {...form} /> : null}
    </>
  );
};
