import { describe, expect, test } from "vitest";
import type { MailReceipt } from "../ports.ts";
import type { Person } from "../rights/person.ts";
import type { Role } from "../rights/rights.ts";
import { actingPeople, bouncedPeople, reachabilityOf, secretariatOf } from "./recipients.ts";

const today = "2023-01-31";
const person = (personId: string, role: Role, changes: Partial<Person> = {}): Person => ({
  personId,
  email: `${personId}@example.org`,
  roles: [{ role, from: "2020-01-01" }],
  invitedBy: "x",
  invitedOn: "2020-01-01",
  ...changes,
});
const one = person("one", "secretariat");
const two = person("two", "secretariat");
const mute = person("mute", "secretariat", { email: "not an address" });
const gone = person("gone", "secretariat", { roles: [{ role: "secretariat", from: "2020-01-01", to: "2022-12-31" }] });
const erased = person("erased", "secretariat", { erasedOn: "2022-01-01" });
const finance = person("finance", "finance");
const member = person("member", "project-team");
const people = [one, two, mute, gone, erased, finance, member];
const ids = (found: readonly Person[]) => found.map(({ personId }) => personId);

describe("the secretariat that is told", () => {
  test("is every one that holds the role today and has an address, when the settings name nobody", () => {
    expect(ids(secretariatOf(people, undefined, today))).toEqual(["one", "two"]);
  });

  test("is the list of the settings; of a list that reaches nobody, everybody", () => {
    expect(ids(secretariatOf(people, ["two"], today))).toEqual(["two"]);
    expect(ids(secretariatOf(people, ["gone", "nobody"], today))).toEqual(["one", "two"]);
    expect(ids(secretariatOf(people, [], today))).toEqual(["one", "two"]);
  });

  test("is known to be out of reach", () => {
    expect(reachabilityOf(people, ["one", "mute", "gone", "erased", "nobody"], today)).toEqual({
      named: 5,
      reachable: 1,
      unreachable: ["mute", "gone", "erased", "nobody"],
    });
    expect(reachabilityOf(people, [], today)).toEqual({ named: 0, reachable: 0, unreachable: [] });
    expect(reachabilityOf([one], undefined, today)).toEqual({ named: 1, reachable: 1, unreachable: [] });
  });
});

test("who is out of reach because their last mail came back, until one goes through or their entry changes", () => {
  const mail = (personId: string, outcome: MailReceipt["outcome"], personVersion = 1): MailReceipt => ({
    ...{ mailId: "m", subject: "s", alertIds: [], at: "2023-01-30T06:00:00.000Z", detail: "" },
    ...{ personId, outcome, personVersion },
  });
  const entries = [one, two, mute].map((each) => ({ person: each, version: 1 }));
  const newestFirst = [mail("one", "failed"), mail("one", "bounced"), mail("one", "sent")];
  expect(bouncedPeople([...newestFirst, mail("two", "sent"), mail("two", "bounced")], entries)).toEqual(
    new Set(["one"]),
  );
  expect(bouncedPeople([mail("one", "sent"), ...newestFirst], entries)).toEqual(new Set());
  expect(bouncedPeople(newestFirst, [{ person: one, version: 2 }])).toEqual(new Set());
  expect(reachabilityOf([one, two], undefined, today, new Set(["one"]))).toEqual({
    named: 2,
    reachable: 1,
    unreachable: ["one"],
  });
  expect(ids(secretariatOf([one, two], undefined, today))).toEqual(["one", "two"]);
});

test("finance and project teams are told only what they must do, and each team of its own project", () => {
  const team = [{ personId: "member", from: "2020-01-01" }];
  expect(ids(actingPeople("finance", people, team, today))).toEqual(["finance"]);
  expect(ids(actingPeople("project-team", people, team, today))).toEqual(["member"]);
  expect(
    ids(actingPeople("project-team", people, [{ personId: "member", from: "2020-01-01", to: "2022-12-31" }], today)),
  ).toEqual([]);
  expect(ids(actingPeople("secretariat", people, team, today))).toEqual([]);
});
