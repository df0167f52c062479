import { ratio } from "../../money.ts";
import { lastYearCents } from "../../plan.ts";
import { projectRule, share } from "../alert-rule.ts";
import { asCount, asShare, inCents, inPercent, onDate } from "../figure.ts";

/** The promise itself was lowered: the current plan against the initial one, until the committee has decided. */
export const planDrift = projectRule({
  id: "A21",
  version: 1,
  actor: "secretariat",
  parameters: { percent: share(20), criticalPercent: share(50) },
  causes(subject, { percent, criticalPercent }) {
    const { initial, current } = subject;
    if (initial === undefined || current === undefined) return [];
    const [promised, planned] = [lastYearCents(initial), lastYearCents(current)];
    const hasLost = (share: number): boolean =>
      promised > 0 && BigInt(promised - planned) * 100n >= BigInt(promised) * BigInt(share);
    const object = `v${current.version}`;
    if (!hasLost(percent) || planned >= promised || subject.isDecided("A21", object, current.signedOn)) return [];
    const isCritical = hasLost(criticalPercent);
    return [
      {
        object,
        severity: isCritical ? ("critical" as const) : ("major" as const),
        step: 0,
        since: current.signedOn,
        figures: {
          promised: inCents(promised),
          planned: inCents(planned),
          drift: asShare(ratio(planned - promised, promised)),
          version: asCount(current.version),
          signedOn: onDate(current.signedOn),
          threshold: inPercent(isCritical ? criticalPercent : percent),
        },
      },
    ];
  },
  words: {
    fr: {
      name: "Promesse revue à la baisse",
      why: "La version {version} du contrat, signée le {signedOn}, promet {planned} par an là où la première promettait {promised} : {drift} (seuil de baisse : {threshold}).",
      closes: "Une décision du comité enregistrée ; la dérive reste affichée.",
    },
    en: {
      name: "Promise lowered",
      why: "Version {version} of the agreement, signed on {signedOn}, promises {planned} a year where the first promised {promised}: {drift} (threshold: {threshold}).",
      closes: "A recorded decision of the committee; the drift stays shown.",
    },
  },
});
