import type { CivilDate } from "../calendar.ts";

/*
 * Who may do what, and to which projects: the one table that every route asks. Roles are the directory's; a project team's
 * scope is the projects whose current team holds the person. What is not in the table is refused.
 */

export const roles = ["secretariat", "finance", "project-team", "auditor"] as const;
export type Role = (typeof roles)[number];

/** `all` projects, or the person's `own`. */
export type Scope = "all" | "own";

const everyProject = { secretariat: "all", finance: "all", auditor: "all", "project-team": "own" } as const;
const wholeFund = { secretariat: "all", finance: "all", auditor: "all" } as const;

export const rights = {
  "read-projects": everyProject,
  "read-funds": wholeFund,
  "read-applications": wholeFund,
  "read-rejected": { secretariat: "all", auditor: "all" },
  "read-people": { secretariat: "all" },
  "change-people": { secretariat: "all" },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

export type Action = keyof typeof rights;

/** A role held from one day to another, both included. */
export type Held = { readonly role: Role; readonly from: CivilDate; readonly to?: CivilDate | undefined };

export const isHeldOn = ({ from, to }: Pick<Held, "from" | "to">, on: CivilDate): boolean =>
  from <= on && (to === undefined || on <= to);

/** The widest scope that the roles held that day give for the action; undefined: it is not theirs to do. */
export const scopeOf = (held: readonly Held[], action: Action, on: CivilDate): Scope | undefined => {
  const given: Partial<Record<Role, Scope>> = rights[action];
  const scopes = held.filter((one) => isHeldOn(one, on)).map(({ role }) => given[role]);
  return scopes.find((scope) => scope === "all") ?? scopes.find((scope) => scope === "own");
};
