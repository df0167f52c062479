/*
 * The wiring of Trajectoire, as plain data: what listens to what, what may touch what. The stacks turn it into AWS
 * resources, `local/` into an in-process bus, queues and routes, and a test projects the synthesised template back to it.
 * Memory, alarms, encryption and retention stay in the stacks.
 */

export type Pattern = {
  /** Exact sources, or every source but the ones named. */
  source: readonly string[] | readonly [{ "anything-but": readonly string[] }];
  /** Exact detail types. Absent: every one. */
  "detail-type"?: readonly string[];
};

export type Index = { partition: string; sort: string };
export type Table = { partition: string; sort: string; ttl?: string; indexes: Record<string, Index> };

/** `UpdateItem` and `DeleteItem` are for stores that keep no fact. */
export type TableAction = "GetItem" | "Query" | "Scan" | "PutItem" | "UpdateItem" | "DeleteItem";
export type MailAction = "SendEmail";
export type BucketAction = "GetObject" | "PutObject";
export type DeadLetterAction = "GetQueueAttributes";
export type Grant =
  | { table: string; actions: readonly TableAction[] }
  | { bucket: string; actions: readonly BucketAction[] }
  /** May put events on the bus under these sources, and no other. */
  | { publish: readonly string[] }
  /** May send mail from the deployment's one address. */
  | { mail: readonly MailAction[] }
  /** May ask each dead-letter queue how many letters wait there; never what they say. */
  | { deadLetters: readonly DeadLetterAction[] };

/** `entry` is a path to the module that exports `handler`. Environment variables derive from the grants. */
export type Fn = { entry: string; timeoutSeconds: number; grants: readonly Grant[] };

/** An SQS queue, its dead-letter queue (implied), and the mapping that feeds its consumer. */
export type Queue = {
  consumer: string;
  batchSize: number;
  windowSeconds: number;
  visibilitySeconds: number;
  /** Receives before a message moves to the dead-letter queue. */
  maxReceives: number;
  maxConcurrency: number;
};

/** A rule of our bus, or of the account's default one, where AWS's services speak; its target's dead-letter queue is implied. */
export type Rule = { bus?: "default"; pattern: Pattern; queue: string };

/** What SES may say of a mail after it took it, in CloudFormation's words. */
export type MailReport = "bounce" | "complaint" | "reject";

/** AWS cron of six fields; `fn` gets `input`. The target's dead-letter queue is implied. */
export type Schedule = { cron: string; zone: "Europe/Paris"; fn: string; input: Record<string, string> };

export type Method = "GET" | "POST" | "PUT" | "DELETE";
export type Route = {
  method: Method;
  path: `/api/${string}`;
  fn: string;
  access: "public" | "signed-in";
  maxBodyBytes: number;
};

export type Topology = {
  bus: string;
  tables: Record<string, Table>;
  /** Private S3 buckets. */
  buckets: readonly string[];
  /** Those of them that people's browsers send files to, by forms the API signed: the site may call them. */
  uploads: readonly string[];
  functions: Record<string, Fn>;
  queues: Record<string, Queue>;
  /** What SES says of our mails on the default bus. */
  mailReports: readonly MailReport[];
  rules: Record<string, Rule>;
  schedules: Record<string, Schedule>;
  routes: readonly Route[];
};

/** Physical name of a table, queue or function. Buckets add the account, because their names are global. */
export const physicalName = (name: string): string => `trajectoire-${name}`;

/** What grants do not name by themselves. */
export type Places = {
  readonly bus: string;
  readonly bucketName: (bucket: string) => string;
  /** The address that mail comes from, and that of the site it leads to. */
  readonly mailFrom: string;
  readonly site: string;
  /** Of SES, by which it says what became of a mail; absent, it says nothing. */
  readonly mailConfigurationSet?: string | undefined;
  /** Of every dead-letter queue. */
  readonly deadLetterUrls: readonly string[];
};

/**
 * The variables a function's grants give it: `LEDGER_TABLE`, `REFUSED_BUCKET`, `BUS_NAME`, `MAIL_FROM`, `SITE_URL`,
 * `MAIL_CONFIGURATION_SET` and `DEAD_LETTER_URLS`.
 */
export const variablesOf = (
  fn: Fn,
  { bus, bucketName, mailFrom, site, mailConfigurationSet, deadLetterUrls }: Places,
): Record<string, string> =>
  Object.fromEntries(
    fn.grants.flatMap((grant) => {
      if ("publish" in grant) return [["BUS_NAME", bus]];
      if ("deadLetters" in grant) return [["DEAD_LETTER_URLS", deadLetterUrls.join(" ")]];
      if ("mail" in grant) {
        return [
          ["MAIL_FROM", mailFrom],
          ["SITE_URL", site],
          ...(mailConfigurationSet === undefined ? [] : [["MAIL_CONFIGURATION_SET", mailConfigurationSet]]),
        ];
      }
      return "table" in grant
        ? [[`${grant.table.toUpperCase()}_TABLE`, physicalName(grant.table)]]
        : [[`${grant.bucket.toUpperCase()}_BUCKET`, bucketName(grant.bucket)]];
    }),
  );

/**
 * The sizes a function must hold its callers to, by route key; a route that is absent takes no body. API Gateway itself
 * has one limit, 10 MB. (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html)
 */
export const bodyLimitsOf = (routes: readonly Route[]): Record<string, string> => {
  const limits = routes
    .filter(({ maxBodyBytes }) => maxBodyBytes > 0)
    .map(({ method, path, maxBodyBytes }) => [`${method} ${path}`, maxBodyBytes]);
  return limits.length === 0 ? {} : { MAX_BODY_BYTES: JSON.stringify(Object.fromEntries(limits)) };
};

/** Where people sign in: who signs their tokens, and what the site is called there. */
export type SignIn = { readonly issuer: string; readonly clientId: string };

/** What a function that answers HTTP must tell a page that wants to sign somebody in. */
export const signInVariablesOf = (routes: readonly Route[], { issuer, clientId }: SignIn): Record<string, string> =>
  routes.length === 0 ? {} : { SIGN_IN_ISSUER: issuer, SIGN_IN_CLIENT_ID: clientId };

const read = (path: Route["path"]): Route => ({
  method: "GET",
  path,
  fn: "api",
  access: "signed-in",
  maxBodyBytes: 0,
});

/** Without a token: nothing of it is anybody's own. */
const open = (path: Route["path"]): Route => ({ ...read(path), access: "public" });

const write = (path: Route["path"], maxBodyBytes: number, method: Method = "POST"): Route => ({
  method,
  path,
  fn: "api",
  access: "signed-in",
  maxBodyBytes,
});

export const topology: Topology = {
  bus: "trajectoire",
  tables: {
    ledger: { partition: "PK", sort: "SK", indexes: {} },
    work: { partition: "PK", sort: "SK", ttl: "ttl", indexes: { lists: { partition: "g", sort: "s" } } },
    /** Powertools' records of what was done once: they expire, and it alone updates and deletes them. */
    idempotency: { partition: "PK", sort: "SK", ttl: "ttl", indexes: {} },
  },
  buckets: ["refused", "evidence"],
  uploads: ["evidence"],
  functions: {
    "record-facts": {
      entry: "functions/record-facts/handler.ts",
      timeoutSeconds: 10,
      grants: [
        { table: "ledger", actions: ["PutItem", "GetItem", "Query"] },
        { table: "work", actions: ["PutItem", "GetItem", "Query"] },
        { bucket: "refused", actions: ["PutObject"] },
        { publish: ["trajectoire.portfolio"] },
      ],
    },
    "assess-portfolio": {
      entry: "functions/assess-portfolio/handler.ts",
      timeoutSeconds: 900,
      grants: [
        { table: "ledger", actions: ["Scan", "Query"] },
        { table: "work", actions: ["PutItem", "GetItem", "Query"] },
        { publish: ["trajectoire.fund", "trajectoire.finance", "trajectoire.project", "trajectoire.portfolio"] },
      ],
    },
    "notify-secretariat": {
      entry: "functions/notify-secretariat/handler.ts",
      timeoutSeconds: 30,
      grants: [
        { table: "ledger", actions: ["Query"] },
        { table: "work", actions: ["PutItem", "GetItem", "Query"] },
        { table: "idempotency", actions: ["GetItem", "PutItem", "UpdateItem", "DeleteItem"] },
        { mail: ["SendEmail"] },
      ],
    },
    api: {
      entry: "functions/api/handler.ts",
      timeoutSeconds: 20,
      grants: [
        { table: "ledger", actions: ["Query"] },
        { table: "work", actions: ["GetItem", "Query", "PutItem"] },
        { bucket: "evidence", actions: ["PutObject", "GetObject"] },
        { publish: ["trajectoire.fund", "trajectoire.finance", "trajectoire.project"] },
        { deadLetters: ["GetQueueAttributes"] },
      ],
    },
  },
  queues: {
    facts: {
      consumer: "record-facts",
      batchSize: 10,
      windowSeconds: 0,
      visibilitySeconds: 60,
      maxReceives: 5,
      maxConcurrency: 8,
    },
    alerts: {
      consumer: "notify-secretariat",
      batchSize: 10,
      windowSeconds: 0,
      visibilitySeconds: 180,
      maxReceives: 5,
      maxConcurrency: 2,
    },
    /** A change of settings: every alert is looked at again. */
    assessments: {
      consumer: "assess-portfolio",
      batchSize: 1,
      windowSeconds: 0,
      visibilitySeconds: 5_400,
      maxReceives: 3,
      maxConcurrency: 2,
    },
  },
  mailReports: ["bounce", "complaint", "reject"],
  rules: {
    /*
     * Everything said on this bus but our own announcements: an unknown type or a stranger's source reaches record-facts,
     * which refuses it with its reason. A pattern of exact types would drop it without a word (docs/decisions/0003).
     */
    facts: { pattern: { source: [{ "anything-but": ["trajectoire.portfolio"] }] }, queue: "facts" },
    alerts: {
      pattern: {
        source: ["trajectoire.portfolio"],
        "detail-type": ["AlertRaised", "AlertEscalated", "AlertCleared"],
      },
      queue: "alerts",
    },
    settings: {
      pattern: { source: ["trajectoire.portfolio"], "detail-type": ["SettingsRecorded"] },
      queue: "assessments",
    },
    /** SES took the mail and says later that it came back. Other senders of the account are heard too, and set aside. */
    bounces: {
      bus: "default",
      pattern: {
        source: ["aws.ses"],
        "detail-type": ["Email Bounced", "Email Complaint Received", "Email Rejected"],
      },
      queue: "alerts",
    },
  },
  schedules: {
    sweep: {
      cron: "0 5 * * ? *",
      zone: "Europe/Paris",
      fn: "assess-portfolio",
      input: { task: "sweep" },
    },
    digest: {
      cron: "0 7 * * ? *",
      zone: "Europe/Paris",
      fn: "notify-secretariat",
      input: { task: "digest" },
    },
  },
  routes: [
    open("/api/openapi.json"),
    open("/api/asyncapi.json"),
    open("/api/public/figures"),
    open("/api/configuration"),
    read("/api/me"),
    write("/api/me/invitation", 4_096),
    read("/api/people"),
    write("/api/people", 4_096),
    read("/api/people/{personId}"),
    write("/api/people/{personId}", 4_096, "PUT"),
    write("/api/people/{personId}/erasure", 0),
    read("/api/portfolio"),
    read("/api/projects"),
    read("/api/projects/{projectId}"),
    read("/api/projects/{projectId}/facts"),
    read("/api/projects/{projectId}/trajectory"),
    read("/api/projects/{projectId}/explain"),
    write("/api/projects/{projectId}/what-if", 1_048_576),
    read("/api/projects/{projectId}/drafts"),
    read("/api/projects/{projectId}/drafts/{reportId}"),
    write("/api/projects/{projectId}/drafts/{reportId}", 131_072, "PUT"),
    write("/api/projects/{projectId}/drafts/{reportId}/submission", 4_096),
    write("/api/projects/{projectId}/evidence", 4_096),
    read("/api/projects/{projectId}/evidence/{sha256}"),
    read("/api/projects/{projectId}/history"),
    write("/api/projects/{projectId}/visits", 0),
    write("/api/projects/{projectId}/agreement-preview", 262_144),
    write("/api/schedules", 4_096),
    read("/api/reviews"),
    read("/api/month-end"),
    write("/api/payments/matching", 1_048_576),
    read("/api/payments"),
    read("/api/projects/{projectId}/payments"),
    write("/api/projects/{projectId}/orders", 4_096),
    read("/api/projects/{projectId}/orders/{orderId}"),
    write("/api/projects/{projectId}/orders/{orderId}/approval", 4_096),
    write("/api/projects/{projectId}/orders/{orderId}/refusal", 4_096),
    read("/api/funds"),
    read("/api/funds/{fundId}"),
    read("/api/applications"),
    read("/api/applications/{applicationId}"),
    read("/api/rejected"),
    read("/api/dead-letters"),
    read("/api/alerts"),
    read("/api/alerts/history"),
    write("/api/alerts/handling", 4_096),
    read("/api/settings"),
    write("/api/settings/preview", 16_384),
    read("/api/mails"),
    write("/api/acts/{factType}", 262_144),
    read("/api/receipts/{receiptId}"),
  ],
};
