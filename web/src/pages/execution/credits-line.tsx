import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import type { settings as settingsAnswer } from "../../../../shared/answers/alerts.ts";
import { ask } from "../../api/ask.ts";
import { useFormat, useLanguage, useWords, words } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { Alert } from "../../ui/alert.tsx";
import { creditsUseIn } from "./credits-use.ts";
import type { Fund } from "./funds.ts";

type Settings = z.infer<typeof settingsAnswer>;

const said = words(
  {
    title: "Sous-consommation des crédits (règle A29)",
    none: (year: number) =>
      `Aucun crédit de paiement voté n’est enregistré pour ${year} : la consommation de l’année ne peut pas être jugée.`,
    early: (year: number) =>
      ` La règle s’applique à partir du 30 septembre ${year} ; d’ici là, ce chiffre n’est qu’une indication.`,
    use: (year: number, paid: string, planned: string, opened: string, share: string) =>
      `${year} : ${paid} payés et ${planned} prévus pour ${opened} de crédits de paiement ouverts, soit ${share}`,
    below: (threshold: string) => `, sous le seuil de ${threshold}.`,
    reached: (threshold: string) => `. Le seuil de ${threshold} est atteint.`,
  },
  {
    title: "Credits underspent (rule A29)",
    none: (year: number) => `No payment credits voted are recorded for ${year}: the year’s use cannot be judged.`,
    early: (year: number) =>
      ` The rule applies from 30 September ${year} on; until then this figure is only an indication.`,
    use: (year: number, paid: string, planned: string, opened: string, share: string) =>
      `${year}: ${paid} paid and ${planned} planned, of ${opened} of payment credits opened: ${share}`,
    below: (threshold: string) => `, below the threshold of ${threshold}.`,
    reached: (threshold: string) => `. The threshold of ${threshold} is reached.`,
  },
);

/** The threshold as the fund sets it; undefined until it is known. */
const useThreshold = (): number | undefined => {
  const language = useLanguage();
  const isAllowed = useRights().can("read-settings");
  const path = `/api/settings?lang=${language}`;
  const { data } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<Settings>(path, { signal }),
    enabled: isAllowed,
  });
  return data?.parameters.find(({ rule, name }) => rule === "A29" && name === "percent")?.value;
};

/** Will the year's payment credits be used? Paid and planned, against what was opened, and the rule's threshold. */
export const CreditsLine = ({ fund }: { readonly fund: Fund }) => {
  const say = useWords(said);
  const format = useFormat();
  const threshold = useThreshold();
  const year = Number(fund.asOf.slice(0, 4));
  const use = creditsUseIn(fund.years, year);
  if (use === null) {
    return (
      <Alert severity="info" title={say.title}>
        <p>{say.none(year)}</p>
      </Alert>
    );
  }
  const used = use.paidCents + use.plannedCents;
  const isEarly = fund.asOf < `${year}-09-30`;
  const isBelow = threshold !== undefined && 100 * used < threshold * use.openedCents;
  const compared = threshold === undefined ? "." : (isBelow ? say.below : say.reached)(format.percent(threshold, 100));
  return (
    <Alert severity={isBelow && !isEarly ? "warning" : "info"} title={say.title}>
      <p>
        {say.use(
          year,
          format.amount(use.paidCents),
          format.amount(use.plannedCents),
          format.amount(use.openedCents),
          format.percent(used, use.openedCents),
        )}
        {compared}
        {isEarly ? say.early(year) : null}
      </p>
    </Alert>
  );
};
