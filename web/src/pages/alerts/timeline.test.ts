import { expect, test } from "vitest";
import type { AlertHistory } from "./inbox.ts";
import { timelineOf } from "./timeline.ts";

const episode = {
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
} as const;
const deed = (what: "acknowledge" | "note" | "snooze", on: string, at = 1) =>
  ({ what, episode: at, by: "me", on, at: `${on}T10:00:00Z` }) as const;

const history = (change: Partial<AlertHistory> = {}): AlertHistory => ({
  alertId: "A17#ned#plan",
  rule: "A17",
  projectId: "ned",
  title: null,
  object: "plan",
  isOpen: true,
  name: "",
  closes: "",
  mustAct: "secretariat",
  blocks: false,
  simulation: false,
  ...episode,
  handling: { state: "acknowledged", owner: "me", until: null },
  episodes: [episode],
  handlings: [deed("acknowledge", "2026-01-01"), deed("note", "2026-01-05")],
  ...change,
});

test("newest first, and of one day an episode opens before it is handled", () => {
  const said = timelineOf(history()).map((one) => (one.kind === "handled" ? one.handling.what : one.kind));
  expect(said).toEqual(["note", "acknowledge", "raised"]);
});

test("only what the present handling rests on can be taken back", () => {
  const lastOf = (of: AlertHistory) => timelineOf(of).filter((one) => one.kind === "handled" && one.isLast).length;
  expect([lastOf(history()), lastOf(history({ isOpen: false }))]).toEqual([1, 0]);
  expect(lastOf(history({ handling: { state: "new", owner: null, until: null } }))).toBe(0);
});
