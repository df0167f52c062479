import { expect, test } from "vitest";
import type { Application } from "./application.ts";
import { summaryOf } from "./application-summary.ts";

const application = (about: Partial<Application>): Application => ({
  applicationId: "cand-1",
  title: "Ruche",
  holder: "Ministère",
  wave: "2018-1",
  receivedOn: "2018-02-15",
  requestedCents: null,
  totalCostCents: null,
  stage: "received",
  assessment: null,
  projectId: null,
  selectedOn: null,
  awardCents: null,
  simulation: false,
  facts: [],
  ...about,
});

const assessment = {
  assessedOn: "2018-04-20",
  scores: { strategic: 4, quality: 5, savings: 3, governance: 4 },
  opinion: "favourable",
  note: null,
} as const;

test("counts each application once by stage and by opinion, and the files received that became laureates", () => {
  const applications = [
    application({ requestedCents: 900, stage: "laureate", assessment, awardCents: 800 }),
    application({ requestedCents: 700, stage: "assessed", assessment: { ...assessment, opinion: "unfavourable" } }),
    application({}),
    /* Selected without a file: granted, but no file that was received became it. */
    application({ receivedOn: null, stage: "laureate", awardCents: 100 }),
  ];
  expect(summaryOf(applications)).toEqual({
    applications: 4,
    requestedCents: 1_600,
    awardedCents: 900,
    stages: { received: 1, assessed: 1, laureate: 2 },
    opinions: { favourable: 1, reserved: 0, unfavourable: 1 },
    conversion: { received: 3, laureates: 1, rate: "0.3333" },
  });
});

test("of no file received nothing can be said: the share is null, not 0", () => {
  expect(summaryOf([]).conversion).toEqual({ received: 0, laureates: 0, rate: null });
});
