import type * as z from "zod";
import type { alert, alertHistory, alerts } from "../../../../shared/answers/alerts.ts";
import { type Actor, actors, type Severity, severities } from "../../../../shared/domain/alerts/alert-rule.ts";
import type { Deed } from "../../../../shared/domain/alerts/handling.ts";
import type { Role } from "../../../../shared/domain/rights/rights.ts";

export type Alert = z.infer<typeof alert>;
export type Alerts = z.infer<typeof alerts>;
export type AlertHistory = z.infer<typeof alertHistory>;

export const tabs = ["moi", "equipe", "reportees", "closes"] as const;
export type Tab = (typeof tabs)[number];

export const isTab = (text: string | null): text is Tab => tabs.some((tab) => tab === text);

/** Who looks: their alerts are those they took, and those of their office that nobody took. */
export type Reader = { readonly personId: string | null; readonly roles: readonly { readonly role: Role }[] };

const isMine = ({ mustAct, handling }: Alert, { personId, roles }: Reader): boolean =>
  handling.state === "snoozed"
    ? false
    : handling.owner === null
      ? roles.some(({ role }) => role === mustAct)
      : handling.owner === personId || (mustAct === "project-team" && roles.some(({ role }) => role === mustAct));

/** The open alerts of a tab; those of `closes` are asked apart. */
export const inTab = (open: readonly Alert[], tab: Exclude<Tab, "closes">, reader: Reader): readonly Alert[] =>
  open.filter((one) =>
    tab === "moi" ? isMine(one, reader) : tab === "equipe" ? true : one.handling.state === "snoozed",
  );

/** The tab to open: the one asked for, that of the alert a mail leads to, or the reader's own when it holds anything. */
export const tabOf = (asked: string | null, alertId: string | null, open: readonly Alert[], reader: Reader): Tab => {
  if (isTab(asked)) return asked;
  const mine = inTab(open, "moi", reader);
  if (alertId === null) return mine.length > 0 ? "moi" : "equipe";
  const holds = (list: readonly Alert[]): boolean => list.some((one) => one.alertId === alertId);
  return holds(mine) ? "moi" : holds(open) ? "equipe" : "closes";
};

export type Filters = {
  readonly severity: Severity | null;
  readonly rule: string | null;
  readonly projectId: string | null;
  readonly mustAct: Actor | null;
};

export const filtersIn = (search: URLSearchParams): Filters => ({
  severity: severities.find((one) => one === search.get("gravite")) ?? null,
  rule: search.get("regle") || null,
  projectId: search.get("laureat"),
  mustAct: actors.find((one) => one === search.get("agir")) ?? null,
});

/** `projectId` is "" for alerts of the fund as a whole. */
export const filtered = (list: readonly Alert[], { severity, rule, projectId, mustAct }: Filters): readonly Alert[] =>
  list.filter(
    (one) =>
      (severity === null || one.severity === severity) &&
      (rule === null || one.rule === rule) &&
      (projectId === null || (one.projectId ?? "") === projectId) &&
      (mustAct === null || one.mustAct === mustAct),
  );

export const lastClosedFirst = (closed: readonly Alert[]): readonly Alert[] =>
  [...closed].sort((a, b) => (b.clearedOn ?? "").localeCompare(a.clearedOn ?? ""));

/** The project that an alert's id names: `A17#ned#plan`; "" for the fund as a whole. */
export const projectIn = (alertId: string): string => alertId.split("#")[1] ?? "";

/** The list as it will be once the API has done this: shown at once, because it can be taken back. */
export const handledAs = (one: Alert, deed: Deed, personId: string | null): Alert => {
  const handling = {
    acknowledge: { state: "acknowledged", owner: personId, until: null },
    assign: { state: "assigned", owner: deed.what === "assign" ? deed.owner : null, until: null },
    snooze: { state: "snoozed", owner: personId, until: deed.what === "snooze" ? deed.until : null },
    note: one.handling,
    release: { state: "new", owner: null, until: null },
  } as const;
  return { ...one, handling: handling[deed.what] };
};

/** What takes a deed back: whoever had the alert before has it again. */
export const undoing = ({ handling }: Alert, personId: string | null): Deed =>
  handling.owner === null || handling.state === "snoozed"
    ? { what: "release" }
    : handling.owner === personId
      ? { what: "acknowledge" }
      : { what: "assign", owner: handling.owner };
