import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { oneOf, text, wholeNumber } from "../../events/values.ts";
import {
  type EvidenceType,
  evidenceTypes,
  evidenceUri,
  largestEvidenceBytes,
} from "../../shared/domain/reporting/evidence.ts";
import { readJsonBody } from "./body.ts";
import { badParameter, notFound } from "./problem.ts";
import { object, readBody } from "./read-body.ts";
import { json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

const sha256Pattern = /^[0-9a-f]{64}$/;
const sha256Expected = "a SHA-256 of 64 hexadecimal digits, in lower case";

export const askedUpload = object({
  contentType: oneOf(...(Object.keys(evidenceTypes) as [EvidenceType, ...EvidenceType[]])),
  bytes: wholeNumber(1, largestEvidenceBytes),
  sha256: text.regex(sha256Pattern, { error: sha256Expected }),
});

/** Evidence files: sent straight to the store under the conditions of a form, given back as attachments. */
export const addEvidenceRoutes = (app: Router, { guard, evidence, bodyLimits }: ApiPorts): void => {
  app.post("/api/projects/:projectId/evidence", async ({ req, event, params: { projectId = "" } }) => {
    await (await guard({ event }, "draft-reports")).project(projectId);
    const body = await readJsonBody(req, "POST /api/projects/{projectId}/evidence", bodyLimits);
    const asked = readBody(askedUpload, body);
    const isKept = await evidence.isKept(projectId, asked.sha256);
    return json({
      uri: evidenceUri(asked.sha256),
      sha256: asked.sha256,
      isKept,
      upload: isKept ? null : await evidence.uploadForm({ projectId, ...asked }),
    });
  });

  app.get("/api/projects/:projectId/evidence/:sha256", async ({ req, event, params }) => {
    const { projectId = "", sha256 = "" } = params;
    await (await guard({ event }, "read-projects")).project(projectId);
    if (!sha256Pattern.test(sha256)) throw badParameter("sha256", sha256Expected, sha256);
    if (!(await evidence.isKept(projectId, sha256))) throw notFound("This project has no file of this SHA-256.");
    const name = queryOf(req).get("name") ?? `piece-${sha256.slice(0, 12)}`;
    return json(await evidence.download(projectId, sha256, name.slice(0, 120)));
  });
};
