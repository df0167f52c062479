import { expect, test } from "vitest";
import { aLine, anAgreement, aReported, aStream } from "../report/a-history.ts";
import { contentOf } from "../report/draft-form.ts";
import { agreedStreams } from "../report/expected-streams.ts";
import type { HistoryEntry } from "../report/history.ts";
import { reportsOf } from "../report/reports.ts";
import { rowsWith } from "./a-row.ts";
import { type Known, type Plan, publishable } from "./plan.ts";
import { planImport } from "./plan-import.ts";

const agreement = anAgreement(1, [aStream(), aStream({ streamId: "licences", label: "Licences" })]);

const knownWith = (history: readonly HistoryEntry[], drafts: Known["drafts"] = []): Known => ({
  laureate: { projectId: "ned", title: "Numérique en détention" },
  streams: agreedStreams([agreement, ...history]),
  reports: reportsOf(history),
  drafts,
});

const row = { projectId: "ned", period: "T2 2022", streamId: "hosting" } as const;
const plan = (history: readonly HistoryEntry[], ...rows: Parameters<typeof rowsWith>): Plan =>
  planImport(rowsWith(...rows), [knownWith(history)], "2022-07-20");
const statuses = ({ reports }: Plan) => reports.flatMap(({ lines }) => lines.map(({ status }) => status));
const codes = ({ reports, faults }: Plan) =>
  [...faults, ...reports.flatMap((report) => report.faults)].map(({ code, row }) => [code, row.row]);

test("a period nobody reported becomes a new report, its lines those of the agreement", () => {
  const planned = plan([], { ...row, amount: 100 }, { ...row, streamId: null, label: "licences", amount: "50,00" });
  expect(statuses(planned)).toEqual(["new", "new"]);
  expect(planned.reports[0]).toMatchObject({ reportId: "2022-T2", version: 1, draftVersion: 0 });
  expect(JSON.parse(JSON.stringify(contentOf(planned.reports[0]?.form ?? expect.fail(), 1)))).toEqual({
    version: 1,
    period: { from: "2022-04", to: "2022-06" },
    lines: [
      { streamId: "hosting", label: "Hébergement", nature: "recurring", netAmountCents: 10_000 },
      { streamId: "licences", label: "Licences", nature: "recurring", netAmountCents: 5_000 },
    ],
  });
});

test("the same file again changes nothing", () => {
  const planned = plan([aReported({ lines: [aLine()] })], { ...row, amount: 215_400 });
  expect([statuses(planned), publishable(planned)]).toEqual([["unchanged"], []]);
});

test("what changes is shown before and after, keeps what the file does not name, and needs a reason", () => {
  const reported = aReported({ lines: [aLine({ comment: "Vu" }), aLine({ streamId: "licences" })] });
  const silent = plan([reported], { ...row, amount: 200 });
  expect(codes(silent)).toEqual([["reason-missing", 2]]);
  const planned = plan([reported], { ...row, amount: 200, reason: "Facture reçue" });
  expect(planned.reports[0]).toMatchObject({ reportId: "2022-T2", version: 2 });
  expect(planned.reports[0]?.lines[0]?.changes).toEqual([{ column: "amount", before: "215400,00", after: "200,00" }]);
  expect(planned.reports[0]?.form.lines.map(({ streamId, comment }) => [streamId, comment])).toEqual([
    ["hosting", "Vu"],
    ["licences", ""],
  ]);
});

test("a draft under way is gone on with: what it holds and the file does not say stays", () => {
  const draft: Known["drafts"][number] = {
    reportId: "2022-T2",
    version: 3,
    receipt: null,
    period: { from: "2022-04", to: "2022-06" },
    content: { lines: [{ streamId: "licences", nature: "recurring", netAmountCents: 7, comment: "En cours" }] },
  };
  const planned = planImport(rowsWith({ ...row, amount: 1 }), [knownWith([], [draft])], "2022-07-20");
  expect(planned.reports[0]).toMatchObject({ draftVersion: 3, isOverDraft: true });
  expect(planned.reports[0]?.form.lines.map(({ streamId }) => streamId)).toEqual(["licences", "hosting"]);
});

test("a row of the template that nobody filled is left aside; one with only a comment lacks its amount", () => {
  const planned = plan([], { ...row, method: "Prix × volume" }, { ...row, streamId: "licences", comment: "À voir" });
  expect([planned.empty, codes(planned)]).toEqual([1, [["amount-missing", 3]]]);
});

test("rows that fit nowhere say why", () => {
  const planned = plan(
    [],
    { ...row, projectId: null, amount: 1 },
    { ...row, projectId: "cfvr", amount: 1 },
    { ...row, period: null, amount: 1 },
    { ...row, period: "bientôt", amount: 1 },
    { ...row, period: "T3 2022", amount: 1 },
    { ...row, streamId: null, amount: 1 },
    { ...row, nature: "autre", amount: 1 },
    { ...row, amount: 1 },
    { ...row, amount: 2 },
  );
  expect(codes(planned)).toEqual([
    ["laureate-missing", 2],
    ["laureate-unknown", 3],
    ["period-missing", 4],
    ["period-unreadable", 5],
    ["period-open", 6],
    ["stream-missing", 7],
    ["nature-unknown", 8],
    ["twice", 10],
  ]);
});

test("a row that states one stream with two natures makes two lines", () => {
  const planned = plan([], { ...row, amount: 1 }, { ...row, nature: "ponctuelle", amount: 2 });
  expect(planned.reports[0]?.form.lines.map(({ nature }) => nature)).toEqual(["recurring", "one-off"]);
});

test("a report with a fault is not publishable, the others are", () => {
  const planned = plan([], { ...row, amount: 1 }, { ...row, period: "T1 2022", amount: "1,234" });
  expect(publishable(planned).map(({ reportId }) => reportId)).toEqual(["2022-T2"]);
});
