import { type ReactNode, useMemo } from "react";
import { useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { contents, type PartId } from "./contents.ts";
import { Example } from "./example.tsx";
import { FormulaTable } from "./formula-table.tsx";
import { GlossaryTable } from "./glossary-table.tsx";
import { moneyFormulas } from "./money-formulas.ts";
import { planFormulas } from "./plan-formulas.ts";
import { commands, prose } from "./prose.ts";
import { savingsFormulas } from "./savings-formulas.ts";
import { Section } from "./section.tsx";
import { StatusTable } from "./status-table.tsx";
import { TermsTable } from "./terms-table.tsx";

const Paragraphs = ({ texts }: { readonly texts: readonly string[] }) => texts.map((text) => <p key={text}>{text}</p>);

const Named = ({ terms }: { readonly terms: readonly (readonly string[])[] }) => (
  <dl className="steps">
    {terms.map(([name, meaning]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);

const useParts = (): Readonly<Record<PartId, ReactNode>> => {
  const say = useWords(prose);
  const money = useWords(moneyFormulas);
  const savings = useWords(savingsFormulas);
  const plan = useWords(planFormulas);
  return useMemo(
    () => ({
      promesse: <Paragraphs texts={say.promise} />,
      voies: <Named terms={say.lanes} />,
      dates: (
        <>
          <Named terms={say.clocks} />
          <p>{say.clocksAfter}</p>
        </>
      ),
      argent: <FormulaTable caption={say.money} formulas={money} />,
      economies: (
        <>
          <Paragraphs texts={say.spread} />
          <FormulaTable caption={say.savings} formulas={savings} />
        </>
      ),
      plan: (
        <>
          <p>{say.planText}</p>
          <FormulaTable caption={say.plan} formulas={plan} />
        </>
      ),
      statuts: (
        <>
          <p>{say.statusText}</p>
          <StatusTable />
        </>
      ),
      portefeuille: <Paragraphs texts={say.portfolio} />,
      "non-compte": (
        <ul>
          {say.notCounted.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ),
      exemple: <Example />,
      refaire: (
        <>
          <p>{say.recompute}</p>
          <p>{say.exportIt}</p>
          <pre>
            <code>{commands}</code>
          </pre>
        </>
      ),
      termes: (
        <>
          <p>{say.terms}</p>
          <TermsTable />
        </>
      ),
      glossaire: <GlossaryTable />,
    }),
    [say, money, savings, plan],
  );
};

const isPart = (text: string): text is PartId => Object.hasOwn(contents.fr, text);

/** How every figure is computed: what a controller needs to check one alone. */
const Help = () => {
  const say = useWords(prose);
  const titles = useWords(contents);
  const parts = useParts();
  const ids = Object.keys(contents.fr).filter(isPart);
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <p className="sentence">{say.sentence}</p>
      <div className="reading">
        <nav className="reading-contents" aria-labelledby="sur-cette-page">
          <h2 id="sur-cette-page">{say.onThisPage}</h2>
          <ol>
            {ids.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{titles[id]}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className="reading-text">
          {ids.map((id) => (
            <Section key={id} id={id} title={titles[id]}>
              {parts[id]}
            </Section>
          ))}
        </div>
      </div>
    </>
  );
};

export default Help;
