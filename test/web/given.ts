import { setTimeout as pause } from "node:timers/promises";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { aFact } from "../../events/a-fact.ts";
import type { Entry } from "../../events/envelope.ts";
import { topology } from "../../infra/topology.ts";
import { eventBridgePublisher } from "../../shared/adapters/event-bridge-publisher.ts";
import { signedIn } from "../journeys/a-token.ts";
import { clientOf } from "../operations/a-local-system.ts";

/* What happened before a journey begins, put on the bus as other systems would. */

const readAs = async (url: string, path: string): Promise<Response> =>
  fetch(`${url}${path}`, { headers: await signedIn(url) });

/** Puts facts of one laureate and waits until all of them are recorded. */
export const given = async (url: string, projectId: string, facts: readonly Entry[]): Promise<void> => {
  const publisher = eventBridgePublisher(new EventBridgeClient(clientOf(url)), topology.bus);
  for (const fact of facts) await publisher.publish(fact);
  const untilRecorded = async (): Promise<void> => {
    const response = await readAs(url, `/api/projects/${encodeURIComponent(projectId)}/facts?limit=200`);
    if (response.ok && (await response.json()).facts.length >= facts.length) return;
    await pause(100);
    return untilRecorded();
  };
  await untilRecorded();
};

const streams = [
  { streamId: "hebergement", label: "Hébergement", planned: 86_000_000 },
  { streamId: "licences", label: "Licences", planned: 34_000_000 },
  { streamId: "editique", label: "Éditique", planned: 48_000_000 },
] as const;

const agreement = (tranches: readonly { trancheId: string; plannedOn: string; amountCents: number }[]) => ({
  version: 1,
  signedOn: "2022-01-10",
  awardCents: 200_000_000,
  tranches: [...tranches],
  streams: streams.map(({ streamId, label, planned }) => ({
    streamId,
    label,
    nature: "recurring" as const,
    from: "2026-07",
    annualPlan: { "2026": planned / 2 },
  })),
});

const lines = streams.map(({ streamId, label, planned }) => ({
  streamId,
  label,
  nature: "recurring" as const,
  netAmountCents: planned / 4,
  baseline: "marché de 2021",
  method: "Prix × volume",
}));

/**
 * A laureate with three streams and two people in its team, paid in 2022; its third quarter of 2026 is validated, its fourth is to be
 * reported. `left` cents of its award are a tranche that nothing keeps from being paid.
 */
export const aLaureate = (url: string, projectId: string, title: string, left = 50_000_000): Promise<void> => {
  const fact = (id: string, source?: string) => ({
    id: `${projectId}-${id}`,
    ...(source === undefined ? {} : { source }),
  });
  const paid = 200_000_000 - left;
  return given(url, projectId, [
    aFact("ProjectSelected", { projectId, title, wave: "essais", awardCents: 200_000_000 }, fact("selected")),
    aFact(
      "AgreementSigned",
      {
        projectId,
        ...agreement([
          { trancheId: "t1", plannedOn: "2022-02-01", amountCents: paid },
          { trancheId: "t2", plannedOn: "2026-12-01", amountCents: left },
        ]),
      },
      fact("agreement"),
    ),
    aFact("CommitmentRecorded", { projectId, amountCents: 200_000_000, committedOn: "2022-01-15" }, fact("commitment")),
    aFact(
      "TranchePaid",
      { projectId, paymentId: "p1", trancheId: "t1", amountCents: paid, paidOn: "2022-02-01" },
      fact("payment"),
    ),
    aFact(
      "TeamChanged",
      {
        projectId,
        members: ["une", "deux"].map((who) => ({ personId: `${projectId}-${who}`, from: "2022-01-01" })),
      },
      fact("team"),
    ),
    aFact(
      "SavingsReported",
      {
        projectId,
        reportId: "2026-T3",
        version: 1,
        period: { from: "2026-07", to: "2026-09" },
        submittedOn: "2026-10-10",
        lines,
      },
      fact("report"),
    ),
    aFact(
      "SavingsReviewed",
      { projectId, reportId: "2026-T3", version: 1, decision: "validated", reviewedOn: "2026-10-20" },
      fact("review"),
    ),
  ]);
};
