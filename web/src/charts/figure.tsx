import { type ReactNode, useId } from "react";
import { useWords, words } from "../language/language.tsx";

const said = words({ data: "Voir les données" }, { data: "See the data" });

type Props = {
  /** What the chart says, in one sentence with its figures. */
  readonly headline: ReactNode;
  /** Unit, source, "au ... connu au ...". */
  readonly subtitle: ReactNode;
  /** The same for who does not see the drawing. */
  readonly description: string;
  readonly viewBox: { readonly width: number; readonly height: number };
  /** The drawing's marks. */
  readonly children: ReactNode;
  /** The same data as a table, with caption and scopes. */
  readonly table: ReactNode;
  /** Above the drawing, unless its lines are labelled. */
  readonly legend?: ReactNode;
  readonly links?: ReactNode;
};

/** The contract of every chart (UI.md section 2): headline, unit and dates, drawing with a text of its own, data as a table. */
export const Figure = (props: Props) => {
  const { headline, subtitle, description, viewBox, children, table, legend, links } = props;
  const { data } = useWords(said);
  const id = useId();
  return (
    <figure className="chart">
      <figcaption>
        <p className="chart-headline">{headline}</p>
        <p className="soft">{subtitle}</p>
      </figcaption>
      {legend}
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        viewBox={`0 0 ${viewBox.width} ${viewBox.height}`}
        xmlns="http://www.w3.org/2000/svg"
      >
        <title id={`${id}-title`}>{typeof headline === "string" ? headline : description}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {children}
      </svg>
      <details>
        <summary>{data}</summary>
        {table}
      </details>
      {links}
    </figure>
  );
};
