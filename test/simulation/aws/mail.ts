import type { Mail } from "../../../shared/domain/ports.ts";
import type { Actor } from "../engine/scheduler.ts";
import { InjectedFault, type Stage } from "../engine/stage.ts";
import { onceKey } from "../product/once.ts";
import type { Table } from "./table.ts";

/** SES: takes a mail and says so, or not; down for a while when it is broken; it may refuse one address for longer. */
export const createMail = (stage: Stage, work: Table | undefined, late: ReadonlySet<string>) => {
  const sent: Mail[] = [];
  let downUntil = 0;
  let refused = { personId: "", until: 0 };
  return {
    sent: (): readonly Mail[] => sent,
    breakDown: (until: number): void => {
      downUntil = until;
    },
    refuse: (personId: string, until: number): void => {
      refused = { personId, until };
    },
    /** `until`: when whoever sends must have ended; later it is a function that woke up after its time. */
    send: async (owner: Actor, mail: Mail, until: number): Promise<string> => {
      if (stage.now() < downUntil && !stage.weather.isCalm()) {
        stage.meet("mail service down");
        throw new InjectedFault("throttled");
      }
      if (mail.personId === refused.personId && stage.now() < refused.until && !stage.weather.isCalm()) {
        stage.meet("address refused");
        throw new InjectedFault("throttled");
      }
      return stage.call(owner, `SES ${mail.mailId}`, "ses", () => {
        const { partition, sort } = onceKey(mail.mailId);
        const known = work?.get({ partition, sort }, stage.now());
        if (known === undefined) stage.violate(`The mail ${mail.mailId} goes out, and nobody has said they are at it.`);
        if (known?.["st"]?.S === "done" && stage.now() < until && !late.has(partition)) {
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
