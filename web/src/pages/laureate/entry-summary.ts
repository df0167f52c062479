import { percentOf } from "../../../../shared/domain/money.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import type { HistoryEntry } from "./history-entry.ts";

const said = words(
  {
    selected: (title: string, wave: string) => `${title}, vague ${wave}`,
    agreement: (version: number, tranches: string, streams: number) =>
      `Version ${version}\u00a0: ${tranches} de tranches, ${streams} poste${streams > 1 ? "s" : ""} d’économies`,
    paid: (amount: string, id: string) => `${amount}, versement ${id}`,
    matched: (id: string, reference: string) => `Versement ${id}, référence ${reference}`,
    committed: (amount: string) => amount,
    repaid: (amount: string, reason: string) => `${amount}\u00a0: ${reason}`,
    reported: (period: string, amount: string, version: number) =>
      `${period}, version ${version}\u00a0: ${amount} d’économies pérennes`,
    nil: (period: string, version: number) => `${period}, version ${version}\u00a0: rien à déclarer`,
    reviewed: (report: string, version: number, decision: string) => `${report}, version ${version}\u00a0: ${decision}`,
    decisions: { validated: "validée", rejected: "rejetée", "changes-requested": "renvoyée à l’équipe" },
    team: (count: number) => `${count} membre${count > 1 ? "s" : ""}`,
    withdrawn: (fact: string, reason: string) => `${fact}\u00a0: ${reason}`,
  },
  {
    selected: (title: string, wave: string) => `${title}, wave ${wave}`,
    agreement: (version: number, tranches: string, streams: number) =>
      `Version ${version}: ${tranches} of tranches, ${streams} savings stream${streams > 1 ? "s" : ""}`,
    paid: (amount: string, id: string) => `${amount}, payment ${id}`,
    matched: (id: string, reference: string) => `Payment ${id}, reference ${reference}`,
    committed: (amount: string) => amount,
    repaid: (amount: string, reason: string) => `${amount}: ${reason}`,
    reported: (period: string, amount: string, version: number) =>
      `${period}, version ${version}: ${amount} of recurring savings`,
    nil: (period: string, version: number) => `${period}, version ${version}: nothing to report`,
    reviewed: (report: string, version: number, decision: string) => `${report}, version ${version}: ${decision}`,
    decisions: { validated: "validated", rejected: "rejected", "changes-requested": "sent back to the team" },
    team: (count: number) => `${count} member${count > 1 ? "s" : ""}`,
    withdrawn: (fact: string, reason: string) => `${fact}: ${reason}`,
  },
);

/** What a fact says, in a line; nothing for those whose name says it. */
export const useEntrySummary = (): ((entry: HistoryEntry) => string) => {
  const say = useWords(said);
  const format = useFormat();
  return (entry) => {
    switch (entry.type) {
      case "ProjectSelected":
        return say.selected(entry.data.title, entry.data.wave);
      case "AgreementSigned": {
        const { version, tranches, streams } = entry.data;
        const cents = tranches.reduce((sum, { amountCents }) => sum + amountCents, 0);
        return say.agreement(version, format.amount(cents), streams.length);
      }
      case "TranchePaid":
        return say.paid(format.money(entry.data.amountCents), entry.data.paymentId);
      case "PaymentMatched":
        return say.matched(entry.data.paymentId, entry.data.accountingReference);
      case "CommitmentRecorded":
        return say.committed(format.money(entry.data.amountCents, { signed: true }));
      case "TrancheRepaid":
      case "RepaymentRequested":
        return say.repaid(format.money(entry.data.amountCents), entry.data.reason);
      case "SavingsReported": {
        const { period, version, nil, lines = [] } = entry.data;
        if (nil) return say.nil(format.period(period), version);
        const cents = lines
          .filter(({ nature }) => nature === "recurring")
          .reduce((sum, line) => sum + percentOf(line.netAmountCents, line.attributionPercent ?? 100), 0);
        return say.reported(format.period(period), format.money(cents), version);
      }
      case "SavingsReviewed": {
        const { reportId, version, decision, reason } = entry.data;
        const outcome = say.reviewed(reportId, version, say.decisions[decision]);
        return reason === undefined ? outcome : `${outcome} – ${reason}`;
      }
      case "MilestoneValidated":
        return entry.data.label ?? entry.data.milestoneId;
      case "DecisionRecorded":
        return [entry.data.title, entry.data.text].filter(Boolean).join(" – ");
      case "TeamChanged":
        return say.team(entry.data.members.length);
      case "StreamEnded":
      case "ProjectClosed":
      case "ProjectAbandoned":
        return entry.data.reason;
      case "FactWithdrawn":
        return say.withdrawn(entry.data.factId, entry.data.reason);
      case "CoFinancingReceived":
      case "SettingsChanged":
      case "FundEnvelopeSet":
      case "ApplicationReceived":
      case "ApplicationAssessed":
        return "";
    }
  };
};
