import { expect, test } from "vitest";
import { formatIn } from "../../language/format.ts";
import type { SignedAgreement } from "../laureate/dossier.ts";
import { draftOf, freeId } from "./draft.ts";
import { readMonth } from "./parse-month.ts";
import { type Complaints, readDraft } from "./read-draft.ts";

const complaints: Complaints = {
  date: (typed) => (typed === "" ? "date" : undefined),
  amount: (typed) => (typed === "" ? "amount" : undefined),
  month: () => "month",
  label: "label",
  reason: "reason",
  future: "future",
  order: "order",
  year: (year) => `year ${year}`,
};

const signed: SignedAgreement = {
  version: 1,
  signedOn: "2018-11-08",
  fact: "c1 trajectoire.fund",
  milestones: [{ milestoneId: "j1", label: "Pilote", dueOn: "2019-12-31" }],
  tranches: [{ trancheId: "t1", plannedOn: "2020-01-31", amountCents: 192_835_001, milestoneId: "j1" }],
  streams: [
    {
      streamId: "hosting",
      label: "Hébergement",
      nature: "recurring",
      from: "2021-01",
      annualPlan: { "2022": 200, "2021": 100 },
    },
  ],
};

const read = (changed: Partial<ReturnType<typeof draftOf>>, version = 2) =>
  readDraft({
    draft: { ...draftOf(signed, 5_000_000, formatIn("fr")), ...changed },
    projectId: "ned",
    version,
    today: "2022-12-31",
    complaints,
  });

test("what the agreement in force says comes back to the cent, with the new date and reason", () => {
  expect(read({ signedOn: "03/03/2022", reason: " Retard " })).toEqual({
    data: {
      projectId: "ned",
      version: 2,
      signedOn: "2022-03-03",
      reason: "Retard",
      awardCents: 5_000_000,
      milestones: signed.milestones,
      tranches: signed.tranches,
      streams: [{ ...signed.streams[0], annualPlan: { "2021": 100, "2022": 200 } }],
    },
  });
});

test("an amendment needs its date, in the past, and its reason", () => {
  expect(read({})).toEqual({
    errors: [
      { id: "signedOn", message: "date" },
      { id: "reason", message: "reason" },
    ],
  });
  expect(read({ signedOn: "01/01/2023", reason: "x" })).toEqual({ errors: [{ id: "signedOn", message: "future" }] });
  expect(read({ signedOn: "03/03/2022" }, 1)).toHaveProperty("data");
});

test("a stream's months are in order, and its years between them", () => {
  const stream = draftOf(signed, null, formatIn("fr")).streams[0];
  if (stream === undefined) throw new Error("There is a stream.");
  const of = (changed: object) => read({ signedOn: "03/03/2022", reason: "x", streams: [{ ...stream, ...changed }] });
  expect(of({ to: "12/2021" })).toEqual({ errors: [{ id: "streams-0-year-2022", message: "year 2022" }] });
  expect(of({ to: "12/2020" })).toMatchObject({ errors: [{ id: "streams-0-to", message: "order" }, {}, {}] });
  expect(of({ from: "bientôt" })).toEqual({ errors: [{ id: "streams-0-from", message: "month" }] });
});

test("months as people type them, and ids that are free", () => {
  expect(["01/2022", "1.2022", "2022-01", "13/2022", "x"].map(readMonth)).toEqual([
    "2022-01",
    "2022-01",
    "2022-01",
    undefined,
    undefined,
  ]);
  expect([freeId("t", []), freeId("t", ["t1", "t3"]), freeId("t", ["t2"])]).toEqual(["t1", "t4", "t3"]);
});
