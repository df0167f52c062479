import { addDays } from "../../shared/domain/calendar.ts";
import { between } from "./chance.ts";
import { financeOfficer, membersOn, secretariat } from "./people.ts";
import { centsOf, type DatedLine, simulatedLine } from "./simulated-line.ts";
import type { Agreement, SavingsStream, Storyline, Tranche } from "./storyline.ts";

/** What the fund signs and decides: agreements and amendments, commitments, milestones, team, decisions, the end. */
export const contractFacts = (story: Storyline): DatedLine[] => [
  ...teamFacts(story),
  ...story.agreements.map((_, index) => agreementFact(story, index)),
  ...commitmentFacts(story),
  ...milestoneFacts(story),
  ...decisionFacts(story),
  ...endFacts(story),
];

const byFund = { source: "trajectoire.fund", actor: secretariat } as const;

const teamFacts = (story: Storyline): DatedLine[] =>
  [...story.team, ...(story.teamDissolvedOn === undefined ? [] : [story.teamDissolvedOn])].map((on, index) =>
    simulatedLine({
      type: "TeamChanged",
      ...byFund,
      id: `equipe-${index + 1}`,
      about: story.projectId,
      on,
      data: { projectId: story.projectId, members: membersOn(story, on) },
    }),
  );

const agreementFact = (story: Storyline, index: number): DatedLine => {
  const { projectId, agreements, milestones } = story;
  const agreement = agreements[index];
  if (agreement === undefined) throw new Error(`${projectId} has no agreement ${index + 1}`);
  const { signedOn, reason } = agreement;
  return simulatedLine({
    type: "AgreementSigned",
    ...byFund,
    id: `contrat-v${index + 1}`,
    about: projectId,
    on: signedOn,
    recordedAfterDays: between(`${projectId} contrat-v${index + 1} recorded`, 0, 4),
    data: {
      projectId,
      version: index + 1,
      signedOn,
      ...(milestones && { milestones: milestones.map(({ validatedOn, ...milestone }) => milestone) }),
      tranches: tranchesIn(story, index).map(({ amountEuros, ...tranche }) => ({
        ...tranche,
        amountCents: centsOf(amountEuros),
      })),
      streams: story.streams.flatMap((stream) => plannedStream(stream, agreement)),
      ...(reason && { reason }),
    },
  });
};

/** The tranches an agreement restates: its own, else those of the version before. */
const tranchesIn = (story: Storyline, index: number): readonly Tranche[] =>
  story.agreements.slice(0, index + 1).findLast((agreement) => agreement.tranches)?.tranches ?? story.tranches;

const plannedStream = ({ streamId, label, nature, from }: SavingsStream, { planEuros }: Agreement) => {
  const plan = planEuros[streamId];
  if (plan === undefined) return [];
  const firstYear = Number(from.slice(0, 4));
  const annualPlan = Object.fromEntries(plan.map((euros, offset) => [String(firstYear + offset), centsOf(euros)]));
  return [{ streamId, label, nature, from, annualPlan }];
};

const commitmentFacts = ({ projectId, commitments }: Storyline): DatedLine[] =>
  commitments.map(({ committedOn, amountEuros }, index) => {
    const commitmentId = `ae-${committedOn.slice(0, 4)}-${index + 1}`;
    return simulatedLine({
      type: "CommitmentRecorded",
      source: "trajectoire.finance",
      actor: financeOfficer,
      id: commitmentId,
      about: projectId,
      on: committedOn,
      recordedAfterDays: between(`${projectId} ${commitmentId} recorded`, 0, 2),
      data: { projectId, commitmentId, amountCents: centsOf(amountEuros), committedOn },
    });
  });

const milestoneFacts = ({ projectId, milestones = [] }: Storyline): DatedLine[] =>
  milestones.flatMap(({ milestoneId, label, validatedOn }) =>
    validatedOn === undefined
      ? []
      : [
          simulatedLine({
            type: "MilestoneValidated",
            ...byFund,
            id: `jalon-${milestoneId}`,
            about: projectId,
            on: validatedOn,
            data: { projectId, milestoneId, label, validatedOn, evidence: "Procès-verbal de jalon (simulé)" },
          }),
        ],
  );

const decisionFacts = ({ projectId, decisions = [] }: Storyline): DatedLine[] =>
  decisions.map(({ concerns, ...decision }, index) =>
    simulatedLine({
      type: "DecisionRecorded",
      ...byFund,
      id: `decision-${index + 1}`,
      about: projectId,
      on: addDays(decision.decidedOn, 1),
      data: { projectId, ...decision, ...(concerns && { concerns: [...concerns] }) },
    }),
  );

const endFacts = ({ projectId, abandoned }: Storyline): DatedLine[] =>
  abandoned === undefined
    ? []
    : [
        simulatedLine({
          type: "ProjectAbandoned",
          ...byFund,
          id: "abandon",
          about: projectId,
          on: abandoned.on,
          data: { projectId, ...abandoned },
        }),
      ];
