import { describe, expect, test } from "vitest";
import { type Alert, currentEpisode, isOpen, shownSeverity } from "./alert.ts";
import type { Severity } from "./alert-rule.ts";
import type { Found } from "./evaluate.ts";
import { type Handling, handlingOf, isNeglected } from "./handling.ts";
import { reconcile } from "./reconcile.ts";

const cause = (severity: Severity = "minor", step = 0, since = "2023-01-01"): Found => ({
  alertId: "A13#p#reports",
  rule: "A13",
  ruleVersion: 1,
  object: "reports",
  severity,
  step,
  since,
  figures: { days: { kind: "days", value: 1 } },
});

const on = (today: string) => ({ today, settings: 0, title: "Projet", simulation: false });

/** What was owed is said before the next day. */
const said = (alerts: readonly Alert[]): readonly Alert[] => alerts.map((alert) => ({ ...alert, owed: [] }));
const kinds = (alerts: readonly Alert[]) =>
  alerts.flatMap(({ owed }) => owed.map(({ announcementId }) => announcementId));

describe("an alert", () => {
  test("is raised once, and the same cause again changes nothing", () => {
    const raised = reconcile([], [cause()], on("2023-02-01"));
    expect(kinds(raised)).toEqual(["A13#p#reports/1/raised"]);
    expect(reconcile(raised, [cause()], on("2023-02-01"))).toEqual(raised);
    expect(kinds(reconcile(said(raised), [cause()], on("2023-02-02")))).toEqual([]);
  });

  test("clears with its cause, and begins another episode when it comes back", () => {
    const raised = said(reconcile([], [cause()], on("2023-02-01")));
    const cleared = reconcile(raised, [], on("2023-02-05"));
    expect([kinds(cleared), cleared.map(isOpen)]).toEqual([["A13#p#reports/1/cleared"], [false]]);
    expect(reconcile(said(cleared), [], on("2023-02-06"))).toEqual(said(cleared));
    const again = reconcile(said(cleared), [cause("minor", 0, "2023-03-01")], on("2023-03-02"));
    expect(kinds(again)).toEqual(["A13#p#reports/2/raised"]);
    expect(again[0]?.episodes.map(({ raisedOn, clearedOn }) => [raisedOn, clearedOn])).toEqual([
      ["2023-02-01", "2023-02-05"],
      ["2023-03-02", undefined],
    ]);
  });

  test("raised and cleared before anything was said owes both, in their order", () => {
    const cleared = reconcile(reconcile([], [cause()], on("2023-02-01")), [], on("2023-02-01"));
    expect(kinds(cleared)).toEqual(["A13#p#reports/1/raised", "A13#p#reports/1/cleared"]);
  });

  test("says that it got worse, by a step or a severity, and nothing when it gets milder", () => {
    const raised = said(reconcile([], [cause("minor", 1)], on("2023-02-01")));
    const step = reconcile(raised, [cause("minor", 2)], on("2023-02-02"));
    expect(kinds(step)).toEqual(["A13#p#reports/1/worsened1"]);
    const severity = reconcile(said(step), [cause("major", 2)], on("2023-02-03"));
    expect(kinds(severity)).toEqual(["A13#p#reports/1/worsened2"]);
    const milder = reconcile(said(severity), [cause("minor", 1)], on("2023-02-04"));
    expect(kinds(milder)).toEqual([]);
    /* Another change than the one before, though it comes to the same: it has an id of its own. */
    expect(kinds(reconcile(milder, [cause("minor", 2)], on("2023-02-05")))).toEqual(["A13#p#reports/1/worsened3"]);
  });

  test("keeps the earliest day since which its cause is known to hold", () => {
    const raised = reconcile([], [cause("minor", 0, "2023-01-10")], on("2023-02-01"));
    const later = reconcile(said(raised), [cause("minor", 0, "2023-01-20")], on("2023-02-02"));
    expect(later.map((alert) => currentEpisode(alert).since)).toEqual(["2023-01-10"]);
  });

  test("rises by one severity when nobody handled it, once an episode", () => {
    const raised = said(reconcile([], [cause("major")], on("2023-02-01")));
    const neglected = { ...on("2023-03-03"), isNeglected: () => true };
    const escalated = reconcile(raised, [cause("major")], neglected);
    expect(kinds(escalated)).toEqual(["A13#p#reports/1/escalated"]);
    expect(escalated.map((alert) => shownSeverity(currentEpisode(alert)))).toEqual(["critical"]);
    expect(kinds(reconcile(said(escalated), [cause("major")], { ...neglected, today: "2023-03-04" }))).toEqual([]);
  });
});

describe("what people do", () => {
  const [alert] = reconcile([], [cause("minor", 1)], on("2023-02-01"));
  if (alert === undefined) throw new Error("No alert was raised.");
  const episode = currentEpisode(alert);
  const by = { episode: 1, rank: 1001, by: "person-1", at: "2023-02-03T09:00:00Z", commandId: "k" };
  const taken: Handling = { ...by, on: "2023-02-03", what: "acknowledge" };
  const putOff: Handling = { ...by, on: "2023-02-03", what: "snooze", until: "2023-02-20", reason: "Attente" };
  const note: Handling = { ...by, on: "2023-02-10", what: "note", reason: "Appelé" };

  test("takes it; a note does not; releasing gives it back", () => {
    expect(handlingOf(episode, [taken], "2023-06-01").state).toBe("acknowledged");
    expect(handlingOf(episode, [note], "2023-06-01").state).toBe("new");
    expect(handlingOf(episode, [taken, { ...by, on: "2023-02-04", what: "release" }], "2023-06-01").state).toBe("new");
  });

  test("puts it off until a date, or until it gets worse", () => {
    expect(handlingOf(episode, [putOff], "2023-02-20").state).toBe("snoozed");
    expect(handlingOf(episode, [putOff], "2023-02-21").state).toBe("new");
    expect(handlingOf({ ...episode, step: 2 }, [putOff], "2023-02-10").state).toBe("new");
  });

  test("counts for its episode alone", () => {
    expect(handlingOf({ ...episode, episode: 2 }, [taken], "2023-06-01").state).toBe("new");
  });

  test("thirty days with nothing done is neglect; a snooze counts from its end, a note from its day", () => {
    expect(isNeglected(episode, [], "2023-03-02", 30)).toBe(false);
    expect(isNeglected(episode, [], "2023-03-03", 30)).toBe(true);
    expect(isNeglected(episode, [taken], "2024-01-01", 30)).toBe(false);
    expect(isNeglected(episode, [putOff], "2023-03-22", 30)).toBe(false);
    expect(isNeglected(episode, [putOff], "2023-03-23", 30)).toBe(true);
    expect(isNeglected(episode, [note], "2023-03-11", 30)).toBe(false);
    expect(isNeglected(episode, [note], "2023-03-12", 30)).toBe(true);
  });
});
