import { physicalName } from "../infra/topology.ts";

/** The region and account every local name carries. Twelve zeros: no real account has them. */
export const region = "eu-west-3";
export const account = "000000000000";

export const queueArn = (queue: string): string => `arn:aws:sqs:${region}:${account}:${queue}`;
export const queueUrl = (url: string, queue: string): string => `${url}/${account}/${queue}`;
export const busArn = (bus: string): string => `arn:aws:events:${region}:${account}:event-bus/${bus}`;
export const functionArn = (fn: string): string => `arn:aws:lambda:${region}:${account}:function:${physicalName(fn)}`;

/** Bucket names are global on AWS, so they carry the account. */
export const bucketName = (bucket: string): string => `${physicalName(bucket)}-${account}`;

/** Where the mail of this machine comes from: a domain reserved for examples (RFC 2606). */
export const localMailFrom = "alertes@trajectoire.example";

/** The token issuer of this machine, and what it calls the page and the API. */
export const localIssuer = (url: string): string => `${url}/oidc`;
export const localClientId = "trajectoire-local";
