import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { decodeAwsChunked } from "./aws-chunked.ts";
import { AwsError } from "./aws-error.ts";
import type { BucketStore } from "./bucket-store.ts";
import { uploadOf } from "./s3-form.ts";
import { isPresigned } from "./s3-signature.ts";
import { md5 } from "./sqs-event.ts";

/**
 * PutObject, GetObject and HeadObject, with the bucket in the path, as the SDK sends them to an address without a name; forms and
 * presigned addresses, whose signatures are checked, because anybody may hold them.
 */
export const answerS3 = async (
  buckets: BucketStore,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> => {
  response.setHeader("x-amz-request-id", randomUUID());
  try {
    if (request.headers.authorization === undefined) return await answerSigned(buckets, request, body, response);
    const { bucket, key } = addressOf(request.url ?? "/", buckets);
    if (request.method === "PUT") await put(buckets, bucket, key, request, body, response);
    else if (request.method === "GET" || request.method === "HEAD") {
      await get(buckets, bucket, key, request.method === "HEAD", response);
    } else throw notImplemented();
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    response.writeHead(error.status, { "content-type": "application/xml" });
    // An answer to HEAD has no body.
    response.end(request.method === "HEAD" ? undefined : errorXml(error));
  }
};

/** Without a signer of its own, a request is one that was signed for it: a form, or a presigned address. */
const answerSigned = async (
  buckets: BucketStore,
  request: IncomingMessage,
  sent: Buffer,
  response: ServerResponse,
): Promise<void> => {
  const { method = "GET", url = "/", headers } = request;
  if (method === "POST") {
    const bucket = url.slice(1);
    if (!buckets.has(bucket)) throw new AwsError("NoSuchBucket", `There is no bucket ${bucket}.`, 404);
    const { key, body } = await uploadOf(bucket, String(headers["content-type"]), sent, Date.now());
    await buckets.put(bucket, key, body, false);
    response.writeHead(204, { etag: `"${md5(body)}"` }).end();
    return;
  }
  if (!["GET", "HEAD"].includes(method) || !isPresigned(method, headers.host ?? "", url, Date.now())) {
    throw new AwsError("AccessDenied", "Access Denied", 403);
  }
  const [path = "", query] = url.split("?");
  const { bucket, key } = addressOf(path, buckets);
  const asked = new URLSearchParams(query);
  for (const name of ["content-disposition", "content-type"]) {
    const value = asked.get(`response-${name}`);
    if (value !== null) response.setHeader(name, value);
  }
  await get(buckets, bucket, key, method === "HEAD", response);
};

const notImplemented = (): AwsError =>
  new AwsError("NotImplemented", "Imitated here: PutObject, GetObject and HeadObject.", 501);

const errorXml = ({ code, message }: AwsError): string => {
  const text = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${text}</Message></Error>`;
};

/** From the address as it was sent: reading it as a URL would resolve the `..` of a key. */
const addressOf = (url: string, buckets: BucketStore): { bucket: string; key: string } => {
  const [path = ""] = url.split("?");
  const [, bucket = "", key] = /^\/([^/]*)\/(.+)$/s.exec(path) ?? [];
  if (key === undefined || !["", "x-id"].includes(url.slice(path.length + 1).split("=")[0] ?? "")) {
    throw notImplemented();
  }
  if (!buckets.has(bucket)) throw new AwsError("NoSuchBucket", `There is no bucket ${bucket}.`, 404);
  try {
    return { bucket, key: decodeURIComponent(key) };
  } catch {
    throw new AwsError("InvalidURI", "The key is not percent-encoded UTF-8.");
  }
};

const put = async (
  buckets: BucketStore,
  bucket: string,
  key: string,
  request: IncomingMessage,
  sent: Buffer,
  response: ServerResponse,
): Promise<void> => {
  if (request.headers["x-amz-copy-source"]) throw new AwsError("NotImplemented", "CopyObject is not imitated.", 501);
  const streamed = String(request.headers["x-amz-content-sha256"]).startsWith("STREAMING-");
  const body = streamed ? decodeAwsChunked(sent) : sent;
  if (!body) throw new AwsError("IncompleteBody", "The aws-chunked body is cut short.");
  const stored = await buckets.put(bucket, key, body, request.headers["if-none-match"] === "*");
  if (stored === "taken") throw new AwsError("PreconditionFailed", "The key is there already.", 412);
  response.writeHead(200, { etag: `"${md5(body)}"`, "content-length": 0 });
  response.end();
};

const get = async (
  buckets: BucketStore,
  bucket: string,
  key: string,
  withoutBody: boolean,
  response: ServerResponse,
): Promise<void> => {
  const stored = await buckets.get(bucket, key);
  if (!stored) throw new AwsError("NoSuchKey", "The specified key does not exist.", 404);
  response.writeHead(200, {
    "content-type": response.getHeader("content-type") ?? "application/octet-stream",
    "content-length": stored.body.length,
    etag: `"${md5(stored.body)}"`,
    "last-modified": stored.modifiedAt.toUTCString(),
    "x-amz-checksum-sha256": createHash("sha256").update(stored.body).digest("base64"),
  });
  response.end(withoutBody ? undefined : stored.body);
};
