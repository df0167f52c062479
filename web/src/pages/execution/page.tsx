import { ExportActions } from "../../export/export-actions.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { CreditsLine } from "./credits-line.tsx";
import { FundChart } from "./fund-by-year.tsx";
import { type Fund, useFunds } from "./funds.ts";
import { useYearSheet } from "./use-year-sheet.ts";

const said = words(
  {
    title: "Exécution",
    sentence: (asOf: string, knownAt: string, committed: string, paid: string) =>
      `Au ${asOf} (connu au ${knownAt}), le fonds a engagé ${committed} et payé ${paid}`,
    ofTotal: (total: string, awarded: string) =>
      ` sur une enveloppe de ${total}, dont ${awarded} d’attributions connues.`,
    overdrawn: (total: string, over: string) =>
      ` pour une enveloppe de ${total}, dépassée de ${over} par les attributions.`,
    noTotal: ". L’enveloppe n’est pas renseignée.",
    total: "Enveloppe",
    awarded: "Attribué, montants connus",
    committed: "Engagé (AE)",
    paid: "Payé (CP)",
    planned: "Prévu, reste à payer",
    byLaureate: "Le détail par lauréat",
    byYear: "Par année",
    tools: "Fin de mois et rapprochement",
    month: "État de fin de mois",
    monthAbout: "solde d’ouverture, versé, reversé, solde de clôture",
    matching: "Rapprochement comptable",
    matchingAbout: "le relevé du comptable face aux versements enregistrés",
    nothing: "Aucune enveloppe n’est enregistrée à ces dates",
    nothingAbout: "Le secrétariat enregistre l’enveloppe du fonds et les crédits votés par année.",
  },
  {
    title: "Execution",
    sentence: (asOf: string, knownAt: string, committed: string, paid: string) =>
      `On ${asOf} (as known on ${knownAt}), the fund committed ${committed} and paid ${paid}`,
    ofTotal: (total: string, awarded: string) =>
      ` of an envelope of ${total}, ${awarded} of which are known to be awarded.`,
    overdrawn: (total: string, over: string) => ` for an envelope of ${total}, exceeded by ${over} of awards.`,
    noTotal: ". The envelope is not stated.",
    total: "Envelope",
    awarded: "Awarded, amounts known",
    committed: "Committed (AE)",
    paid: "Paid (CP)",
    planned: "Planned, left to pay",
    byLaureate: "Laureate by laureate",
    byYear: "By year",
    tools: "Month-end and matching",
    month: "Month-end sheet",
    monthAbout: "opening balance, paid, repaid, closing balance",
    matching: "Matching with the accounts",
    matchingAbout: "the accountant’s statement against the payments recorded",
    nothing: "No envelope is recorded at these dates",
    nothingAbout: "The secretariat records the fund’s envelope and the credits voted by year.",
  },
);

const FundSection = ({ fund }: { readonly fund: Fund }) => {
  const say = useWords(said);
  const format = useFormat();
  const sheet = useYearSheet(fund);
  const { totalCents, toAwardCents } = fund;
  const ofTotal =
    totalCents === null || toAwardCents === null
      ? say.noTotal
      : toAwardCents < 0
        ? say.overdrawn(format.amount(totalCents), format.amount(-toAwardCents))
        : say.ofTotal(format.amount(totalCents), format.amount(fund.awardedCents));
  const figures: readonly (readonly [label: string, cents: number | null, sum?: string])[] = [
    [say.total, totalCents],
    [say.awarded, fund.awardedCents],
    [say.committed, fund.committedCents, "committed"],
    [say.paid, fund.paidCents, "paid"],
    [say.planned, fund.plannedCents],
  ];
  return (
    <section>
      <p className="sentence">
        {say.sentence(
          format.date(fund.asOf),
          format.date(fund.knownAt),
          format.amount(fund.committedCents),
          format.amount(fund.paidCents),
        )}
        {ofTotal}
      </p>
      <dl className="key-figures">
        {figures.map(([label, cents, sum]) => (
          <div key={label} className="key-figure">
            <dt>{label}</dt>
            <dd>
              {format.amount(cents)}
              {sum === undefined ? null : (
                <small>
                  <Link to={`/portefeuille?somme=${sum}`}>
                    {say.byLaureate}
                    <span className="hidden-text"> – {label}</span>
                  </Link>
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <CreditsLine fund={fund} />
      <div className="list-head">
        <h2>{say.byYear}</h2>
        <ExportActions sheet={sheet} />
      </div>
      <FundChart fund={fund} />
    </section>
  );
};

/** How much was committed and paid each year, and will the credits be used? */
const Execution = () => {
  const say = useWords(said);
  const { funds } = useFunds();
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <SimulationNotice isSimulated={funds.some(({ simulation }) => simulation)} />
      {funds.length === 0 ? (
        <Alert severity="info" title={say.nothing}>
          <p>{say.nothingAbout}</p>
        </Alert>
      ) : null}
      {funds.map((fund) => (
        <FundSection key={fund.fundId} fund={fund} />
      ))}
      <h2>{say.tools}</h2>
      <ul className="cards">
        <li className="card">
          <Link to="/execution/mois">{say.month}</Link>
          <span className="soft">{say.monthAbout}</span>
        </li>
        <li className="card">
          <Link to="/execution/rapprochement">{say.matching}</Link>
          <span className="soft">{say.matchingAbout}</span>
        </li>
      </ul>
    </>
  );
};

export default Execution;
