import { words } from "../../language/language.tsx";

export const publishStepWords = words(
  {
    sentence: (count: number, amount: string) =>
      count === 1
        ? `1\u00a0déclaration, ${amount} d’économies pérennes, prête à être publiée.`
        : `${count}\u00a0déclarations, ${amount} d’économies pérennes, prêtes à être publiées.`,
    seen: (count: number) =>
      count === 1
        ? "J’ai lu le point à vérifier et je maintiens le montant"
        : `J’ai lu les ${count}\u00a0points à vérifier et je maintiens les montants`,
    seenError: "Cochez la case pour dire que vous avez lu les points à vérifier.",
    honour: "J’atteste sur l’honneur que ces montants sont exacts, nets des coûts, et qu’aucun n’est déclaré ailleurs",
    honourError: "Cochez l’attestation sur l’honneur pour publier.",
    go: (count: number) => (count === 1 ? "Publier la déclaration" : `Publier les ${count}\u00a0déclarations`),
    goOn: "Publier le reste",
    back: "Revenir à la vérification",
    progress: (done: number, all: number) => `${done} sur ${all} envoyées`,
    stopped: (done: number, all: number) =>
      `La publication s’est arrêtée\u00a0: ${done} sur ${all} envoyées. Publiez le reste, ou annulez l’import depuis son reçu.`,
    undo: "Vous pourrez annuler tout l’import pendant 24\u00a0heures, tant que rien n’est examiné.",
  },
  {
    sentence: (count: number, amount: string) =>
      count === 1
        ? `1 report, ${amount} of recurring savings, ready to be published.`
        : `${count} reports, ${amount} of recurring savings, ready to be published.`,
    seen: (count: number) =>
      count === 1
        ? "I have read the point to check and keep the amount"
        : `I have read the ${count} points to check and keep the amounts`,
    seenError: "Tick the box to say that you read the points to check.",
    honour: "I declare on my honour that these amounts are right, net of costs, and that none is reported elsewhere",
    honourError: "Tick the declaration on your honour to publish.",
    go: (count: number) => (count === 1 ? "Publish the report" : `Publish the ${count} reports`),
    goOn: "Publish the rest",
    back: "Back to the checks",
    progress: (done: number, all: number) => `${done} of ${all} sent`,
    stopped: (done: number, all: number) =>
      `Publication stopped: ${done} of ${all} sent. Publish the rest, or undo the import from its receipt.`,
    undo: "You can undo the whole import for 24 hours, while nothing of it is reviewed.",
  },
);
