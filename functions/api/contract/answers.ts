import * as z from "zod";
import { civilDate, instant, month } from "../../../events/values.ts";
import { roles } from "../../../shared/domain/rights/rights.ts";

/*
 * The answers as the document shows them: the fields one can count on. Money is integer cents, ratios are text with four
 * decimals (DOMAIN.md section 11).
 */

/** A sum may pass the largest amount of a fact. */
const cents = z.int();
const ratio = z.string().nullable();
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();
const text = z.string();
const count = z.int();
const simulation = z.boolean().describe("Whether a fact behind it describes nothing real.");
const clocks = { asOf: civilDate, knownAt: orNull(text), settled: z.literal(false).optional() };

const lane = z.looseObject({
  runRateCents: orNull(cents),
  coverage: z.looseObject({ known: count, expected: count }),
  annualisedCents: orNull(cents),
  cumulativeCents: cents,
  cumulativeYield: ratio,
  paybackFirstOn: orNull(civilDate),
  paybackOn: orNull(civilDate),
});

export const position = z.looseObject({
  projectId: text,
  ...clocks,
  simulation,
  lifecycle: orNull(text),
  status: text,
  terms: z.looseObject({}),
  awardCents: orNull(cents),
  committedCents: cents,
  paidCents: cents,
  maturedCents: cents,
  matured12Cents: cents,
  requiredCents: cents,
  observedTo: month,
  validated: lane,
  declared: lane,
  yield: ratio,
  gapCents: cents,
  plan: z.looseObject({ plan12Cents: cents, initialPlan12Cents: cents, realisation: ratio, drift: ratio }),
  next: orNull(z.looseObject({ maturityOn: civilDate, requiredCents: cents })),
  anomalies: z.array(z.looseObject({ code: text, factIds: z.array(text), sentence: text })),
});

export const portfolio = z.looseObject({
  ...clocks,
  simulation,
  projects: count,
  awardedCents: cents,
  committedCents: cents,
  paidCents: cents,
  maturedCents: cents,
  requiredCents: cents,
  validatedRunRateCents: cents,
  declaredRunRateCents: cents,
  annualisedCents: cents,
  cumulativeCents: cents,
  yield: ratio,
  upperYield: ratio,
  documentedMaturedCents: cents,
  statuses: z.record(z.string(), z.looseObject({ count, maturedCents: cents })),
});

export const projects = z.looseObject({
  ...clocks,
  projects: z.array(z.looseObject({ projectId: text, title: orNull(text), wave: orNull(text), position })),
});

export const trajectory = z.looseObject({
  ...clocks,
  projectId: text,
  simulation,
  points: z.array(z.looseObject({ month, on: civilDate })),
});
export const explanation = z.looseObject({
  projectId: text,
  ...clocks,
  simulation,
  explanation: z.looseObject({ figure: text, formula: text }),
  facts: z.array(z.looseObject({ factId: text, source: text })),
});

export const fund = z.looseObject({ fundId: text, simulation, asOf: civilDate, knownAt: orNull(text) });
export const funds = z.looseObject({ ...clocks, funds: z.array(fund) });
export const application = z.looseObject({ applicationId: text });
export const applications = z.looseObject({
  ...clocks,
  summary: z.looseObject({}),
  applications: z.array(application),
});

const fact = z.looseObject({
  source: text,
  detailType: text,
  detail: z.looseObject({ metadata: z.looseObject({ id: text }), data: z.looseObject({}) }),
  recordedAt: instant.optional(),
});
const next = orNull(text).describe("The cursor of the next page; null on the last one.");
export const facts = z.looseObject({ projectId: text, facts: z.array(fact), next });
export const history = z.looseObject({
  projectId: text,
  entries: z.array(
    z.looseObject({
      fact: text,
      type: text,
      actor: text,
      effectiveOn: text,
      occurredAt: instant,
      recordedAt: orNull(instant),
      replaces: orNull(text),
      changes: z.array(z.looseObject({ path: text, before: z.unknown(), after: z.unknown() })),
      withdrawnBy: orNull(text),
    }),
  ),
  next,
});
export const visit = z.looseObject({
  projectId: text,
  visitedAt: instant,
  previousAt: orNull(instant),
  newFacts: count,
});

export const rejected = z.looseObject({
  rejected: z.array(
    z.looseObject({
      key: text,
      rejectedAt: instant,
      code: text,
      sentences: z.array(text),
      input: text,
      isWhole: z.boolean(),
    }),
  ),
  next,
});

export const receipt = z.looseObject({
  receiptId: text,
  personId: text,
  acceptedAt: instant,
  factType: text,
  factId: text,
  subject: z.looseObject({ kind: text, id: text }),
  status: z.enum(["pending", "recorded", "refused", "blocked"]),
});

const heldRole = z.looseObject({ role: z.enum(roles), from: civilDate, to: civilDate.optional() });
export const me = z.looseObject({ personId: orNull(text), name: orNull(text), roles: z.array(heldRole) });
export const person = z.looseObject({
  personId: text,
  name: orNull(text),
  email: orNull(text),
  roles: z.array(heldRole),
  isInvited: z.boolean(),
  erasedOn: orNull(civilDate),
  version: count,
});
export const invited = person.extend({ invitation: text.describe("The code to give to the person; shown once.") });
export const people = z.looseObject({ people: z.array(person), next });

export const order = z.looseObject({
  projectId: text,
  orderId: text,
  trancheId: text,
  amountCents: cents,
  status: z.enum(["ordered", "approved", "refused", "paid", "withdrawn"]),
  ordered: z.looseObject({ personId: text, at: instant }),
  decided: orNull(z.looseObject({ personId: text, at: instant, reason: orNull(text) })),
});
const condition = z.looseObject({
  code: text,
  isMet: z.boolean(),
  canBeOverridden: z.boolean(),
  expected: text,
  found: text,
});
const tranche = z.looseObject({
  trancheId: text,
  plannedOn: civilDate,
  milestoneId: orNull(text),
  amountCents: cents,
  paidCents: cents,
  orderedCents: cents,
  leftCents: cents,
  conditions: z.array(condition),
});
export const payments = z.looseObject({
  projectId: text,
  title: orNull(text),
  simulation,
  today: civilDate,
  tranches: z.array(tranche),
  orders: z.array(order),
});
export const queue = z.looseObject({ today: civilDate, projects: z.array(payments) });

const sums = {
  openingCents: cents,
  paidCents: cents,
  repaidCents: cents,
  closingCents: cents,
  maturedCents: cents,
};
const movement = z.looseObject({ fact: text, paymentId: text, trancheId: orNull(text), on: civilDate, cents });
export const monthEnd = z.looseObject({
  month,
  knownAt: orNull(text),
  simulation,
  ...sums,
  projects: z.array(
    z.looseObject({ projectId: text, ...sums, payments: z.array(movement), repayments: z.array(movement) }),
  ),
});

const pair = z.looseObject({ row: z.looseObject({ line: count }), payment: z.looseObject({ paymentId: text }) });
export const matching = z.looseObject({
  simulation,
  matched: z.array(pair),
  amountDiffers: z.array(pair),
  namedTwice: z.array(pair),
  missingHere: z.array(z.looseObject({ row: z.looseObject({ line: count }), alike: z.array(z.looseObject({})) })),
  missingThere: z.array(z.looseObject({ paymentId: text })),
  receipts: z.array(text),
});

export const schedule = z.looseObject({
  tranches: z.array(z.looseObject({ trancheId: text, plannedOn: civilDate, amountCents: cents })),
});
const effect = z.looseObject({
  version: orNull(count),
  awardCents: orNull(cents),
  trancheCents: cents,
  required: z.array(z.looseObject({ on: civilDate, trancheId: text, requiredCents: cents })),
  plan: z.array(z.looseObject({ year: count, cents })),
});
const finding = z.object({ path: text, expected: text, found: text });
export const preview = z.looseObject({
  projectId: text,
  hypothetical: z.literal(true),
  simulation,
  inTheWay: z.array(finding),
  before: effect,
  after: effect,
});

const period = z.looseObject({ from: month, to: month });
export const draft = z.looseObject({
  projectId: text,
  reportId: text,
  content: z.looseObject({}),
  savedBy: text,
  savedAt: instant,
  receipt: orNull(text),
  version: count,
  simulation,
  period,
  beside: z.array(z.looseObject({ streamId: text, label: text, planCents: cents })),
  checks: z.array(z.looseObject({ code: text, severity: z.enum(["error", "warning"]), path: text, sentence: text })),
});
export const configuration = z.strictObject({
  issuer: z.url().describe("Of the tokens: OpenID Connect, code flow with PKCE, scope openid."),
  clientId: text,
  today: civilDate,
  isLocal: z.boolean().describe("Whether it runs on one machine, with people made up."),
});
export const publicFigures = portfolio.omit({ declaredRunRateCents: true });
export const reviews = z.looseObject({
  reports: z.array(
    z.looseObject({
      projectId: text,
      reportFactId: text,
      report: z.looseObject({ reportId: text, version: count }),
      submittedBy: text,
      isOwn: z.boolean(),
      changes: z.array(z.looseObject({ path: text })),
      warnings: z.array(z.looseObject({ code: text, path: text, sentence: text })),
    }),
  ),
  next,
});
export const drafts = z.looseObject({ projectId: text, next: period, drafts: z.array(draft) });
export const upload = z.looseObject({
  uri: text.describe("What a report's line cites as evidence."),
  sha256: text,
  isKept: z.boolean(),
  upload: orNull(
    z
      .looseObject({ url: text, fields: z.record(z.string(), z.string()) })
      .describe("A multipart/form-data POST: these fields, then `file`."),
  ),
});
export const download = z.looseObject({ url: text, expiresInSeconds: count });
export const submission = z.looseObject({
  projectId: text,
  reportId: text,
  receipt: text,
  status: z.literal("pending"),
});

/** Problem details (RFC 9457); `findings` says each place as a JSON pointer. */
export const problem = z.looseObject({
  type: text,
  title: text,
  status: count,
  detail: text,
  parameter: text.optional(),
  findings: z.array(finding).optional(),
  current: z.unknown().optional().describe("What somebody else wrote meanwhile."),
});
export const unauthorised = z.object({ message: text });

const alertFigures = z.record(z.string(), z.looseObject({ kind: text }));

const episode = {
  episode: count,
  raisedOn: civilDate,
  clearedOn: orNull(civilDate),
  escalatedOn: orNull(civilDate),
  severity: text,
  since: civilDate,
  sentence: text,
  figures: alertFigures,
  ruleVersion: count,
  settingsVersion: count,
};

export const alert = z.looseObject({
  alertId: text,
  rule: text,
  projectId: orNull(text),
  title: orNull(text),
  object: text,
  isOpen: z.boolean(),
  name: text,
  closes: text,
  mustAct: text,
  blocks: z.boolean(),
  simulation,
  ...episode,
  handling: z.looseObject({ state: text, owner: orNull(text), until: orNull(civilDate) }),
});

export const alerts = z.looseObject({
  today: civilDate,
  total: count,
  counts: z.record(z.string(), count),
  alerts: z.array(alert),
  next: orNull(text),
});

export const alertHistory = alert.extend({
  episodes: z.array(z.looseObject(episode)),
  handlings: z.array(z.looseObject({ what: text, episode: count, by: text, on: civilDate, at: text })),
});

export const settings = z.looseObject({
  today: civilDate,
  version: count,
  projects: count,
  rules: z.array(
    z.looseObject({
      rule: text,
      name: text,
      why: text,
      closes: text,
      needs: orNull(text),
      projectsWithInput: orNull(count),
    }),
  ),
  parameters: z.array(
    z.looseObject({
      rule: text,
      name: text,
      unit: text,
      value: z.int(),
      default: z.int(),
      least: z.int(),
      most: z.int(),
    }),
  ),
  recipients: orNull(z.array(text)),
  reachability: z.looseObject({ named: count, reachable: count, unreachable: z.array(text) }),
  changes: z.array(z.looseObject({ factId: text, changedOn: civilDate, reason: text })),
});

const alertsOfChange = z.array(
  z.looseObject({ alertId: text, projectId: orNull(text), severity: text, sentence: text }),
);

export const settingsPreview = z.looseObject({
  today: civilDate,
  raised: alertsOfChange,
  cleared: alertsOfChange,
  otherSeverity: alertsOfChange,
  lastYear: orNull(z.looseObject({ from: civilDate, to: civilDate, raised: count, wouldHaveRaised: count })),
});

export const mails = z.looseObject({
  mails: z.array(z.looseObject({ mailId: text, personId: text, subject: text, outcome: text, at: text, detail: text })),
  next: orNull(text),
});
