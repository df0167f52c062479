import { ratio } from "../../../../shared/domain/money.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Bullet, bulletDomain } from "../../charts/bullet.tsx";
import { Legend } from "../../charts/legend.tsx";
import { atClocks, useClocks } from "../../clocks/clocks.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import type { Sheet } from "../../export/sheet.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { Link } from "../../ui/link.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import type { PublicFigures } from "./figures.ts";
import { StatusTable, useShares } from "./status-table.tsx";
import { publicWords } from "./words.ts";

const Sentence = ({ figures }: { readonly figures: PublicFigures }) => {
  const say = useWords(publicWords);
  const format = useFormat();
  const { maturedCents, requiredCents, validatedRunRateCents, documentedMaturedCents } = figures;
  const asOf = format.date(figures.asOf);
  if (maturedCents === 0) return <p className="sentence">{say.nothing(asOf)}</p>;
  const missing = requiredCents - validatedRunRateCents;
  return (
    <p className="sentence">
      {say.earns(asOf, format.perEuro(figures.yield), format.perEuro(ratio(requiredCents, maturedCents)))}{" "}
      {(missing > 0 ? say.missing : say.beyond)(format.amount(Math.abs(missing)))}{" "}
      {say.documented(format.ratioPercent(ratio(documentedMaturedCents, maturedCents)))}
    </p>
  );
};

const useSheet = (figures: PublicFigures): (() => Sheet) => {
  const say = useWords(publicWords);
  const format = useFormat();
  const shares = useShares(figures);
  return () => ({
    name: `${say.name}-${figures.asOf}`,
    columns: [say.figure, say.laureates, say.amount],
    rows: [
      [say.paid, figures.projects, { cents: figures.paidCents }],
      [say.matured, null, { cents: figures.maturedCents }],
      [say.required, null, { cents: figures.requiredCents }],
      [say.saved, null, { cents: figures.validatedRunRateCents }],
      [say.cumulated, null, { cents: figures.cumulativeCents }],
      ...shares.map(({ name, count, maturedCents }) => [say.pair(say.status, name), count, { cents: maturedCents }]),
    ],
    notes: [
      say.at(format.date(figures.asOf), figures.knownAt === null ? "" : format.knownAt(figures.knownAt)),
      location.href,
      ...(figures.simulation ? [say.simulated] : []),
    ],
  });
};

/** What did the fund yield? For everybody, without an account. */
const PublicFiguresPage = () => {
  const say = useWords(publicWords);
  const format = useFormat();
  const figures = useAnswer<PublicFigures>(atClocks("/api/public/figures", useClocks()));
  const sheet = useSheet(figures);
  const bullet = {
    validatedCents: figures.validatedRunRateCents,
    declaredCents: null,
    requiredCents: figures.requiredCents,
  };
  const keys = [
    [say.laureates, format.count(figures.projects)],
    [say.paid, format.amount(figures.paidCents)],
    [say.matured, format.amount(figures.maturedCents)],
    [say.saved, format.amount(figures.validatedRunRateCents)],
    [say.cumulated, format.amount(figures.cumulativeCents)],
  ] as const;
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <SimulationNotice isSimulated={figures.simulation} />
      <Sentence figures={figures} />
      <div className="wide-bullet">
        <Bullet {...bullet} domain={bulletDomain([bullet])} />
        <Legend
          swatches={[
            { kind: "bar", mark: "validated-bar", label: say.pair(say.saved, format.amount(bullet.validatedCents)) },
            { kind: "tick", mark: "required-tick", label: say.pair(say.required, format.amount(bullet.requiredCents)) },
          ]}
        />
      </div>
      <dl className="key-figures">
        {keys.map(([label, text]) => (
          <div key={label} className="key-figure">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="list-head">
        <h2>{say.byStatus}</h2>
        <ExportActions sheet={sheet} />
      </div>
      <StatusTable figures={figures} />
      <h2>{say.how}</h2>
      <p>{say.method}</p>
      <p>
        <Link to="/aide">{say.help}</Link>
      </p>
      <p className="soft">
        {say.date(format.date(figures.asOf), figures.knownAt === null ? "" : format.knownAt(figures.knownAt))}
      </p>
    </>
  );
};

export default PublicFiguresPage;
