import type { Stage } from "../engine/stage.ts";

export type Letter = { readonly body: string; readonly eventId: string };
export type Received = Letter & { readonly messageId: string; readonly receipt: string; readonly receives: number };

type Waiting = Letter & { readonly messageId: string; receives: number; visibleAt: number; receipt: string };

export type Queue = ReturnType<typeof createQueue>;

export const visibilityMs = 60_000;
export const maxReceives = 5;

/** SQS: at least once, in no order; a message received too often moves to the dead letters. */
export const createQueue = ({ dice, now, meet, weather }: Stage) => {
  let messages: Waiting[] = [];
  let dead: Letter[] = [];
  let count = 0;
  let onSent: () => void = () => undefined;

  const add = (letter: Letter): void => {
    count += 1;
    messages.push({ ...letter, messageId: `m${count}`, receives: 0, visibleAt: now(), receipt: "" });
  };

  return {
    /** Told of each message sent: whoever polls. */
    listen: (listener: () => void): void => {
      onSent = listener;
    },
    send: (letter: Letter): void => {
      add(letter);
      if (weather.strikes("duplicate")) {
        meet("message delivered twice");
        add(letter);
      }
      onSent();
    },
    /** Up to ten visible messages, any of them. */
    receive: (): Received[] => {
      const visible = dice
        .shuffled(messages.filter(({ visibleAt }) => visibleAt <= now()))
        .slice(0, dice.between(1, 10));
      const received: Received[] = [];
      for (const message of visible) {
        if (message.receives >= maxReceives) {
          messages = messages.filter((other) => other !== message);
          dead.push({ body: message.body, eventId: message.eventId });
          meet("dead letter");
          continue;
        }
        if (message.receives > 0) meet("message came back");
        message.receives += 1;
        message.visibleAt = now() + visibilityMs;
        message.receipt = `${message.messageId}/${message.receives}`;
        received.push({ ...message });
      }
      if (received.length === 10) meet("batch of ten");
      return received;
    },
    /** A receipt of an earlier receive deletes nothing any more. */
    remove: ({ messageId, receipt }: Received): void => {
      messages = messages.filter((other) => other.messageId !== messageId || other.receipt !== receipt);
    },
    /** The mapping gives a failed message back at once. */
    release: ({ messageId, receipt }: Received): void => {
      const message = messages.find((other) => other.messageId === messageId && other.receipt === receipt);
      if (message !== undefined) message.visibleAt = now();
    },
    /** Whether this receipt is still the one that counts. */
    holds: (messageId: string, receipt: string): boolean =>
      messages.some((other) => other.messageId === messageId && other.receipt === receipt),
    nextVisibleAt: (): number | undefined =>
      messages.length === 0 ? undefined : Math.min(...messages.map(({ visibleAt }) => visibleAt)),
    isEmpty: (): boolean => messages.length === 0,
    deadLetters: (): readonly Letter[] => dead,
    /** Sends dead letters back; one in five twice, as an impatient operator would. */
    redrive: (): number => {
      const letters = dead;
      dead = [];
      for (const letter of letters) {
        meet("dead letter sent again");
        add(letter);
        if (dice.yes(0.2)) {
          meet("one letter sent again twice");
          add(letter);
        }
      }
      return letters.length;
    },
  };
};
