import type { Node } from "constructs";
import * as z from "zod";
import { factSource } from "../events/envelope.ts";

/*
 * What a deployment may choose: CDK context, `-c name=value` or `cdk.json`. Everything else is in the topology and the stacks.
 */

const isLocal = (host: string): boolean =>
  /^(.+\.)?localhost\.?$/.test(host) || /^127\./.test(host) || host === "0.0.0.0" || host.startsWith("[");

/** A token issuer on the machine itself signs whatever it is asked to: fine on a laptop, an open door in production. */
const issuer = z
  .url({ protocol: /^https$/, error: "an https:// address" })
  .refine((url) => !isLocal(new URL(url).hostname), { error: "an issuer on the network, not this machine" });

/** `trajectoire.project` is put by our own API only (ARCHITECTURE.md section 5). */
const producer = z.strictObject({
  account: z.string().regex(/^\d{12}$/, { error: "an AWS account of twelve digits" }),
  sources: z.array(factSource.exclude(["trajectoire.project"])).min(1),
});
/** Nobody can own it. */
export const defaultMailFrom = "alertes@trajectoire.invalid";

export type Producer = z.infer<typeof producer>;

/** The command line gives text where `cdk.json` gives a list. */
const producers = z
  .preprocess((value) => (typeof value === "string" ? JSON.parse(value) : value), z.array(producer))
  .refine((list) => new Set(list.map(({ account }) => account)).size === list.length, {
    error: "each account once",
  });

const arn = (pattern: RegExp, error: string) => z.string().regex(pattern, { error });

/** Reserved to lead nowhere (RFC 2606). */
const noSite = "https://trajectoire.invalid";

const context = z
  .object({
    issuer: issuer.optional(),
    audience: z.string().min(1).optional(),
    /** What the issuer calls the web site, where that is not the audience of its tokens. */
    clientId: z.string().min(1).optional(),
    producers: producers.default([]),
    alarmEmail: z.email().optional(),
    /** Verified in SES by whoever keeps the domain. The default can send nothing, and is refused by SES with its reason. */
    mailFrom: z.email().default(defaultMailFrom),
    /** Where the web site is: what mails lead to, where people come back to once signed in (docs/decisions/0007). */
    site: z
      .url({ protocol: /^https$/, error: "an https:// address" })
      .refine((url) => ["", "/"].includes(url.slice(new URL(url).origin.length)), {
        error: "an address without a path",
      })
      .transform((url) => new URL(url).origin)
      .optional(),
    /** Of the site's own name; absent, the site is at CloudFront's. CloudFront takes those of us-east-1 alone. */
    certificateArn: arn(
      /^arn:aws[\w-]*:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
      "an ACM certificate of us-east-1",
    ).optional(),
    /** Of the secret between CloudFront and the API, once it was changed (infra/README.md). */
    originSecretVersion: z.string().min(32).max(64).optional(),
    /** The folder of the built site. */
    web: z.string().min(1).default("dist/web"),
    webAclArn: arn(
      /^arn:aws[\w-]*:wafv2:us-east-1:\d{12}:global\/webacl\/\S+$/,
      "a WAF web ACL for CloudFront, of us-east-1",
    ).optional(),
  })
  .refine(({ issuer, audience }) => (issuer === undefined) === (audience === undefined), {
    error: "`issuer` and `audience` together, or neither",
  })
  .refine(({ issuer, clientId }) => issuer !== undefined || clientId === undefined, {
    error: "`clientId` with `issuer` alone: the user pool has its own",
  })
  .refine(({ site, certificateArn }) => site !== undefined || certificateArn === undefined, {
    error: "`certificateArn` with `site`, the name it is for",
  });

export type Identity = { kind: "user-pool" } | { kind: "issuer"; issuer: string; audience: string; clientId: string };

export type Configuration = {
  readonly identity: Identity;
  /** Other accounts that may put facts on the bus, and under which sources. */
  readonly producers: readonly Producer[];
  readonly alarmEmail?: string;
  readonly mailFrom: string;
  readonly site: string;
  /** Until it is, `site` leads nowhere: nobody signs in on a page, and the API answers whoever asks. */
  readonly isSiteKnown: boolean;
  readonly certificateArn?: string;
  readonly webAclArn?: string;
  readonly originSecretVersion?: string;
  /** The folder that `npm run build:web` writes. */
  readonly web: string;
};

/** Throws with the path and what was expected. */
export const configurationOf = (node: Node): Configuration => {
  const names = Object.keys(context.shape);
  const given = Object.fromEntries(names.map((name) => [name, node.tryGetContext(name)]));
  const {
    issuer,
    audience,
    clientId,
    producers,
    alarmEmail,
    mailFrom,
    site,
    certificateArn,
    webAclArn,
    originSecretVersion,
    web,
  } = context.parse(given);
  return {
    identity:
      issuer === undefined || audience === undefined
        ? { kind: "user-pool" }
        : { kind: "issuer", issuer, audience, clientId: clientId ?? audience },
    producers,
    mailFrom,
    site: site ?? noSite,
    isSiteKnown: site !== undefined,
    web,
    ...(certificateArn === undefined ? {} : { certificateArn }),
    ...(webAclArn === undefined ? {} : { webAclArn }),
    ...(originSecretVersion === undefined ? {} : { originSecretVersion }),
    ...(alarmEmail === undefined ? {} : { alarmEmail }),
  };
};
