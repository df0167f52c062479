import { createHash, createHmac } from "node:crypto";

/*
 * What S3 checks of addresses and forms that were signed for others to use (Signature Version 4), with the key of this machine.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html and sigv4-UsingHTTPPOST.html
 */

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** `credential` is `AKID/date/region/s3/aws4_request`. */
const sign = (credential: string, text: string): string => {
  const [, date = "", region = "", service = "", end = ""] = credential.split("/");
  const key = [date, region, service, end].reduce<string | Buffer>(
    (signing, part) => hmac(signing, part),
    `AWS4${process.env["AWS_SECRET_ACCESS_KEY"] ?? ""}`,
  );
  return hmac(key, text).toString("hex");
};

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** `20260101T090000Z` -> milliseconds. */
const timeOf = (basic: string): number =>
  Date.parse(basic.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));

/** Whether a presigned address is ours, for this method and host, and has not expired. */
export const isPresigned = (method: string, host: string, url: string, now: number): boolean => {
  const [path = "", queryText = ""] = url.split("?");
  const query = new URLSearchParams(queryText);
  const date = query.get("X-Amz-Date") ?? "";
  const credential = query.get("X-Amz-Credential") ?? "";
  const canonicalQuery = [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&");
  const request = [method, path, canonicalQuery, `host:${host}\n`, "host", "UNSIGNED-PAYLOAD"].join("\n");
  const hash = createHash("sha256").update(request).digest("hex");
  const scope = credential.split("/").slice(1).join("/");
  const signature = sign(credential, ["AWS4-HMAC-SHA256", date, scope, hash].join("\n"));
  const end = timeOf(date) + Number(query.get("X-Amz-Expires")) * 1_000;
  return signature === query.get("X-Amz-Signature") && now <= end;
};

/** Whether a form's policy was signed here. */
export const isSignedPolicy = (fields: ReadonlyMap<string, string>): boolean =>
  sign(fields.get("x-amz-credential") ?? "", fields.get("policy") ?? "") === fields.get("x-amz-signature");
