import { describe, expect, test } from "vitest";
import { catalogue } from "../../../events/catalogue.ts";
import {
  type Action,
  actingRole,
  actRights,
  isActType,
  type Role,
  rights,
  roles,
  type Scope,
  scopeOf,
  sourceOf,
} from "./rights.ts";

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
  "read-payments": [
    ["secretariat", "all"],
    ["finance", "all"],
    ["project-team", "own"],
    ["auditor", "all"],
  ],
  "order-payments": [["finance", "all"]],
  "draft-reports": [["project-team", "own"]],
  "read-reviews": [
    ["secretariat", "all"],
    ["finance", "all"],
    ["auditor", "all"],
  ],
  "read-month-end": [
    ["secretariat", "all"],
    ["finance", "all"],
    ["auditor", "all"],
  ],
  "read-directory": [
    ["secretariat", "all"],
    ["auditor", "all"],
  ],
  "keep-directory": [["secretariat", "all"]],
  "read-alerts": [
    ["secretariat", "all"],
    ["finance", "all"],
    ["project-team", "own"],
    ["auditor", "all"],
  ],
  "handle-alerts": [
    ["secretariat", "all"],
    ["finance", "all"],
  ],
  "read-settings": [
    ["secretariat", "all"],
    ["finance", "all"],
    ["auditor", "all"],
  ],
  "preview-settings": [["secretariat", "all"]],
  "read-mails": [
    ["secretariat", "all"],
    ["auditor", "all"],
  ],
  "read-receipts": [
    ["secretariat", "all"],
    ["finance", "own"],
    ["project-team", "own"],
    ["auditor", "all"],
  ],
};

/** Who states what by a request, and under which source. `TranchePaid` is nobody's: it comes of an approved order. */
const stated: Readonly<Record<string, readonly string[]>> = {
  FundEnvelopeSet: ["secretariat"],
  ApplicationReceived: ["secretariat"],
  ApplicationAssessed: ["secretariat"],
  ProjectSelected: ["secretariat"],
  AgreementSigned: ["secretariat"],
  SettingsChanged: ["secretariat"],
  MilestoneValidated: ["secretariat"],
  CommitmentRecorded: ["finance"],
  CoFinancingReceived: ["finance"],
  PaymentMatched: ["finance"],
  RepaymentRequested: ["finance"],
  TrancheRepaid: ["finance"],
  SavingsReported: ["project-team"],
  SavingsReviewed: ["secretariat", "finance"],
  StreamEnded: ["project-team"],
  ProjectClosed: ["secretariat"],
  ProjectAbandoned: ["secretariat"],
  DecisionRecorded: ["secretariat"],
  TeamChanged: ["secretariat"],
  FactWithdrawn: ["secretariat", "finance", "project-team"],
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

describe("what may be stated by a request", () => {
  test("is every fact of this page, each by a role whose source may state it", () => {
    expect(Object.keys(actRights).sort()).toEqual(Object.keys(stated).sort());
    for (const [type, speakers] of Object.entries(stated)) {
      if (!isActType(type)) throw new Error(type);
      const found = roles.flatMap((role) => actingRole([held(role)], type, "2022-06-30") ?? []);
      expect(found.map(({ role }) => role)).toEqual(speakers);
      for (const { role, scope } of found) {
        expect(catalogue[type].sources).toContain(sourceOf[role]);
        expect(scope).toBe(role === "project-team" ? "own" : "all");
      }
    }
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
