import type { Refusal } from "../../events/refusal.ts";
import { sha256 } from "../../shared/adapters/content-hash.ts";
import { settingsRecorded } from "../../shared/domain/alerts/settings-recorded.ts";
import { refOf } from "../../shared/domain/fact-ref.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import type { Appended, Clock, Ledger, Publisher, RejectedStore, StateStore } from "../../shared/domain/ports.ts";
import { idReused } from "../../shared/domain/read-facts.ts";
import { createRefold, type ReadSubject } from "../../shared/domain/refold.ts";
import { type Accepted, type Message, readMessage } from "./read-message.ts";

export type Ports = {
  readonly ledger: Pick<Ledger, "append" | "read">;
  readonly states: Pick<StateStore, "put">;
  readonly rejected: Pick<RejectedStore, "keep">;
  readonly clock: Clock;
  /** Looks at the alerts of a project again, on the facts just read. */
  readonly reconcileAlerts: (projectId: string, read: ReadSubject) => Promise<unknown>;
  readonly publisher: Pick<Publisher, "publish">;
  /** Told of every fault; the messages it touched are delivered again. */
  readonly onFault: (error: unknown) => void;
};

export type RecordedBatch = {
  /** Messages to deliver again. */
  readonly failed: ReadonlySet<string>;
  readonly recorded: number;
  readonly alreadyKnown: number;
  readonly refused: number;
  /** Size of the largest state folded. */
  readonly stateBytes: number;
};

type Work = { readonly message: Message; readonly accepted: Accepted; readonly input: string };

/**
 * A batch of the facts queue -> validate all, append all, refold each subject once (ARCHITECTURE.md section 3, rule 6).
 * A fault fails the messages it touched and no others; a refusal is kept with its reason and is done.
 */
export const createRecordFacts = ({ ledger, states, rejected, clock, reconcileAlerts, publisher, onFault }: Ports) => {
  const refold = createRefold({ ledger, states });

  return async (messages: readonly Message[]): Promise<RecordedBatch> => {
    const failed = new Set<string>();
    const counts: Record<Appended, number> = { recorded: 0, "already-known": 0, "id-reused": 0 };
    let refused = 0;
    let stateBytes = 0;

    /** Runs a step on behalf of messages: a fault fails them all. */
    const attempt = async (ids: readonly string[], step: () => Promise<void>): Promise<void> => {
      try {
        await step();
      } catch (error) {
        for (const id of ids) failed.add(id);
        onFault(error);
      }
    };
    const refuse = async (refusal: Refusal, input: string): Promise<void> => {
      await rejected.keep({ key: sha256(input), rejectedAt: clock.now().toISOString(), refusal, input });
      refused += 1;
    };

    const append = async ({ accepted: { entry }, input }: Work): Promise<void> => {
      const line = { ...entry, recordedAt: clock.now().toISOString() };
      const outcome = await ledger.append(line);
      counts[outcome] += 1;
      if (outcome === "id-reused") await refuse(idReused(line), input);
    };

    /** Facts of one identity keep the order they came in: the first recorded stays. */
    const appendInTurn = async (same: readonly Work[]): Promise<void> => {
      for (const work of same) await attempt([work.message.id], () => append(work));
    };

    /** A duplicate is never a short cut: the worker that appended it first may have died before its refold. */
    const recordSubject = async (works: readonly Work[]): Promise<void> => {
      const [first] = works;
      if (first === undefined) return;
      const byIdentity = groupBy(works, ({ accepted }) => refOf(accepted.fact));
      await Promise.all([...byIdentity.values()].map(appendInTurn));
      await attempt(
        works.map(({ message }) => message.id),
        async () => {
          const { subject } = first.accepted;
          const { bytes, read } = await refold(subject);
          stateBytes = Math.max(stateBytes, bytes);
          /* Also when nothing is new: whoever was here first may have died before this (rules 9 and 10). */
          if (subject.kind === "project") await reconcileAlerts(subject.id, read);
          if (subject.kind === "fund") await publisher.publish(settingsRecorded(subject.id, read.lines));
        },
      );
    };

    const readings = messages.map((message) => ({ message, reading: readMessage(message) }));
    const works = readings.flatMap(({ message, reading }): Work[] =>
      "accepted" in reading ? [{ message, ...reading }] : [],
    );
    const refusals = readings.flatMap(({ message, reading }) => ("refusal" in reading ? [{ message, reading }] : []));
    await Promise.all([
      ...[...groupBy(works, ({ accepted: { subject } }) => `${subject.kind} ${subject.id}`).values()].map(
        recordSubject,
      ),
      ...refusals.map(({ message, reading }) => attempt([message.id], () => refuse(reading.refusal, reading.input))),
    ]);

    return { failed, recorded: counts.recorded, alreadyKnown: counts["already-known"], refused, stateBytes };
  };
};
