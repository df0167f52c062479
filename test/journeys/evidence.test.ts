import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { aLocal } from "./a-local.ts";
import { signedIn } from "./a-token.ts";

/* Evidence: sent straight to the store under a form's conditions, cited by a report, given back as it was. */

const local = aLocal();

const team = { role: "project-team", project: "ned" } as const;
const ask = async (path: string, body?: object, as: Parameters<typeof signedIn>[1] = team, key = "k") => {
  const response = await fetch(`${local.url}/api/${path}`, {
    headers: { ...(await signedIn(local.url, as)), "idempotency-key": key },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  return { code: response.status, body: await response.json() };
};

const sha256Of = (content: string): string => createHash("sha256").update(content).digest("hex");
const announce = (content: string, contentType = "application/pdf") =>
  ask("projects/ned/evidence", { contentType, bytes: Buffer.byteLength(content), sha256: sha256Of(content) });

type Upload = { url: string; fields: Record<string, string> };
const send = async ({ url, fields }: Upload, content: string) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([content]), "facture.pdf");
  const response = await fetch(url, { method: "POST", body: form });
  return { code: response.status, said: await response.text() };
};

const aReport = (reportId: string, uri: string, sha256: string) => ({
  projectId: "ned",
  reportId,
  version: 1,
  period: { from: "2019-01", to: "2019-01" },
  submittedOn: "2019-02-01",
  lines: [{ streamId: "autre", nature: "one-off", netAmountCents: 1, evidence: [{ label: "Facture", uri, sha256 }] }],
});

test("a file is uploaded once, cited by a report, and given back byte for byte as an attachment", async () => {
  const content = "%PDF-1.7 une facture";
  const { body } = await announce(content);
  expect(await send(body.upload, content)).toMatchObject({ code: 204 });
  expect((await announce(content)).body).toMatchObject({ isKept: true, upload: null });

  const report = aReport("avec-piece", body.uri, body.sha256);
  expect(await ask("acts/SavingsReported", { data: report }, team, "e1")).toMatchObject({ code: 202 });

  const given = await ask(
    `projects/ned/evidence/${body.sha256}?name=${encodeURIComponent("été 2019.pdf")}`,
    undefined,
    {
      role: "auditor",
    },
  );
  const file = await fetch(given.body.url);
  expect(await file.text()).toBe(content);
  expect(file.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''%C3%A9t%C3%A9%202019.pdf");
  expect((await fetch(given.body.url.replace(body.sha256, sha256Of("autre")))).status).toBe(403);
  expect((await fetch(given.body.url.replace("X-Amz-Expires=600", "X-Amz-Expires=6000"))).status).toBe(403);
});

describe("the store refuses", () => {
  test.each<[string, (upload: Upload) => Upload, string, number, string]>([
    ["another content of the same size", (upload) => upload, "bbbb", 400, "SHA256"],
    ["a larger file", (upload) => upload, "aaaaa", 400, "EntityTooLarge"],
    ["a smaller file", (upload) => upload, "aaa", 400, "EntityTooSmall"],
    [
      "another type",
      ({ url, fields }) => ({ url, fields: { ...fields, "Content-Type": "text/html" } }),
      "aaaa",
      403,
      "AccessDenied",
    ],
    ["another key", ({ url, fields }) => ({ url, fields: { ...fields, key: "x" } }), "aaaa", 403, "AccessDenied"],
    [
      "a field that the policy does not name",
      ({ url, fields }) => ({ url, fields: { ...fields, acl: "public-read" } }),
      "aaaa",
      403,
      "Extra input fields",
    ],
    [
      "a policy of somebody else's",
      ({ url, fields }) => ({ url, fields: { ...fields, Policy: Buffer.from("{}").toString("base64") } }),
      "aaaa",
      403,
      "SignatureDoesNotMatch",
    ],
  ])("%s", async (_, change, content, code, said) => {
    const { body } = await announce("aaaa");
    const answer = await send(change(body.upload), content);
    expect(answer).toMatchObject({ code, said: expect.stringContaining(said) });
    expect((await announce("aaaa")).body.isKept).toBe(false);
  });

  test("who asks without any signature", async () => {
    const { body } = await announce("aaaa");
    const key = `${body.upload.url}/${body.upload.fields.key}`;
    expect((await fetch(key)).status).toBe(403);
    expect((await fetch(key, { method: "PUT", body: "aaaa" })).status).toBe(403);
  });
});

test("a type or a size that is not taken is said before anything is sent", async () => {
  const page = await announce("<p>", "text/html");
  expect(page).toMatchObject({ code: 422, body: { findings: [{ path: "/contentType" }] } });
  const large = { contentType: "application/pdf", bytes: 10 * 1024 * 1024 + 1, sha256: "0".repeat(64) };
  expect(await ask("projects/ned/evidence", large)).toMatchObject({
    code: 422,
    body: { findings: [{ path: "/bytes" }] },
  });
});

test("a report that cites a file nobody uploaded, or another one's SHA-256, is refused", async () => {
  const absent = sha256Of("absent");
  const missing = await ask(
    "acts/SavingsReported",
    { data: aReport("sans", `evidence:${absent}`, absent) },
    team,
    "e2",
  );
  expect(missing).toMatchObject({ code: 409, body: { findings: [{ path: "/data/lines/0/evidence/0/uri" }] } });
  const other = await ask(
    "acts/SavingsReported",
    { data: aReport("sans", `evidence:${absent}`, sha256Of("x")) },
    team,
    "e3",
  );
  expect(other).toMatchObject({ code: 409, body: { findings: [{ path: "/data/lines/0/evidence/0/sha256" }] } });
});
