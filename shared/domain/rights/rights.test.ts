import { describe, expect, test } from "vitest";
import { type Action, type Role, rights, roles, type Scope, scopeOf } from "./rights.ts";

/*
 * Written by hand from what each kind of person is for, never from the table: a right that is added, widened or lost without
 * this page saying so fails.
 */
const expected: Readonly<Record<string, readonly [role: Role, scope: Scope][]>> = {
  "read-projects": [
    ["secretariat", "all"],
    ["finance", "all"],
    ["project-team", "own"],
    ["auditor", "all"],
  ],
  "read-funds": [
    ["secretariat", "all"],
    ["finance", "all"],
    ["auditor", "all"],
  ],
  "read-applications": [
    ["secretariat", "all"],
    ["finance", "all"],
    ["auditor", "all"],
  ],
  "read-rejected": [
    ["secretariat", "all"],
    ["auditor", "all"],
  ],
  "read-people": [["secretariat", "all"]],
  "change-people": [["secretariat", "all"]],
};

const held = (role: Role, from = "2020-01-01", to?: string) => ({ role, from, to });

describe("the table of rights", () => {
  test("has the actions of this page, and no other", () => {
    expect(Object.keys(rights).sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.keys(rights) as Action[])("%s", (action) => {
    const given = roles.flatMap((role): [Role, Scope][] => {
      const scope = scopeOf([held(role)], action, "2022-06-30");
      return scope === undefined ? [] : [[role, scope]];
    });
    expect(given).toEqual(expected[action]);
  });
});

describe("the scope of a person", () => {
  test("is the widest of the roles they hold", () => {
    expect(scopeOf([held("project-team"), held("auditor")], "read-projects", "2022-06-30")).toBe("all");
    expect(scopeOf([held("project-team")], "read-projects", "2022-06-30")).toBe("own");
    expect(scopeOf([], "read-projects", "2022-06-30")).toBeUndefined();
  });

  test("counts a role from its first day to its last", () => {
    const roles = [held("finance", "2022-01-01", "2022-12-31")];
    const days = ["2021-12-31", "2022-01-01", "2022-12-31", "2023-01-01"];
    expect(days.map((on) => scopeOf(roles, "read-funds", on))).toEqual([undefined, "all", "all", undefined]);
  });
});
