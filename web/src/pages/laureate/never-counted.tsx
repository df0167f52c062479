import { percentOf } from "../../../../shared/domain/money.ts";
import { natureWords } from "../../explain/state-words.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { latestReports, reportsWithin } from "./latest-reports.ts";
import { useLaureate } from "./use-laureate.ts";

const said = words(
  {
    title: "Déclaré, jamais compté comme économie",
    why: "Coûts évités, recettes et gains non monétisés sont montrés à part : ils n’entrent dans aucun chiffre.",
    none: "Aucun coût évité, recette ni gain non monétisé n’est déclaré sur ces douze mois.",
    caption: "Coûts évités, recettes et gains non monétisés déclarés",
    stream: "Poste",
    nature: "Nature",
    period: "Période",
    amount: "Déclaré (€)",
  },
  {
    title: "Declared, never counted as savings",
    why: "Avoided costs, revenue and non-cash gains are shown apart: they are in no figure.",
    none: "No avoided cost, revenue or non-cash gain is declared in these twelve months.",
    caption: "Avoided costs, revenue and non-cash gains declared",
    stream: "Stream",
    nature: "Nature",
    period: "Period",
    amount: "Declared (€)",
  },
);

/** Natures that are declared and are no savings: in no figure, and said so. */
export const NeverCounted = ({ months }: { readonly months: readonly string[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const natures = useWords(natureWords);
  const { dossier } = useLaureate();
  const rows = reportsWithin(latestReports(dossier), months).flatMap(({ report }) =>
    (report.data.lines ?? [])
      .filter(({ nature }) => nature !== "recurring" && nature !== "one-off")
      .map((line) => ({ ...line, period: report.data.period, key: `${report.fact} ${line.streamId} ${line.nature}` })),
  );
  return (
    <section>
      <h3>{say.title}</h3>
      {rows.length === 0 ? (
        <p className="soft">{say.none}</p>
      ) : (
        <>
          <p>{say.why}</p>
          <DataTable
            caption={say.caption}
            rows={rows}
            rowKey={({ key }) => key}
            rowHeader="stream"
            columns={[
              {
                key: "stream",
                header: say.stream,
                cell: ({ streamId }) => <span lang="fr">{dossier.streamLabel(streamId)}</span>,
              },
              { key: "nature", header: say.nature, cell: ({ nature }) => natures[nature] },
              { key: "period", header: say.period, cell: ({ period }) => format.period(period) },
              {
                key: "amount",
                header: say.amount,
                isAmount: true,
                cell: ({ netAmountCents, attributionPercent = 100 }) =>
                  format.money(percentOf(netAmountCents, attributionPercent)),
              },
            ]}
          />
        </>
      )}
    </section>
  );
};
