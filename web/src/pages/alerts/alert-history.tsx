import { useState } from "react";
import { useActKey } from "../../api/use-act-key.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { usePersonName } from "../../ui/person-name.tsx";
import type { AlertHistory } from "./inbox.ts";
import { type Happening, timelineOf } from "./timeline.ts";
import { useHandle } from "./use-handle.ts";
import { alertWords } from "./words.ts";

const said = words(
  {
    title: "Historique",
    raised: (severity: string) => `Ouverte (${severity})`,
    escalated: "Remontée d’un niveau, faute de suite",
    cleared: "Fermée d’elle-même : sa cause a cessé",
    lastLook: (sentence: string) => `au dernier examen : ${sentence}`,
    did: {
      acknowledge: (who: string) => `Prise en charge par ${who}`,
      assign: (who: string, to: string) => `Transmise à ${to} par ${who}`,
      snooze: (who: string, _to: string, day: string) => `Reportée au ${day} par ${who}`,
      note: (who: string) => `Note de ${who}`,
      release: (who: string) => `Remise à traiter par ${who}`,
    },
    undo: "Annuler",
    undoOf: "et remettre l’alerte à traiter",
    released: "Alerte remise à traiter",
    failed: "Rien n’a été enregistré : réessayez.",
  },
  {
    title: "History",
    raised: (severity: string) => `Raised (${severity})`,
    escalated: "Escalated one level, nobody having handled it",
    cleared: "Closed by itself: its cause ended",
    lastLook: (sentence: string) => `when last looked at: ${sentence}`,
    did: {
      acknowledge: (who: string) => `Taken by ${who}`,
      assign: (who: string, to: string) => `Handed to ${to} by ${who}`,
      snooze: (who: string, _to: string, day: string) => `Snoozed until ${day} by ${who}`,
      note: (who: string) => `Note by ${who}`,
      release: (who: string) => `Put back by ${who}`,
    },
    undo: "Undo",
    undoOf: "and put the alert back to be handled",
    released: "Alert back to be handled",
    failed: "Nothing was recorded: try again.",
  },
);

/** Its episodes and what people did, newest first; the last deed can be taken back here too. */
export const AlertHistoryList = ({ history }: { readonly history: AlertHistory }) => {
  const say = useWords(said);
  const format = useFormat();
  return (
    <section aria-label={say.title}>
      <h3>{say.title}</h3>
      <ol className="timeline">
        {timelineOf(history).map((happening) => (
          <li key={keyOf(happening)}>
            <time dateTime={happening.on}>{format.date(happening.on)}</time>
            <div>
              <Said happening={happening} />
              {happening.kind === "handled" && happening.isLast ? <Undo history={history} /> : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

const keyOf = (happening: Happening): string =>
  happening.kind === "handled"
    ? `${happening.handling.at} ${happening.handling.what}`
    : `${happening.kind} ${happening.episode.episode}`;

const Said = ({ happening }: { readonly happening: Happening }) => {
  const say = useWords(said);
  const { severities } = useWords(alertWords);
  const format = useFormat();
  const nameOf = usePersonName();
  if (happening.kind === "handled") {
    const { what, by, owner = "", until = null, reason } = happening.handling;
    return (
      <>
        {say.did[what](nameOf(by), nameOf(owner), format.date(until))}
        {reason === undefined ? null : <q lang="fr">{reason}</q>}
      </>
    );
  }
  const { severity, sentence } = happening.episode;
  if (happening.kind === "raised") return say.raised(severities[severity]);
  if (happening.kind === "escalated") return say.escalated;
  // An episode keeps the figures of the last look at it, not those of its first day.
  return (
    <>
      {say.cleared}
      <span className="soft"> – {say.lastLook(sentence)}</span>
    </>
  );
};

const Undo = ({ history }: { readonly history: AlertHistory }) => {
  const say = useWords(said);
  const handle = useHandle();
  const keyOfAct = useActKey();
  const [isFailed, setFailed] = useState(false);
  if (!useRights().can("handle-alerts")) return null;
  const undo = async (): Promise<void> => {
    setFailed(false);
    const deed = { what: "release" } as const;
    const key = keyOfAct({ alertId: history.alertId, after: history.handlings.length });
    await handle(history, deed, say.released, key).catch(() => setFailed(true));
  };
  return (
    <>
      {" "}
      <button type="button" className="link" onClick={undo}>
        {say.undo}
        <span className="hidden-text"> {say.undoOf}</span>
      </button>
      {isFailed ? <span role="alert"> {say.failed}</span> : null}
    </>
  );
};
