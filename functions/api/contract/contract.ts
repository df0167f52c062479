import * as z from "zod";
import { factTypes } from "../../../events/catalogue.ts";
import { civilDate, month } from "../../../events/values.ts";
import * as agreementAnswers from "../../../shared/answers/agreements.ts";
import * as alertAnswers from "../../../shared/answers/alerts.ts";
import * as figureAnswers from "../../../shared/answers/figures.ts";
import * as paymentAnswers from "../../../shared/answers/payments.ts";
import * as peopleAnswers from "../../../shared/answers/people.ts";
import * as recordAnswers from "../../../shared/answers/records.ts";
import * as reportingAnswers from "../../../shared/answers/reporting.ts";
import { figureNames } from "../../../shared/domain/explain/explain.ts";
import { askedMatching } from "../accounting-routes.ts";
import { askedPreview, askedSchedule } from "../agreement-routes.ts";
import { askedHandling } from "../alert-routes.ts";
import { askedDraft, askedSubmission } from "../draft-routes.ts";
import { askedUpload } from "../evidence-routes.ts";
import { askedApproval, askedOrder, askedRefusal } from "../order-request.ts";
import { askedAcceptance, askedInvitation, askedPerson } from "../people-routes.ts";
import { askedSettings } from "../settings-routes.ts";
import { whatIfRequest } from "../what-if-request.ts";
import type { RouteContract } from "./route-contract.ts";

const knownAt = z.string().optional().describe("As known then: a date, until its end in Paris, or an instant.");
const clocks = { asOf: civilDate.optional().describe("As of that day; today when absent."), knownAt };
const filter = {
  wave: z.string().optional(),
  ministry: z.string().optional(),
  holder: z.string().optional(),
  lifecycle: z.enum(["selected", "contracted", "funded", "closed", "abandoned"]).optional(),
  status: z.string().optional(),
};
const page = {
  limit: z.int().min(1).max(1_000).optional().describe("Items a page holds."),
  cursor: z.string().optional().describe("The `next` of the page before."),
};
const ok = (schema: z.ZodType, headers?: readonly string[]) =>
  ({ status: 200, schema, ...(headers === undefined ? {} : { headers }) }) as const;

const figures = "Figures";
const acts = "Acts";
const payments = "Payments";
const people = "People";
const reporting = "Reporting";
const records = "Records";
const alertsTag = "Alerts";

const lang = z.enum(["fr", "en"]).optional().describe("Language of the sentences; French when absent.");

/** What people ask of a payment order. */
const orderCommand = (summary: string, body: z.ZodType, status: 201 | 202): RouteContract => ({
  summary,
  tag: payments,
  headers: ["Idempotency-Key"],
  body,
  answer: { status, schema: paymentAnswers.order, headers: ["Location"] },
  problems: [404, 409, 503],
});

/** Every route of the API but `POST /api/acts/{factType}`, which the document shows fact by fact. */
export const contract: Readonly<Record<string, RouteContract>> = {
  "GET /api/openapi.json": {
    summary: "This document.",
    tag: "Contract",
    answer: ok(z.looseObject({})),
    access: "public",
  },
  "GET /api/asyncapi.json": {
    summary: "What can be said on the bus.",
    tag: "Contract",
    answer: ok(z.looseObject({})),
    access: "public",
  },
  "GET /api/public/figures": {
    summary:
      "What the fund yielded at the end of the last quarter, or of the last one before the day asked: sums of all laureates, validated savings alone.",
    tag: figures,
    query: clocks,
    answer: ok(figureAnswers.publicFigures),
    access: "public",
  },
  "GET /api/configuration": {
    summary: "Where a page signs people in, and the date of the business clock in Paris.",
    tag: "Contract",
    answer: ok(peopleAnswers.configuration),
    access: "public",
  },
  "GET /api/me": {
    summary: "Who the token speaks for, and the roles held today.",
    tag: people,
    answer: ok(peopleAnswers.me),
  },
  "POST /api/me/invitation": {
    summary: "Accepts an invitation: the code binds whoever uses it first, once.",
    tag: people,
    body: askedAcceptance,
    answer: ok(peopleAnswers.person, ["ETag"]),
    problems: [409, 412],
  },
  "GET /api/people": {
    summary: "Everybody in the directory.",
    tag: people,
    query: page,
    answer: ok(peopleAnswers.people),
  },
  "POST /api/people": {
    summary: "Invites a person.",
    tag: people,
    headers: ["Idempotency-Key"],
    body: askedInvitation,
    answer: { status: 201, schema: peopleAnswers.invited, headers: ["ETag"] },
    problems: [409, 412],
  },
  "GET /api/people/{personId}": {
    summary: "One person.",
    tag: people,
    answer: ok(peopleAnswers.person, ["ETag"]),
    problems: [404],
  },
  "PUT /api/people/{personId}": {
    summary: "Changes name, address and roles, from the version that was read.",
    tag: people,
    headers: ["If-Match"],
    body: askedPerson,
    answer: ok(peopleAnswers.person, ["ETag"]),
    problems: [404, 409, 412, 428],
  },
  "POST /api/people/{personId}/erasure": {
    summary: "Erases name and address, and ends every role; the id stays in the facts.",
    tag: people,
    answer: ok(peopleAnswers.person, ["ETag"]),
    problems: [404, 409, 412],
  },
  "GET /api/portfolio": {
    summary: "Sums over the projects within reach.",
    tag: figures,
    query: { ...clocks, ...filter },
    answer: ok(figureAnswers.portfolio),
  },
  "GET /api/projects": {
    summary: "The laureates and their positions.",
    tag: figures,
    query: {
      ...clocks,
      ...filter,
      quarters: z.int().min(1).max(80).optional().describe("Adds so many of the last quarter-ends of each curve."),
    },
    answer: ok(figureAnswers.projects),
  },
  "GET /api/projects/{projectId}": {
    summary: "One position: every figure, with the anomalies found.",
    tag: figures,
    query: clocks,
    answer: ok(figureAnswers.position),
    problems: [404],
  },
  "GET /api/projects/{projectId}/trajectory": {
    summary: "Month by month: paid, required, realised by lane, planned, forecast.",
    tag: figures,
    query: { ...clocks, from: month.optional(), to: month.optional() },
    answer: ok(figureAnswers.trajectory),
    problems: [404],
  },
  "GET /api/projects/{projectId}/explain": {
    summary: "The formula of a figure, the numbers plugged in, the facts behind each.",
    tag: figures,
    query: { ...clocks, figure: z.enum(figureNames as [string, ...string[]]) },
    answer: ok(figureAnswers.explanation),
    problems: [404],
  },
  "POST /api/projects/{projectId}/what-if": {
    summary: "The position that more facts would give; nothing is recorded.",
    tag: figures,
    query: clocks,
    body: whatIfRequest,
    answer: ok(figureAnswers.position),
    problems: [404],
  },
  "GET /api/projects/{projectId}/facts": {
    summary: "The facts as recorded, first recorded first.",
    tag: records,
    query: page,
    answer: ok(recordAnswers.facts),
    problems: [404],
  },
  "GET /api/projects/{projectId}/drafts": {
    summary: "The reports being written, and the period to report next.",
    tag: reporting,
    answer: ok(reportingAnswers.drafts),
    problems: [404],
  },
  "GET /api/projects/{projectId}/drafts/{reportId}": {
    summary: "A draft as it was typed, or a prefilled one at version 0; its checks, and what to compare it with.",
    tag: reporting,
    query: { from: month.optional(), to: month.optional() },
    answer: ok(reportingAnswers.draft, ["ETag"]),
    problems: [404],
  },
  "PUT /api/projects/{projectId}/drafts/{reportId}": {
    summary: "Saves what was typed; 412 shows what somebody else saved meanwhile.",
    tag: reporting,
    headers: ["If-Match"],
    body: askedDraft,
    answer: ok(reportingAnswers.draft, ["ETag"]),
    problems: [404, 412, 428],
  },
  "POST /api/projects/{projectId}/drafts/{reportId}/submission": {
    summary: "Submits a draft: it becomes SavingsReported.",
    tag: reporting,
    headers: ["Idempotency-Key"],
    body: askedSubmission,
    answer: { status: 202, schema: reportingAnswers.submission, headers: ["Location"] },
    problems: [404, 409, 412],
  },
  "POST /api/projects/{projectId}/evidence": {
    summary: "A form to upload an evidence file with, straight to the store.",
    tag: reporting,
    body: askedUpload,
    answer: ok(reportingAnswers.upload),
  },
  "GET /api/projects/{projectId}/evidence/{sha256}": {
    summary: "An address that gives the file as an attachment, for some minutes.",
    tag: reporting,
    query: { name: z.string().optional().describe("The name of the file to save.") },
    answer: ok(reportingAnswers.download),
    problems: [404],
  },
  "GET /api/projects/{projectId}/history": {
    summary: "Who said what, when it took effect and was recorded, old and new values; latest first.",
    tag: records,
    query: {
      type: z.enum(factTypes).optional(),
      actor: z.string().optional(),
      from: civilDate.optional().describe("Effective from that day on."),
      to: civilDate.optional(),
      recordedAfter: z.iso.datetime({ offset: true }).optional(),
      knownAt,
      ...page,
    },
    answer: ok(recordAnswers.history),
    problems: [404],
  },
  "POST /api/projects/{projectId}/visits": {
    summary: "Notes a visit, and says how many facts are new since the one before.",
    tag: records,
    answer: ok(recordAnswers.visit),
    problems: [404],
  },
  "POST /api/projects/{projectId}/agreement-preview": {
    summary: "What an agreement would change, before it is signed.",
    tag: acts,
    body: askedPreview,
    answer: ok(agreementAnswers.preview),
    problems: [404],
  },
  "POST /api/schedules": {
    summary: "Tranches of an amount, to the last cent.",
    tag: acts,
    body: askedSchedule,
    answer: ok(agreementAnswers.schedule),
  },
  "GET /api/reviews": {
    summary: "The reports that wait for a review, what they change, and what their authors were warned of.",
    tag: reporting,
    query: page,
    answer: ok(reportingAnswers.reviews),
  },
  "GET /api/month-end": {
    summary: "The sheet of a month: opening, paid, repaid, closing, matured.",
    tag: payments,
    query: { month, knownAt },
    answer: ok(paymentAnswers.monthEnd),
  },
  "POST /api/payments/matching": {
    summary: "The accounting system's statement against our payments. `Idempotency-Key` when `record` is true.",
    tag: payments,
    body: askedMatching,
    answer: ok(paymentAnswers.matching),
    problems: [409],
  },
  "GET /api/payments": {
    summary: "The tranches of every project within reach: what is left, and what is in the way.",
    tag: payments,
    answer: ok(paymentAnswers.queue),
  },
  "GET /api/projects/{projectId}/payments": {
    summary: "The tranches and orders of a project.",
    tag: payments,
    answer: ok(paymentAnswers.payments),
    problems: [404],
  },
  "POST /api/projects/{projectId}/orders": orderCommand("Orders the payment of a tranche.", askedOrder, 201),
  "GET /api/projects/{projectId}/orders/{orderId}": {
    summary: "An order as it stands: paid once its payment is recorded.",
    tag: payments,
    answer: ok(paymentAnswers.order),
    problems: [404],
  },
  "POST /api/projects/{projectId}/orders/{orderId}/approval": orderCommand(
    "Approves what another person ordered: the payment goes out.",
    askedApproval,
    202,
  ),
  "POST /api/projects/{projectId}/orders/{orderId}/refusal": orderCommand(
    "Refuses an order: nothing goes out.",
    askedRefusal,
    202,
  ),
  "GET /api/funds": { summary: "Each fund's envelope.", tag: figures, query: clocks, answer: ok(figureAnswers.funds) },
  "GET /api/funds/{fundId}": {
    summary: "The envelope by year: voted, awarded, committed, paid, matured.",
    tag: figures,
    query: clocks,
    answer: ok(figureAnswers.fund),
    problems: [404],
  },
  "GET /api/applications": {
    summary: "The applications on their way to laureates.",
    tag: figures,
    query: { ...clocks, wave: z.string().optional() },
    answer: ok(figureAnswers.applications),
  },
  "GET /api/applications/{applicationId}": {
    summary: "One application: criteria, opinion, laureate.",
    tag: figures,
    query: clocks,
    answer: ok(figureAnswers.application),
    problems: [404],
  },
  "GET /api/alerts": {
    summary: "The alerts within reach, worst first: why, since when, what closes them, who must act.",
    tag: alertsTag,
    query: {
      lang,
      state: z.enum(["open", "cleared", "all"]).optional(),
      severity: z.enum(["info", "minor", "major", "critical"]).optional(),
      mustAct: z.enum(["secretariat", "finance", "project-team"]).optional(),
      handling: z.enum(["new", "acknowledged", "assigned", "snoozed"]).optional(),
      rule: z.string().optional(),
      projectId: z.string().optional(),
      owner: z.string().optional(),
      ...page,
    },
    answer: ok(alertAnswers.alerts),
  },
  "GET /api/alerts/history": {
    summary: "One alert: its episodes, and what people did with it.",
    tag: alertsTag,
    query: { lang, alertId: z.string(), projectId: z.string().optional() },
    answer: ok(alertAnswers.alertHistory),
    problems: [404],
  },
  "POST /api/alerts/handling": {
    summary: "Takes, hands on, puts off or notes an alert. It clears nothing.",
    tag: alertsTag,
    headers: ["Idempotency-Key"],
    body: askedHandling,
    answer: ok(alertAnswers.alert),
    problems: [404, 409, 503],
  },
  "GET /api/settings": {
    summary: "The rules of the alerts, their thresholds, who set them when and why.",
    tag: alertsTag,
    query: { lang },
    answer: ok(alertAnswers.settings),
  },
  "POST /api/settings/preview": {
    summary: "What a change of settings would raise and clear today, and would have raised in the last year.",
    tag: alertsTag,
    query: { lang },
    body: askedSettings,
    answer: ok(alertAnswers.settingsPreview),
  },
  "GET /api/mails": {
    summary: "What became of each mail, the last first.",
    tag: alertsTag,
    query: page,
    answer: ok(alertAnswers.mails),
  },
  "GET /api/rejected": {
    summary: "What was refused, why, and what came; newest first.",
    tag: records,
    query: { cursor: page.cursor },
    answer: ok(recordAnswers.rejected),
  },
  "GET /api/dead-letters": {
    summary: "How many messages wait in each dead-letter queue: what was never handled, and never lost.",
    tag: records,
    answer: ok(recordAnswers.deadLetters),
  },
  "GET /api/receipts/{receiptId}": {
    summary: "What became of an accepted request.",
    tag: acts,
    answer: ok(recordAnswers.receipt),
    problems: [404],
  },
};
