import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynamoDirectory } from "../../shared/adapters/dynamo-directory.ts";
import type { Directory } from "../../shared/domain/ports.ts";
import type { Person } from "../../shared/domain/rights/person.ts";
import { aDatabase, type Database } from "./a-database.ts";

let database: Database;
beforeAll(async () => {
  database = await aDatabase();
});
afterAll(() => database.close());

const aDirectory = async (): Promise<Directory> => dynamoDirectory(database.client, (await database.tables()).work);

const aPerson = (personId: string, more: Partial<Person> = {}): Person => ({
  personId,
  name: "Claude Martin",
  email: "claude.martin@example.fr",
  roles: [{ role: "finance", from: "2022-01-01" }],
  invitedBy: "person-0001",
  invitedOn: "2022-01-01",
  ...more,
});
const token = { issuer: "https://issuer.example.fr", subject: "1234" };

describe("the directory", () => {
  test("changes a person only from the version that was read", async () => {
    const directory = await aDirectory();
    expect(await directory.get("person-1")).toBeUndefined();
    expect(await directory.put(aPerson("person-1"), 0)).toBe(true);
    expect(await directory.put(aPerson("person-1", { name: "Autre" }), 0)).toBe(false);
    expect(await directory.put(aPerson("person-1", { roles: [] }), 1)).toBe(true);
    expect(await directory.put(aPerson("person-1"), 1)).toBe(false);
    expect(await directory.get("person-1")).toEqual({ person: aPerson("person-1", { roles: [] }), version: 2 });
  });

  test("binds a subject to one person, by issuer and subject together", async () => {
    const directory = await aDirectory();
    await directory.put(aPerson("person-1"), 0);
    expect(await directory.of(token)).toBeUndefined();
    expect(await directory.bind(token, "person-1")).toBe(true);
    expect(await directory.bind(token, "person-1")).toBe(true);
    expect(await directory.bind(token, "person-2")).toBe(false);
    expect((await directory.of(token))?.person.personId).toBe("person-1");
    expect(await directory.of({ ...token, issuer: "https://another.example.fr" })).toBeUndefined();
  });

  test("forgets a name when it is erased, and nothing else of the person", async () => {
    const directory = await aDirectory();
    await directory.put(aPerson("person-1"), 0);
    const { name: _, email: __, ...rest } = aPerson("person-1");
    await directory.put({ ...rest, roles: [], erasedOn: "2022-06-30" }, 1);
    const read = await directory.get("person-1");
    expect(read?.person).toEqual({ ...rest, roles: [], erasedOn: "2022-06-30" });
  });

  test("lists everybody by id", async () => {
    const directory = await aDirectory();
    for (const personId of ["person-2", "person-1"]) await directory.put(aPerson(personId), 0);
    expect((await directory.list()).map(({ person }) => person.personId)).toEqual(["person-1", "person-2"]);
  });
});
