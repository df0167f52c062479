import { createHash } from "node:crypto";
import * as z from "zod";
import { AwsError } from "./aws-error.ts";
import { isSignedPolicy } from "./s3-signature.ts";

/*
 * An upload by a browser's form: taken if the policy is ours and every condition of it holds.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */

const policy = z.object({
  expiration: z.string(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal("content-length-range"), z.number(), z.number()]),
      z.tuple([z.literal("eq"), z.string(), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});

const denied = (why: string): AwsError => new AwsError("AccessDenied", `Invalid according to Policy: ${why}`, 403);

type Form = { readonly fields: ReadonlyMap<string, string>; readonly file: Buffer };

const readForm = async (contentType: string, body: Buffer): Promise<Form> => {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } })
    .formData()
    .catch(() => {
      throw new AwsError("MalformedPOSTRequest", "The body is not a well-formed multipart/form-data.");
    });
  const fields = new Map<string, string>();
  for (const [name, value] of form) if (typeof value === "string") fields.set(name.toLowerCase(), value);
  const file = form.get("file");
  if (file === null) throw new AwsError("InvalidArgument", "POST requires exactly one file upload.");
  const content = typeof file === "string" ? Buffer.from(file) : Buffer.from(await file.arrayBuffer());
  return { fields, file: content };
};

const check = (bucket: string, { fields, file }: Form, now: number): void => {
  if (!isSignedPolicy(fields)) throw new AwsError("SignatureDoesNotMatch", "The signature does not match.", 403);
  const { expiration, conditions } = policy.parse(
    JSON.parse(Buffer.from(fields.get("policy") ?? "", "base64").toString("utf8")),
  );
  if (now > Date.parse(expiration)) throw denied("Policy expired.");
  const fieldOf = (name: string): string | undefined => (name === "bucket" ? bucket : fields.get(name.toLowerCase()));
  const named = new Set(["policy", "x-amz-signature", "file"]);
  const equal = (name: string, wanted: string): void => {
    named.add(name.toLowerCase());
    if (fieldOf(name) !== wanted) throw denied(`["eq", "$${name}", "${wanted}"]`);
  };
  for (const condition of conditions) {
    if (!Array.isArray(condition)) for (const [name, wanted] of Object.entries(condition)) equal(name, wanted);
    else if (condition[0] === "eq") equal(condition[1].replace(/^\$/, ""), condition[2]);
    else if (file.length > condition[2]) {
      throw new AwsError("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size.");
    } else if (file.length < condition[1]) {
      throw new AwsError("EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size.");
    }
  }
  const extra = [...fields.keys()].filter((name) => !named.has(name));
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(", ")}`);
  const sum = fields.get("x-amz-checksum-sha256");
  if (sum !== undefined && sum !== createHash("sha256").update(file).digest("base64")) {
    throw new AwsError("BadDigest", "The SHA256 you specified did not match the calculated checksum.");
  }
};

/** What a form uploads, once its policy was held to. */
export const uploadOf = async (
  bucket: string,
  contentType: string,
  body: Buffer,
  now: number,
): Promise<{ readonly key: string; readonly body: Buffer }> => {
  const form = await readForm(contentType, body);
  check(bucket, form, now);
  return { key: form.fields.get("key") ?? "", body: form.file };
};
