import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFact } from "../../events/a-fact.ts";
import type { SubjectKind } from "../../events/define-fact.ts";
import { project, type Subject } from "../../events/subject.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { memoryStates } from "../../shared/adapters/memory.ts";
import { fold } from "../../shared/domain/fold.ts";
import type { LedgerLine, StateStore, StoredState } from "../../shared/domain/ports.ts";
import { aDatabase, type Database } from "./a-database.ts";

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

const stores: [name: string, open: () => Promise<StateStore>][] = [
  ["DynamoDB", async () => dynamoStates(database.client, (await database.tables()).work)],
  ["in memory", async () => memoryStates()],
];

/** A state that tells apart by its wave which put wrote it. */
const stored = (facts: number, foldVersion: number, wave: string, projectId = "p"): StoredState => ({
  facts,
  foldVersion,
  state: fold(project(projectId), [aFact("ProjectSelected", { projectId, wave })]),
});

const waveOf = (found: StoredState | undefined): string | undefined =>
  found?.state.kind === "project" ? found.state.selection?.wave : undefined;

describe.each(stores)("the states, %s", (_name, open) => {
  test("gives back what was put, whole", async () => {
    const states = await open();
    expect(await states.get(project("p"))).toBeUndefined();
    expect(await states.put(project("p"), stored(3, 1, "a"))).toMatchObject({ isWritten: true });
    expect(await states.get(project("p"))).toEqual(stored(3, 1, "a"));
  });

  test.each<[name: string, facts: number, foldVersion: number, isWritten: boolean]>([
    ["more facts", 4, 2, true],
    ["more facts by an older fold: no fact is lost in a deploy under traffic", 4, 1, true],
    ["as many facts by a newer fold", 3, 3, true],
    ["the same again", 3, 2, false],
    ["as many facts by an older fold", 3, 1, false],
    ["fewer facts, even by a newer fold", 2, 9, false],
  ])("%s", async (_case, facts, foldVersion, isWritten) => {
    const states = await open();
    await states.put(project("p"), stored(3, 2, "before"));
    expect(await states.put(project("p"), stored(facts, foldVersion, "after"))).toMatchObject({ isWritten });
    expect(waveOf(await states.get(project("p")))).toBe(isWritten ? "after" : "before");
  });

  test("lists the states of a kind, and nothing else", async () => {
    const states = await open();
    await states.put(project("p"), stored(1, 1, "2018-1"));
    await states.put(project("q"), stored(1, 1, "2019-1", "q"));
    const fund = { kind: "fund", id: "ftap" } as const;
    await states.put(fund, { facts: 1, foldVersion: 1, state: fold(fund, [aFact("FundEnvelopeSet", {})]) });
    const application = { kind: "application", id: "a" } as const;
    await states.put(application, {
      facts: 1,
      foldVersion: 1,
      state: fold(application, [aFact("ApplicationReceived", { applicationId: "a" })]),
    });
    const projects = await states.list("project");
    expect(projects.map(({ subject, stored: { state } }) => [subject.id, state.kind]).sort()).toEqual([
      ["p", "project"],
      ["q", "project"],
    ]);
    const kinds = async (kind: "fund" | "application") => (await states.list(kind)).map(({ subject }) => subject.id);
    expect([await kinds("fund"), await kinds("application")]).toEqual([["ftap"], ["a"]]);
  });

  test("lists projects and applications by wave, then by id, and funds by id", async () => {
    const states = await open();
    const kept = (subject: Subject, ...lines: LedgerLine[]) =>
      states.put(subject, { facts: lines.length, foldVersion: 1, state: fold(subject, lines) });
    const received = (applicationId: string, wave: string) =>
      kept(
        { kind: "application", id: applicationId },
        aFact("ApplicationReceived", { applicationId, wave }, { id: "r" }),
      );
    await received("b", "2018-1");
    await received("a", "2019-1");
    await received("é", "2018-1");
    await received("a-bis", "2018-1");
    /* Not received: of no wave. */
    await kept({ kind: "application", id: "z" }, aFact("ApplicationAssessed", { applicationId: "z" }, { id: "a" }));
    await states.put(project("b"), stored(1, 1, "2018-1", "b"));
    await states.put(project("a"), stored(1, 1, "2019-1", "a"));
    for (const fundId of ["g", "f"]) await kept({ kind: "fund", id: fundId }, aFact("FundEnvelopeSet", { fundId }, {}));

    const ids = async (kind: SubjectKind) => (await states.list(kind)).map(({ subject }) => subject.id);
    expect(await ids("application")).toEqual(["z", "a-bis", "b", "é", "a"]);
    expect(await ids("project")).toEqual(["b", "a"]);
    expect(await ids("fund")).toEqual(["f", "g"]);
  });

  test("keeps and lists a state whose wave and id are too long to sort by whole", async () => {
    const states = await open();
    const id = "é".repeat(512);
    await states.put(project(id), stored(1, 1, `${"ü".repeat(600)}`, id));
    expect((await states.list("project")).map(({ subject }) => subject.id)).toEqual([id]);
    expect(await states.get(project(id))).toEqual(stored(1, 1, `${"ü".repeat(600)}`, id));
  });
});
