import type { Router } from "@aws-lambda-powertools/event-handler/http";
import * as z from "zod";
import { project } from "../../events/subject.ts";
import { id, listOf, month as monthSchema, text } from "../../events/values.ts";
import type { Receipt } from "../../shared/domain/acts/receipt.ts";
import { monthOf } from "../../shared/domain/calendar.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { factOfLine, readFacts } from "../../shared/domain/read-facts.ts";
import { checkReport, type Reporting } from "../../shared/domain/reporting/check-report.ts";
import type { Draft, StoredDraft } from "../../shared/domain/reporting/draft.ts";
import {
  besideOf,
  monthsText,
  type Period,
  prefilled,
  usualPeriod,
} from "../../shared/domain/reporting/report-under-way.ts";
import { createAcceptAct } from "./accept-act.ts";
import { readJsonBody } from "./body.ts";
import { readIfMatch } from "./entity-tag.ts";
import type { Asked } from "./guard.ts";
import { commandIdOf, otherBody, readIdempotencyKey } from "./idempotency.ts";
import { badParameter, conflict, notFound, Problem } from "./problem.ts";
import { object, readBody } from "./read-body.ts";
import { json, queryOf, unknownProject } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

export const askedDraft = object({
  content: z.record(z.string(), z.unknown(), { error: "what was typed, as an object" }),
});

/** `seen`: the codes of the warnings that whoever submits has read. */
export const askedSubmission = object({ version: z.int({ error: "the draft's version" }).min(1), seen: listOf(text) });

/** The period of a draft's content where it is readable. */
const periodIn = ({ content }: Pick<Draft, "content">): Period | undefined => {
  const read = z.object({ period: z.object({ from: monthSchema, to: monthSchema }) }).safeParse(content);
  if (!read.success) return undefined;
  const { from, to } = read.data.period;
  const period = { from: monthOf(from), to: monthOf(to) };
  return period.from <= period.to && period.to - period.from < 120 ? period : undefined;
};

const changedMeanwhile = (stored: StoredDraft | undefined): Problem =>
  new Problem(
    412,
    "Changed meanwhile",
    "Somebody else saved this draft. `current` is what they saved; what you sent is still yours: put the two together, then save with the version of `current`.",
    { current: stored === undefined ? null : { ...stored.draft, version: stored.version } },
  );

const alreadySubmitted = ({ acceptedAt }: Receipt): Problem =>
  conflict([
    { path: "", expected: "a draft that was not submitted since it was saved", found: `submitted on ${acceptedAt}` },
  ]);

/** Of which project and report a request was. */
const reportIn = ({ entry }: Receipt): string | undefined => {
  const { fact } = factOfLine(entry);
  return fact.type === "SavingsReported" ? `${fact.data.projectId} ${fact.data.reportId}` : undefined;
};

/** Reports being written: prefilled, saved as typed, checked, submitted. */
export const addDraftRoutes = (app: Router, ports: ApiPorts): void => {
  const { drafts, receipts, ledger, clock, guard, bodyLimits } = ports;
  const acceptAct = createAcceptAct(ports);

  const reportingOn = async (asked: Asked, projectId: string): Promise<Reporting> => {
    const reach = await guard(asked, "draft-reports");
    await reach.project(projectId);
    const { facts } = readFacts(await ledger.read(project(projectId)));
    if (facts.length === 0) throw unknownProject(projectId);
    const state = foldFacts(projectId, facts);
    return { state, facts, personId: reach.person.personId, today: parisDate(clock.now()) };
  };

  const shown = (reporting: Reporting, stored: StoredDraft) => {
    const { state, facts, today } = reporting;
    const { draft, version } = stored;
    const period = periodIn(draft) ?? usualPeriod(state, facts, today);
    return {
      projectId: state.projectId,
      ...draft,
      receipt: draft.receiptId === undefined ? null : `/api/receipts/${draft.receiptId}`,
      version,
      simulation: state.simulation,
      period: monthsText(period),
      beside: besideOf(state, facts, period, today),
      checks: checkReport(draft.reportId, draft.content, reporting).checks,
    };
  };

  const answer = (reporting: Reporting, stored: StoredDraft): Response =>
    json(shown(reporting, stored), { headers: { etag: `"${stored.version}"` } });

  const askedPeriod = (query: URLSearchParams): Period | undefined => {
    const [from, to] = [query.get("from"), query.get("to")];
    if (from === null && to === null) return undefined;
    const period = periodIn({ content: { period: { from, to } } });
    if (period === undefined)
      throw badParameter("from", "with `to`, two months, written YYYY-MM, in order", `${from} ${to}`);
    return period;
  };

  const save = async (projectId: string, draft: Draft, version: number): Promise<StoredDraft> => {
    if (await drafts.put(projectId, draft, version)) return { draft, version: version + 1 };
    throw changedMeanwhile(await drafts.get(projectId, draft.reportId));
  };

  app.get("/api/projects/:projectId/drafts", async ({ event, params: { projectId = "" } }) => {
    const reporting = await reportingOn({ event }, projectId);
    const { state, facts, today } = reporting;
    const stored = await drafts.list(projectId);
    const next = monthsText(usualPeriod(state, facts, today));
    return json({ projectId, next, drafts: stored.map((one) => shown(reporting, one)) });
  });

  app.get("/api/projects/:projectId/drafts/:reportId", async ({ req, event, params }) => {
    const { projectId = "", reportId = "" } = params;
    const reporting = await reportingOn({ event }, projectId);
    const { state, facts, today, personId } = reporting;
    const period = askedPeriod(queryOf(req)) ?? usualPeriod(state, facts, today);
    const stored = await drafts.get(projectId, reportId);
    if (stored !== undefined) return answer(reporting, stored);
    const content = JSON.parse(JSON.stringify(prefilled(state, facts, reportId, period, today)));
    const draft = { reportId, content, savedBy: personId, savedAt: clock.now().toISOString() };
    return answer(reporting, { draft, version: 0 });
  });

  app.put("/api/projects/:projectId/drafts/:reportId", async ({ req, event, params }) => {
    const { projectId = "", reportId = "" } = params;
    const reporting = await reportingOn({ event }, projectId);
    const route = "PUT /api/projects/{projectId}/drafts/{reportId}";
    const { content } = readBody(askedDraft, await readJsonBody(req, route, bodyLimits));
    if (!id.safeParse(reportId).success) throw badParameter("reportId", "an id that is not empty", reportId);
    const draft = { reportId, content, savedBy: reporting.personId, savedAt: clock.now().toISOString() };
    return answer(reporting, await save(projectId, draft, readIfMatch(req)));
  });

  app.post("/api/projects/:projectId/drafts/:reportId/submission", async ({ req, event, params }) => {
    const { projectId = "", reportId = "" } = params;
    const { source, personId, reach } = await guard.acting({ event }, "SavingsReported");
    const reporting = await reportingOn({ event }, projectId);
    const route = "POST /api/projects/{projectId}/drafts/{reportId}/submission";
    const asked = readBody(askedSubmission, await readJsonBody(req, route, bodyLimits));
    const key = readIdempotencyKey(req);
    const accepted = (receiptId: string): Response => {
      const receipt = `/api/receipts/${receiptId}`;
      return json({ projectId, reportId, receipt, status: "pending" }, { status: 202, headers: { location: receipt } });
    };
    /* The same request again is answered alike, whatever was typed since. */
    const earlier = await receipts.get(commandIdOf(personId, key));
    if (earlier !== undefined) {
      if (reportIn(earlier) !== `${projectId} ${reportId}`) throw otherBody();
      return accepted(earlier.receiptId);
    }
    const stored = await drafts.get(projectId, reportId);
    if (stored === undefined) throw notFound("There is no draft of this report.");
    const { draft, version } = stored;
    if (version !== asked.version) throw changedMeanwhile(stored);
    const submitted = draft.receiptId === undefined ? undefined : await receipts.get(draft.receiptId);
    if (submitted !== undefined) throw alreadySubmitted(submitted);
    const { data, checks } = checkReport(reportId, draft.content, reporting);
    const inTheWay = checks.filter(({ severity, code }) => severity === "error" || !asked.seen.includes(code));
    if (inTheWay.length > 0) {
      throw conflict(
        inTheWay.map(({ path, severity, code, sentence }) => ({
          path: `/content${path}`,
          expected: severity === "error" ? "what a report must say" : `"${code}" in \`seen\`, once it was read`,
          found: sentence,
        })),
      );
    }
    /* Marked first, from the version that was read: of two who submit at once, one does. */
    await save(projectId, { ...draft, receiptId: commandIdOf(personId, key) }, version);
    const { receiptId } = await acceptAct({ type: "SavingsReported", source, personId, key, data, reach });
    return accepted(receiptId);
  });
};
