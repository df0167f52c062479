import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { CsvError, parse } from "csv-parse/sync";
import * as z from "zod";
import { project } from "../../events/subject.ts";
import { civilDate, month as monthSchema, text } from "../../events/values.ts";
import { monthOf } from "../../shared/domain/calendar.ts";
import { inParallel } from "../../shared/domain/in-parallel.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { knownPayments } from "../../shared/domain/matching/known-payments.ts";
import { match, type Pair } from "../../shared/domain/matching/match.ts";
import { readStatement } from "../../shared/domain/matching/read-statement.ts";
import { monthEndOf } from "../../shared/domain/month-end.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";
import { createAcceptAct } from "./accept-act.ts";
import { marked } from "./answers.ts";
import { readJsonBody } from "./body.ts";
import { readIdempotencyKey } from "./idempotency.ts";
import { badParameter, refusedInput } from "./problem.ts";
import { object, readBody } from "./read-body.ts";
import { clocksOf, json, queryOf } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

export const askedMatching = object({
  /** The statement, as text: comma or semicolon, with a header. */
  csv: text.min(1, { error: "the statement, as CSV text with a header" }),
  from: civilDate,
  to: civilDate,
  /** States `PaymentMatched` for what matches and was not matched before. */
  record: z.boolean({ error: "true or false" }),
}).refine(({ from, to }) => from <= to, { path: ["to"], error: "a date that is not before `from`" });

const cellsOf = (csv: string): string[][] => {
  const [header = ""] = csv.split("\n", 1);
  try {
    return parse(csv, { bom: true, delimiter: header.includes(";") ? ";" : ",", skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusedInput([
      { path: "/csv", expected: "CSV text with as many cells a line as the header", found: error.message },
    ]);
  }
};

/** The accounts: the month's sheet, and the accounting system's statement against our payments. */
export const addAccountingRoutes = (app: Router, ports: ApiPorts): void => {
  const { readStates, ledger, clock, guard, bodyLimits } = ports;
  const acceptAct = createAcceptAct(ports);

  app.get("/api/month-end", async ({ req, event }) => {
    await guard({ event }, "read-month-end");
    const clocks = clocksOf(req, clock);
    const asked = queryOf(req).get("month") ?? "";
    if (!monthSchema.safeParse(asked).success) throw badParameter("month", "a month, written YYYY-MM", asked);
    const sheet = monthEndOf(await readStates.list("project", clocks.knownAt), monthOf(asked));
    return json(marked({ ...sheet, knownAt: clocks.knownAt.text }, clocks));
  });

  app.post("/api/payments/matching", async ({ req, event }) => {
    const { source, personId, reach } = await guard.acting({ event }, "PaymentMatched");
    const asked = readBody(askedMatching, await readJsonBody(req, "POST /api/payments/matching", bodyLimits));
    const key = asked.record ? readIdempotencyKey(req) : "";
    const statement = readStatement(cellsOf(asked.csv));
    if ("findings" in statement) throw refusedInput(statement.findings);
    const { knownAt } = clocksOf(req, clock);
    const paying = (await readStates.list("project", knownAt)).filter(({ payments }) => payments.length > 0);
    const payments = await inParallel(paying, async (state) =>
      knownPayments(state, readFacts(await ledger.read(project(state.projectId))).facts),
    );
    const matching = match(statement.rows, payments.flat(), asked);

    const record = async ({ row, payment: { projectId, paymentId } }: Pair): Promise<string> => {
      const data = { projectId, paymentId, accountingReference: row.reference, matchedOn: parisDate(clock.now()) };
      const receipt = await acceptAct({
        type: "PaymentMatched",
        source,
        personId,
        key: `${key} ${projectId} ${paymentId}`,
        data,
        reach,
      });
      return `/api/receipts/${receipt.receiptId}`;
    };
    const toRecord = asked.record ? matching.matched.filter(({ payment }) => !payment.isMatched) : [];
    const receipts = await inParallel(toRecord, record);
    return json({
      from: asked.from,
      to: asked.to,
      simulation: paying.some(({ simulation }) => simulation),
      ...matching,
      receipts,
    });
  });
};
