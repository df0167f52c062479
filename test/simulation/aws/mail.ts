import type { Mail } from "../../../shared/domain/ports.ts";
import type { Actor } from "../engine/scheduler.ts";
import { InjectedFault, type Stage } from "../engine/stage.ts";
import { onceKey } from "../product/once.ts";
import type { Table } from "./table.ts";

/** SES: takes a mail and says so, or not; down for a while when it is broken. */
export const createMail = (stage: Stage, work: Table | undefined) => {
  const sent: Mail[] = [];
  /** Mails that a function sent after its time: what it then wrote may meet another that had begun again. */
  const late = new Set<string>();
  let downUntil = 0;
  return {
    sent: (): readonly Mail[] => sent,
    breakDown: (until: number): void => {
      downUntil = until;
    },
    /** `until`: when whoever sends must have ended; later it is a function that woke up after its time. */
    send: async (owner: Actor, mail: Mail, until: number): Promise<string> => {
      if (stage.now() < downUntil && !stage.weather.isCalm()) {
        stage.meet("mail service down");
        throw new InjectedFault("throttled");
      }
      return stage.call(owner, `SES ${mail.mailId}`, "ses", () => {
        const known = work?.get(onceKey(mail.mailId), stage.now());
        const isKnown = known?.["st"]?.S === "done";
        if (stage.now() >= until) late.add(mail.mailId);
        else if (isKnown && !late.has(mail.mailId)) {
          stage.violate(`The mail ${mail.mailId} went out again, known to have been sent.`);
        }
        if (sent.some(({ mailId }) => mailId === mail.mailId)) stage.meet("mail sent again after an end nobody saw");
        stage.meet("mail sent");
        sent.push(mail);
        return `ses-${sent.length}`;
      });
    },
  };
};
