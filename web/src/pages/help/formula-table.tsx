import { useWords, words } from "../../language/language.tsx";
import { DataTable } from "../../ui/data-table.tsx";

const said = words(
  { name: "Chiffre", symbol: "Symbole", formula: "Formule", inWords: "Avec des mots" },
  { name: "Figure", symbol: "Symbol", formula: "Formula", inWords: "In words" },
);

export type Formula = {
  readonly name: string;
  readonly symbol: string;
  readonly formula: string;
  /** The same, each symbol in words. */
  readonly inWords: string;
};

/** Formulas by their anchors: `/aide#rendement`. */
export type Formulas<Id extends string> = Readonly<Record<Id, Formula>>;

type Props = { readonly caption: string; readonly formulas: Formulas<string> };

export const FormulaTable = ({ caption, formulas }: Props) => {
  const say = useWords(said);
  return (
    <div className="formulas">
      <DataTable
        caption={caption}
        rows={Object.entries(formulas)}
        rowKey={([id]) => id}
        rowHeader="name"
        columns={[
          {
            key: "name",
            header: say.name,
            cell: ([id, { name }]) => (
              <a className="anchor" id={id} href={`#${id}`}>
                {name}
              </a>
            ),
          },
          { key: "symbol", header: say.symbol, cell: ([, { symbol }]) => symbol },
          {
            key: "formula",
            header: say.formula,
            cell: ([, { formula }]) => <span className="in-symbols">{formula}</span>,
          },
          { key: "words", header: say.inWords, cell: ([, { inWords }]) => inWords },
        ]}
      />
    </div>
  );
};
