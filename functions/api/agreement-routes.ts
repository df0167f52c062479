import type { Router } from "@aws-lambda-powertools/event-handler/http";
import * as z from "zod";
import { parseWrittenFact } from "../../events/parse-fact.ts";
import { project } from "../../events/subject.ts";
import { civilDate, positiveCents, wholeNumber } from "../../events/values.ts";
import { checkAct } from "../../shared/domain/acts/check-act.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { previewAgreement } from "../../shared/domain/preview-agreement.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";
import { scheduleOf } from "../../shared/domain/schedule.ts";
import { readJsonBody } from "./body.ts";
import { refusedInput } from "./problem.ts";
import { object, readBody } from "./read-body.ts";
import { json, unknownProject } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

export const askedSchedule = object({
  amountCents: positiveCents,
  count: wholeNumber(1, 120),
  firstOn: civilDate,
  everyMonths: wholeNumber(1, 60),
});

export const askedPreview = object({
  data: z.record(z.string(), z.unknown(), { error: "the agreement, as an object" }),
});

/** Agreements before they are signed: a schedule of tranches, and what an agreement would change. */
export const addAgreementRoutes = (app: Router, { ledger, clock, guard, bodyLimits }: ApiPorts): void => {
  app.post("/api/schedules", async ({ req, event }) => {
    await guard({ event }, "read-projects");
    const asked = readBody(askedSchedule, await readJsonBody(req, "POST /api/schedules", bodyLimits));
    return json({ ...asked, tranches: scheduleOf(asked) });
  });

  app.post("/api/projects/:projectId/agreement-preview", async ({ req, event, params: { projectId = "" } }) => {
    const reach = await guard({ event }, "read-projects");
    await reach.project(projectId);
    const { data } = readBody(
      askedPreview,
      await readJsonBody(req, "POST /api/projects/{projectId}/agreement-preview", bodyLimits),
    );
    const now = clock.now();
    const metadata = { id: "preview", version: 1, occurredAt: now.toISOString(), actor: reach.person.personId };
    const parsed = parseWrittenFact({
      source: "trajectoire.fund",
      detailType: "AgreementSigned",
      detail: { metadata, data: { ...data, projectId } },
    });
    if ("refusal" in parsed) {
      const findings = parsed.refusal.findings.map((one) => ({ ...one, path: one.path.replace(/^\/detail/, "") }));
      throw refusedInput(findings);
    }
    const { fact } = parsed;
    if (fact.type !== "AgreementSigned") throw new Error("An agreement was parsed as another fact.");
    const { facts } = readFacts(await ledger.read(project(projectId)));
    if (facts.length === 0) throw unknownProject(projectId);
    const before = foldFacts(projectId, facts);
    const after = foldFacts(projectId, [...facts, { fact }]);
    const today = parisDate(now);
    return json({
      projectId,
      hypothetical: true,
      simulation: before.simulation,
      inTheWay: checkAct(fact, { project: before, facts, personId: reach.person.personId, today }),
      ...previewAgreement(before, after, fact.data.signedOn),
    });
  });
};
