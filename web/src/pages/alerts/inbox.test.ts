import { describe, expect, test } from "vitest";
import { actLinkOf } from "./act-link.ts";
import { type Alert, filtered, filtersIn, handledAs, inTab, projectIn, tabOf, undoing } from "./inbox.ts";

const anAlert = (change: Partial<Alert> = {}): Alert => ({
  alertId: "A17#ned#plan",
  rule: "A17",
  projectId: "ned",
  title: "NED",
  object: "plan",
  isOpen: true,
  name: "Plan non tenu",
  closes: "Une fin de mois revenue au seuil.",
  mustAct: "secretariat",
  blocks: false,
  simulation: false,
  episode: 1,
  raisedOn: "2026-01-01",
  clearedOn: null,
  escalatedOn: null,
  severity: "major",
  since: "2026-01-01",
  sentence: "",
  figures: {},
  ruleVersion: 1,
  settingsVersion: 0,
  handling: { state: "new", owner: null, until: null },
  ...change,
});
const held = (state: "acknowledged" | "assigned" | "snoozed", owner: string) =>
  anAlert({ handling: { state, owner, until: state === "snoozed" ? "2026-02-01" : null } });

const me = { personId: "me", roles: [{ role: "secretariat" }] } as const;
const auditor = { personId: "me", roles: [{ role: "auditor" }] } as const;

describe("mine", () => {
  test.each([
    ["of my office and nobody's", anAlert(), 1],
    ["of another office and nobody's", anAlert({ mustAct: "finance" }), 0],
    ["that I took", held("acknowledged", "me"), 1],
    ["that was handed to me", held("assigned", "me"), 1],
    ["that a colleague took", held("acknowledged", "other"), 0],
    ["that I snoozed", held("snoozed", "me"), 0],
  ])("an alert %s", (_, alert, count) => {
    expect(inTab([alert], "moi", me)).toHaveLength(count);
  });

  test("a team's alert stays the team's when the secretariat follows it", () => {
    const alert = { ...held("acknowledged", "other"), mustAct: "project-team" as const };
    expect(inTab([alert], "moi", { personId: "me", roles: [{ role: "project-team" }] })).toHaveLength(1);
  });
});

test.each([
  ["what is asked for", "reportees", null, "reportees"],
  ["mine, when there are any", null, null, "moi"],
  ["that of the alert a mail leads to", null, "A17#ned#plan", "moi"],
  ["closed, when it is open no more", null, "A01#ned#agreement", "closes"],
])("the tab is %s", (_, asked, alertId, tab) => {
  expect(tabOf(asked, alertId, [anAlert()], me)).toBe(tab);
});

test("an auditor, who has none, sees the team's", () => {
  expect(tabOf(null, null, [anAlert()], auditor)).toBe("equipe");
});

test.each([
  ["", 2],
  ["gravite=critical", 0],
  ["regle=A17", 1],
  ["laureat=", 1],
  ["laureat=ned", 1],
  ["agir=finance", 1],
])("%j keeps %i", (query, count) => {
  const ofFund = anAlert({ rule: "A28", projectId: null, mustAct: "finance" });
  expect(filtered([anAlert(), ofFund], filtersIn(new URLSearchParams(query)))).toHaveLength(count);
});

test("what is undone gives the alert back to whoever had it", () => {
  expect(undoing(anAlert(), "me")).toEqual({ what: "release" });
  expect(undoing(held("assigned", "other"), "me")).toEqual({ what: "assign", owner: "other" });
  expect(undoing(held("acknowledged", "me"), "me")).toEqual({ what: "acknowledge" });
  expect(undoing(held("snoozed", "other"), "me")).toEqual({ what: "release" });
});

test("a deed shows before the API has answered", () => {
  const snoozed = handledAs(anAlert(), { what: "snooze", until: "2026-02-01", reason: "comité" }, "me");
  expect(snoozed.handling).toEqual({ state: "snoozed", owner: "me", until: "2026-02-01" });
});

test("an alert's id names its project", () => {
  expect([projectIn("A17#ned#plan"), projectIn("A28##yield")]).toEqual(["ned", ""]);
});

describe("the act", () => {
  const all = { mayReport: true, mayReview: true, mayMatch: true, mayNameTeam: true };
  const none = { mayReport: false, mayReview: false, mayMatch: false, mayNameTeam: false };
  test.each([
    [{ rule: "A05", object: "t2" }, all, "/versements/ned/t2"],
    [{ rule: "A13" }, all, "/laureats/ned/declarations/nouvelle"],
    [{ rule: "A13" }, none, "/laureats/ned/economies"],
    [{ rule: "A14" }, all, "/validations"],
    [{ rule: "A14" }, none, "/laureats/ned/economies"],
    [{ rule: "A09" }, none, "/laureats/ned/versements"],
    [{ rule: "A30" }, all, "/annuaire?equipe=ned"],
    [{ rule: "A31", projectId: null }, none, "/reglages"],
  ])("of %o", (alert, reader, to) => {
    expect(actLinkOf(anAlert(alert), reader).to).toBe(to);
  });
});
