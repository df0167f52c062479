import type { Status } from "../../../../shared/domain/status.ts";
import { useWords, words } from "../../language/language.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { statusWords } from "../../ui/status-words.ts";

type Rules = Readonly<Record<Status, readonly [rule: string, why: string]>>;

const said = words(
  {
    caption: "Le premier statut dont la règle est vérifiée est le bon",
    status: "Statut",
    rule: "Règle",
    why: "Pourquoi",
  },
  { caption: "The first status whose rule holds is the right one", status: "Status", rule: "Rule", why: "Why" },
);

const rules = words<Rules>(
  {
    none: ["I = 0\u00a0: rien n’est versé", "Rien n’est investi, rien n’est attendu."],
    unplanned: [
      "M = 0, RA non renseigné, plan nul à la prochaine échéance",
      "Aucune trajectoire à juger\u00a0: le contrat ne promet rien à cette date.",
    ],
    "on-track": ["M = 0 et prévision centrale ≥ R à la prochaine échéance", "La promesse est tenable."],
    watch: ["M = 0 et prévision centrale ≥ (1 − tolérance) × R", "À 10\u00a0% près par défaut, elle l’est encore."],
    compromised: ["M = 0 et prévision centrale en dessous", "Au rythme d’aujourd’hui, elle ne sera pas tenue."],
    achieved: ["E12 ≥ R", "Un euro par an par euro échu, constaté et validé."],
    undocumented: ["κ < couverture minimale (75\u00a0% par défaut)", "On ne juge pas ce qui n’est pas documenté."],
    "to-confirm": ["RA ≥ R", "Le rythme y est\u00a0; les douze mois, pas encore."],
    missed: ["E12 < la moitié de θ × M12\u00a0; ou E12 ≤ 0 et RA non renseigné ou ≤ 0", "Loin du compte."],
    partial: ["E12 < θ × M12", "Au moins la moitié, pas le tout."],
    "in-observation": [
      "dans tous les autres cas",
      "Les euros les plus récents sont dans leur première année de preuve\u00a0: une grâce de douze mois, voulue.",
    ],
  },
  {
    none: ["I = 0: nothing is paid", "Nothing is invested, nothing is expected."],
    unplanned: [
      "M = 0, RA not stated, no plan at the next maturity",
      "No trajectory to judge: the agreement promises nothing for that date.",
    ],
    "on-track": ["M = 0 and central forecast ≥ R at the next maturity", "The promise can be kept."],
    watch: ["M = 0 and central forecast ≥ (1 − tolerance) × R", "Within 10% by default, it still can."],
    compromised: ["M = 0 and central forecast below", "At today’s pace, it will not be kept."],
    achieved: ["E12 ≥ R", "One euro a year for each matured euro, observed and validated."],
    undocumented: ["κ < least coverage (75% by default)", "What is not documented is not judged."],
    "to-confirm": ["RA ≥ R", "The pace is there; the twelve months are not yet."],
    missed: ["E12 < half of θ × M12; or E12 ≤ 0 and RA not stated or ≤ 0", "Far from it."],
    partial: ["E12 < θ × M12", "Half of it at least, not all."],
    "in-observation": [
      "in all other cases",
      "The newest euros are in their first year of proof: a grace of twelve months, intended.",
    ],
  },
);

const isStatus = (text: string): text is Status => Object.hasOwn(statusWords.fr, text);

export const StatusTable = () => {
  const say = useWords(said);
  const told = useWords(rules);
  return (
    <DataTable
      caption={say.caption}
      rows={Object.keys(rules.fr).filter(isStatus)}
      rowKey={(status) => status}
      rowHeader="status"
      columns={[
        {
          key: "status",
          header: say.status,
          cell: (status) => (
            <span id={`statut-${status}`}>
              <StatusTag status={status} />
            </span>
          ),
        },
        { key: "rule", header: say.rule, cell: (status) => told[status][0] },
        { key: "why", header: say.why, cell: (status) => told[status][1] },
      ]}
    />
  );
};
