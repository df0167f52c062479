import type { Stage } from "../engine/stage.ts";
import type { Queue } from "./queue.ts";

export type PutEntry = { readonly source: string; readonly detailType: string; readonly detail: string };

/** Everything the bus said yes to, by event id, as the queue gets it. */
export type Accepted = Map<string, string>;

type Queues = { readonly facts: Queue; readonly alerts: Queue; readonly assessments: Queue };

/** EventBridge with our rules: entries fail one by one; what it accepts reaches the queue. */
export const createBus = (stage: Stage, { facts, alerts, assessments }: Queues) => {
  const accepted: Accepted = new Map();
  const announced: Accepted = new Map();
  return {
    accepted,
    /** What our own functions announced, by event id. */
    announced,
    /** One entry of `trajectoire.portfolio`, by the rules of alerts and of settings: whether it was taken. */
    announce: ({ source, detailType, detail }: PutEntry): boolean => {
      if (stage.weather.strikes("entry fails")) {
        stage.meet("entry failed");
        return false;
      }
      const eventId = `a${announced.size + 1}`;
      const body = JSON.stringify({ id: eventId, source, "detail-type": detailType, detail: JSON.parse(detail) });
      if (detailType === "SettingsRecorded") {
        assessments.send({ body, eventId });
        return true;
      }
      announced.set(eventId, body);
      alerts.send({ body, eventId });
      return true;
    },
    /** For each entry whether it was taken. */
    putEvents: (entries: readonly PutEntry[]): boolean[] =>
      entries.map(({ source, detailType, detail }) => {
        if (stage.weather.strikes("entry fails")) {
          stage.meet("entry failed");
          return false;
        }
        const eventId = `e${accepted.size + 1}`;
        const body = `{"id":"${eventId}","source":${JSON.stringify(source)},"detail-type":${JSON.stringify(detailType)},"detail":${detail}}`;
        accepted.set(eventId, body);
        if (source === "trajectoire.portfolio") stage.meet("event not for us");
        else facts.send({ body, eventId });
        return true;
      }),
  };
};

export type Bus = ReturnType<typeof createBus>;
