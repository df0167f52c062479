import type { FactType } from "../../../events/catalogue.ts";
import type { SetAsideReason } from "../../../shared/domain/explain/set-aside.ts";
import { useWords, words } from "../language/language.tsx";

/** What each type of fact is called on a screen. */
export const factWords = words<Record<FactType, string>>(
  {
    FundEnvelopeSet: "Enveloppe du fonds fixée",
    ApplicationReceived: "Candidature reçue",
    ApplicationAssessed: "Candidature instruite",
    ProjectSelected: "Projet sélectionné",
    AgreementSigned: "Contrat ou avenant signé",
    SettingsChanged: "Réglages modifiés",
    MilestoneValidated: "Jalon validé",
    CommitmentRecorded: "Engagement enregistré",
    CoFinancingReceived: "Cofinancement reçu",
    TranchePaid: "Tranche versée",
    PaymentMatched: "Versement rapproché",
    RepaymentRequested: "Reversement demandé",
    TrancheRepaid: "Reversement reçu",
    SavingsReported: "Économies déclarées",
    SavingsReviewed: "Déclaration examinée",
    StreamEnded: "Poste d’économies arrêté",
    ProjectClosed: "Projet clos",
    ProjectAbandoned: "Projet abandonné",
    DecisionRecorded: "Décision enregistrée",
    TeamChanged: "Équipe modifiée",
    FactWithdrawn: "Fait retiré",
  },
  {
    FundEnvelopeSet: "Fund envelope set",
    ApplicationReceived: "Application received",
    ApplicationAssessed: "Application assessed",
    ProjectSelected: "Project selected",
    AgreementSigned: "Agreement or amendment signed",
    SettingsChanged: "Settings changed",
    MilestoneValidated: "Milestone validated",
    CommitmentRecorded: "Commitment recorded",
    CoFinancingReceived: "Co-financing received",
    TranchePaid: "Tranche paid",
    PaymentMatched: "Payment matched",
    RepaymentRequested: "Repayment requested",
    TrancheRepaid: "Repayment received",
    SavingsReported: "Savings reported",
    SavingsReviewed: "Report reviewed",
    StreamEnded: "Savings stream ended",
    ProjectClosed: "Project closed",
    ProjectAbandoned: "Project abandoned",
    DecisionRecorded: "Decision recorded",
    TeamChanged: "Team changed",
    FactWithdrawn: "Fact withdrawn",
  },
);

/** Why a fact is not in a figure. */
export const setAsideWords = words<Record<SetAsideReason, string>>(
  {
    withdrawn: "Retiré",
    "id-taken": "Même identifiant qu’un autre fait, qui compte",
    "dated-later": "Daté d’après la date demandée",
    "waiting-for-its-target": "En attente du fait dont il parle",
    superseded: "Remplacé par une version plus récente",
    rejected: "Rejeté à la validation",
    "changes-requested": "Renvoyé à l’équipe projet",
    "awaiting-review": "Pas encore validé",
    overlap: "Double déclaration : ligne écartée en entier",
    "outside-this-figure": "Sans effet sur ce chiffre (autre période ou autre objet)",
  },
  {
    withdrawn: "Withdrawn",
    "id-taken": "Same id as another fact, which counts",
    "dated-later": "Dated after the date asked",
    "waiting-for-its-target": "Waiting for the fact it speaks of",
    superseded: "Replaced by a later version",
    rejected: "Rejected in review",
    "changes-requested": "Sent back to the project team",
    "awaiting-review": "Not reviewed yet",
    overlap: "Double report: line left out whole",
    "outside-this-figure": "Of no effect on this figure (another period or matter)",
  },
);

export const sourceWords = words<Readonly<Record<string, string>>>(
  { "trajectoire.fund": "Secrétariat", "trajectoire.finance": "Finances", "trajectoire.project": "Équipe projet" },
  { "trajectoire.fund": "Secretariat", "trajectoire.finance": "Finance", "trajectoire.project": "Project team" },
);

/** A type of fact as it is written in a message, said as people say it; unchanged when there is no such type. */
export const useFactWord = (): ((type: string) => string) => {
  const all: Readonly<Record<string, string>> = useWords(factWords);
  return (type) => (Object.hasOwn(all, type) ? (all[type] ?? type) : type);
};
