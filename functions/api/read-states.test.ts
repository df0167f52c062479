import { describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import type { Entry } from "../../events/envelope.ts";
import type { Subject } from "../../events/subject.ts";
import { memoryLedger, memoryStates } from "../../shared/adapters/memory.ts";
import { type KnownAt, readKnownAt } from "../../shared/domain/known-at.ts";
import { createRefold } from "../../shared/domain/refold.ts";
import { foldVersion } from "../../shared/domain/state.ts";
import { createReadStates } from "./read-states.ts";

const known = (text: string): KnownAt => readKnownAt(text) ?? expect.fail(`${text} is no date`);

const application: Subject = { kind: "application", id: "cand-1" };
const fund: Subject = { kind: "fund", id: "ftap" };

const received = aFact("ApplicationReceived", { applicationId: "cand-1", title: "Ruche" }, { id: "r" });
const assessed = aFact("ApplicationAssessed", { applicationId: "cand-1" }, { id: "a" });
const envelope = (id: string, occurredAt: string, totalCents: number) =>
  aFact("FundEnvelopeSet", { fundId: "ftap", totalCents }, { id, occurredAt });

/** Facts recorded and folded, and how often the ledger was read since. */
const recorded = async (...facts: readonly (readonly [recordedAt: string, fact: Entry])[]) => {
  const ledger = memoryLedger();
  const states = memoryStates();
  for (const [recordedAt, fact] of facts) await ledger.append({ ...fact, recordedAt });
  for await (const subject of ledger.subjects()) await createRefold({ ledger, states })(subject);
  const reads: string[] = [];
  const counting = {
    read: (subject: Subject) => {
      reads.push(subject.id);
      return ledger.read(subject);
    },
  };
  return { ledger, states, reads, readStates: createReadStates({ ledger: counting, states }) };
};

describe("an application and a fund as known at τ", () => {
  test("are the stored states when nothing was recorded since: the ledger is not read", async () => {
    const { readStates, reads } = await recorded(
      ["2018-02-16T08:00:00Z", received],
      ["2018-04-21T08:00:00Z", assessed],
      ["2018-01-02T08:00:00Z", envelope("e", "2018-01-01T00:00:00Z", 700)],
    );
    const [found] = await readStates.list("application", known("2018-04-21"));
    expect(found?.assessments).toHaveLength(1);
    expect((await readStates.read("fund", "ftap", known("2018-04-21")))?.envelope?.totalCents).toBe(700);
    expect(reads).toEqual([]);
  });

  test("are folded again without what was recorded later", async () => {
    const { readStates } = await recorded(
      ["2018-02-16T08:00:00Z", received],
      ["2018-04-21T08:00:00Z", assessed],
      ["2018-01-02T08:00:00Z", envelope("e", "2018-01-01T00:00:00Z", 700)],
      ["2020-01-02T08:00:00Z", envelope("e2", "2020-01-01T00:00:00Z", 900)],
    );
    const then = known("2018-04-20");
    const [found] = await readStates.list("application", then);
    expect(found).toMatchObject({ received: { title: "Ruche" }, assessments: [] });
    expect((await readStates.list("fund", then)).map((state) => state.envelope?.totalCents)).toEqual([700]);
    expect((await readStates.read("fund", "ftap", known("2020-01-02")))?.envelope?.totalCents).toBe(900);
  });

  test("do not exist before their first fact was recorded", async () => {
    const { readStates } = await recorded(["2018-02-16T08:00:00Z", received]);
    expect(await readStates.read("application", "cand-1", known("2018-02-15"))).toBeUndefined();
    expect(await readStates.list("application", known("2018-02-15"))).toEqual([]);
    expect(await readStates.read("fund", "ftap", known("2018-02-16"))).toBeUndefined();
  });

  test("are folded again when the stored state is another fold's", async () => {
    const { ledger, states, readStates } = await recorded();
    await ledger.append({ ...received, recordedAt: "2018-02-16T08:00:00Z" });
    await ledger.append({ ...envelope("e", "2018-01-01T00:00:00Z", 700), recordedAt: "2018-01-02T08:00:00Z" });
    const old = { simulation: false, unreadable: [] };
    await states.put(application, {
      facts: 1,
      foldVersion: foldVersion - 1,
      state: { kind: "application", applicationId: "cand-1", assessments: [], ...old },
    });
    await states.put(fund, {
      facts: 1,
      foldVersion: foldVersion + 1,
      state: { kind: "fund", fundId: "ftap", settings: [], ...old },
    });
    const [found] = await readStates.list("application", known("2018-12-31"));
    expect(found?.received?.title).toBe("Ruche");
    expect((await readStates.read("fund", "ftap", known("2018-12-31")))?.envelope?.totalCents).toBe(700);
  });

  test("are listed in the order of the list, whichever is read first", async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `cand-${String(index).padStart(2, "0")}`);
    const { states, ledger } = await recorded(
      ...ids.map(
        (applicationId) =>
          ["2018-02-16T08:00:00Z", aFact("ApplicationReceived", { applicationId }, { id: "r" })] as const,
      ),
      ["2019-01-01T08:00:00Z", aFact("ApplicationAssessed", { applicationId: "cand-00" }, { id: "a" })],
    );
    const slow = {
      read: async (subject: Subject) => {
        await new Promise(setImmediate);
        return ledger.read(subject);
      },
    };
    const listed = await createReadStates({ ledger: slow, states }).list("application", known("2018-12-31"));
    expect(listed.map(({ applicationId }) => applicationId)).toEqual(ids);
  });
});
