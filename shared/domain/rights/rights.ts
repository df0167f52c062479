import type { FactType } from "../../../events/catalogue.ts";
import type { FactSource } from "../../../events/envelope.ts";
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

const fund = { secretariat: "all" } as const;
const finance = { finance: "all" } as const;
const team = { "project-team": "own" } as const;
const everyOffice = { secretariat: "all", finance: "all" } as const;

/** Who may state which fact by a request. `TranchePaid` comes of an approved order alone. */
export const actRights = {
  FundEnvelopeSet: fund,
  ApplicationReceived: fund,
  ApplicationAssessed: fund,
  ProjectSelected: fund,
  AgreementSigned: fund,
  SettingsChanged: fund,
  MilestoneValidated: fund,
  ProjectClosed: fund,
  ProjectAbandoned: fund,
  DecisionRecorded: fund,
  TeamChanged: fund,
  CommitmentRecorded: finance,
  CoFinancingReceived: finance,
  PaymentMatched: finance,
  RepaymentRequested: finance,
  TrancheRepaid: finance,
  SavingsReported: team,
  StreamEnded: team,
  SavingsReviewed: everyOffice,
  FactWithdrawn: { ...everyOffice, ...team },
} as const satisfies Partial<Record<FactType, Partial<Record<Role, Scope>>>>;

export type ActType = keyof typeof actRights;

export const isActType = (type: string): type is ActType => Object.hasOwn(actRights, type);

/** The source under which a role speaks. */
export const sourceOf: Readonly<Record<Exclude<Role, "auditor">, FactSource>> = {
  secretariat: "trajectoire.fund",
  finance: "trajectoire.finance",
  "project-team": "trajectoire.project",
};

export const rights = {
  "read-projects": everyProject,
  "read-funds": wholeFund,
  "read-applications": wholeFund,
  "read-rejected": { secretariat: "all", auditor: "all" },
  "read-payments": everyProject,
  /** To order, to approve what another ordered, and to refuse. */
  "order-payments": finance,
  "draft-reports": team,
  "read-reviews": wholeFund,
  "read-month-end": wholeFund,
  "read-directory": { secretariat: "all", auditor: "all" },
  /** To invite, to give and end roles, to erase. */
  "keep-directory": fund,
  "read-alerts": everyProject,
  /** To take, hand on, put off and note: it clears nothing. */
  "handle-alerts": everyOffice,
  "read-settings": wholeFund,
  "preview-settings": fund,
  "read-mails": { secretariat: "all", auditor: "all" },
  "read-receipts": { secretariat: "all", auditor: "all", finance: "own", "project-team": "own" },
} as const satisfies Record<string, Partial<Record<Role, Scope>>>;

export type Action = keyof typeof rights;

/** A role held from one day to another, both included. */
export type Held = { readonly role: Role; readonly from: CivilDate; readonly to?: CivilDate | undefined };

export const isHeldOn = ({ from, to }: Pick<Held, "from" | "to">, on: CivilDate): boolean =>
  from <= on && (to === undefined || on <= to);

/** The role in which a person may state a fact of the type, and how far; the first that may. */
export const actingRole = (
  held: readonly Held[],
  type: ActType,
  on: CivilDate,
): { readonly role: Exclude<Role, "auditor">; readonly scope: Scope } | undefined => {
  const given: Partial<Record<Role, Scope>> = actRights[type];
  for (const role of ["secretariat", "finance", "project-team"] as const) {
    const scope = given[role];
    if (scope !== undefined && held.some((one) => one.role === role && isHeldOn(one, on))) return { role, scope };
  }
  return undefined;
};

/** The widest scope that the roles held that day give for the action; undefined: it is not theirs to do. */
export const scopeOf = (held: readonly Held[], action: Action, on: CivilDate): Scope | undefined => {
  const given: Partial<Record<Role, Scope>> = rights[action];
  const scopes = held.filter((one) => isHeldOn(one, on)).map(({ role }) => given[role]);
  return scopes.find((scope) => scope === "all") ?? scopes.find((scope) => scope === "own");
};
