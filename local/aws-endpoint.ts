import type { IncomingMessage, ServerResponse } from "node:http";
import { physicalName } from "../infra/topology.ts";
import { AwsError } from "./aws-error.ts";
import { answerJson, type Operations, sendError, unknownOperation } from "./aws-json.ts";
import { answerLambda, isLambda, type Lambda } from "./aws-lambda.ts";
import { answerSes, isSes, type Ses } from "./aws-ses.ts";
import type { BucketStore } from "./bucket-store.ts";
import type { DynamoDb } from "./dynamodb.ts";
import { account } from "./names.ts";
import { readBody } from "./read-body.ts";
import { answerS3 } from "./s3.ts";

/** DynamoDB's own limit for a request; the others are checked after reading. */
const jsonBytes = 16 * 1024 * 1024;
const objectBytes = 64 * 1024 * 1024;

type Services = {
  readonly dynamoDb: DynamoDb;
  readonly eventBridge: Operations;
  readonly sqs: Operations;
  readonly buckets: BucketStore;
  readonly lambda: Lambda;
  readonly ses: Ses;
};

/** S3 names no operation: it is known by the scope of its signature. */
const isS3 = (request: IncomingMessage): boolean =>
  namesABucket(request) ||
  /^AWS4-HMAC-SHA256 Credential=[^,]*\/s3\/aws4_request/.test(request.headers.authorization ?? "");

/** A form or a presigned address, which a browser uses: no signature but its own. */
const namesABucket = ({ url = "/", headers }: IncomingMessage): boolean =>
  headers.authorization === undefined && url.startsWith(`/${physicalName("")}`) && url.includes(`-${account}`);

/**
 * Signed by an AWS SDK, or naming an AWS operation: no browser page sends this without asking for leave first. Or naming a bucket,
 * with a signature made for the purpose.
 */
export const isForAws = (request: IncomingMessage): boolean =>
  namesABucket(request) ||
  request.headers["x-amz-target"] !== undefined ||
  (request.headers.authorization ?? "").startsWith("AWS4-HMAC-SHA256");

/** Every AWS service that the functions use, behind one address. Signatures are not verified: only this machine gets here. */
export const createAwsEndpoint =
  ({ dynamoDb, eventBridge, sqs, buckets, lambda, ses }: Services) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request, isS3(request) ? objectBytes : jsonBytes);
    if (body === "too-large") {
      response.shouldKeepAlive = false;
      sendError(response, new AwsError("RequestEntityTooLarge", "The request body is too large.", 413));
      return;
    }
    if (isS3(request)) return answerS3(buckets, request, body, response);
    if (isSes(request)) return answerSes(ses, request, body, response);
    if (isLambda(request)) return answerLambda(lambda, request, body, response);
    const [service, operation = ""] = String(request.headers["x-amz-target"] ?? "").split(".");
    switch (service) {
      case "DynamoDB_20120810":
        return dynamoDb.answer(request.headers, body, response);
      case "AWSEvents":
        return answerJson("AWSEvents", eventBridge, operation, body, response);
      case "AmazonSQS":
        return answerJson("AmazonSQS", sqs, operation, body, response);
      default:
        sendError(response, unknownOperation(service || "A request without X-Amz-Target", known));
    }
  };

const known = [
  "DynamoDB (JSON)",
  "EventBridge (JSON)",
  "SQS (JSON)",
  "S3 (PutObject, GetObject, HeadObject, forms and presigned addresses)",
  "Lambda (Invoke)",
  "SES v2 (SendEmail)",
];
