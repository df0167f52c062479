import { type ReactNode, type Ref, useId, useRef } from "react";
import { save } from "../export/save.ts";
import { frenchCsv, type Sheet } from "../export/sheet.ts";
import { useWords, words } from "../language/language.tsx";
import { Button } from "../ui/button.tsx";
import { ChartCursor, type Mark } from "./chart-cursor.tsx";

const said = words(
  { data: "Voir les données", csv: "Données (CSV)", png: "Image (PNG)" },
  { data: "See the data", csv: "Data (CSV)", png: "Picture (PNG)" },
);

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
  /** The table is part of what is read first. */
  readonly isTableOpen?: boolean;
  /** Above the drawing, unless its lines are labelled. */
  readonly legend?: ReactNode;
  /** What the cursor goes through, in the order of the table. */
  readonly marks?: readonly Mark[];
  readonly cursorBy?: "x" | "y" | "point";
  /** The same data as a file. */
  readonly sheet?: () => Sheet;
  /** What surrounds the drawing, of `useRoom`. */
  readonly room?: Ref<HTMLDivElement>;
};

/**
 * The contract of every chart (UI.md section 2): headline, unit and dates, drawing with a text of its own and a cursor of one tab
 * stop, data as a table, as a file and as a picture.
 */
export const Figure = (props: Props) => {
  const { headline, subtitle, description, viewBox, children, table, legend, marks = [], cursorBy = "x" } = props;
  const { sheet, room, isTableOpen = false } = props;
  const say = useWords(said);
  const id = useId();
  const whole = useRef<HTMLElement>(null);
  const saveAsPng = async (name: string): Promise<void> => {
    if (whole.current !== null) await (await import("./save-png.ts")).savePng(whole.current, name);
  };
  return (
    <figure className="chart" ref={whole}>
      <figcaption>
        <p className="chart-headline">{headline}</p>
        <p className="soft">{subtitle}</p>
      </figcaption>
      {legend}
      <div className="chart-room" ref={room}>
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
        {marks.length === 0 ? null : <ChartCursor marks={marks} viewBox={viewBox} by={cursorBy} />}
      </div>
      <details open={isTableOpen}>
        <summary>{say.data}</summary>
        {table}
      </details>
      {sheet === undefined ? null : (
        <p className="actions">
          <Button priority="tertiary" onClick={() => save(frenchCsv(sheet()), `${sheet().name}.csv`)}>
            {say.csv}
          </Button>
          <Button priority="tertiary" onClick={() => saveAsPng(sheet().name)}>
            {say.png}
          </Button>
        </p>
      )}
    </figure>
  );
};
