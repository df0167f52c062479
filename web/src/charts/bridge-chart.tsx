import { scaleLinear } from "d3-scale";
import type { Step } from "../../../shared/domain/explain/explanation.ts";
import { stepWords } from "../explain/step-words.ts";
import type { Format } from "../language/format.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { type BridgeRow, bridgeRows } from "./bridge-rows.ts";
import { Figure } from "./figure.tsx";
import { useRoom } from "./use-room.ts";

const said = words(
  {
    description:
      "Barres horizontales, du plan initial aux économies constatées : chaque étape part d’où la précédente s’arrête. Les valeurs sont dans le tableau.",
    caption: "Du plan initial au constaté",
    step: "Étape",
    change: "Montant",
    level: "Niveau atteint",
    reason: "Motif",
    name: "pont",
  },
  {
    description:
      "Horizontal bars, from the initial plan to the realised savings: each step starts where the one before ends. The values are in the table.",
    caption: "From the initial plan to the realised",
    step: "Step",
    change: "Amount",
    level: "Level reached",
    reason: "Reason",
    name: "bridge",
  },
);

const rowHeight = 34;

type Props = {
  readonly projectId: string;
  readonly walk: readonly Step[];
  readonly headline: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
};

const shownCents = ({ cents, isTotal }: BridgeRow, format: Format): string =>
  format.amount(cents, { signed: !isTotal });

/** C5: why the savings differ from the initial plan, step by step. */
export const BridgeChart = ({ projectId, walk, headline, subtitle, notes }: Props) => {
  const say = useWords(said);
  const steps = useWords(stepWords);
  const format = useFormat();
  const { room, width } = useRoom();
  const rows = bridgeRows(walk);
  const nameOf = ({ step, number }: BridgeRow): string =>
    step === "amendment" ? `${steps.amendment} ${number}` : steps[step];
  const isNarrow = width < 520;
  const [left, right] = isNarrow ? [8, width - 84] : [210, width - 96];
  const levels = rows.flatMap(({ fromCents, toCents }) => [fromCents, toCents]);
  const x = scaleLinear([Math.min(0, ...levels), Math.max(1, ...levels)], [left, right]);
  const each = isNarrow ? rowHeight + 14 : rowHeight;
  const barY = (index: number): number => index * each + (isNarrow ? 20 : 6);
  const height = rows.length * each + 8;
  return (
    <Figure
      headline={headline}
      subtitle={subtitle}
      description={say.description}
      viewBox={{ width, height }}
      room={room}
      cursorBy="y"
      marks={rows.map((row, index) => ({
        x: x(row.toCents),
        y: barY(index) + 11,
        text: `${nameOf(row)} : ${shownCents(row, format)}`,
      }))}
      table={
        <DataTable
          caption={say.caption}
          rows={rows}
          rowKey={(row) => nameOf(row)}
          rowHeader="step"
          columns={[
            { key: "step", header: say.step, cell: nameOf },
            { key: "reason", header: say.reason, cell: ({ reason }) => <span lang="fr">{reason ?? ""}</span> },
            {
              key: "change",
              header: say.change,
              isAmount: true,
              cell: ({ cents, isTotal }) => format.money(cents, { signed: !isTotal }),
            },
            { key: "level", header: say.level, isAmount: true, cell: ({ toCents }) => format.money(toCents) },
          ]}
        />
      }
      sheet={() => ({
        name: `${say.name}-${projectId}`,
        notes,
        columns: [say.step, say.reason, `${say.change} (€)`, `${say.level} (€)`],
        rows: rows.map((row) => [nameOf(row), row.reason, { cents: row.cents }, { cents: row.toCents }]),
      })}
    >
      {rows.map((row, index) => {
        const [start, end] = [x(Math.min(row.fromCents, row.toCents)), x(Math.max(row.fromCents, row.toCents))];
        const y = barY(index);
        const next = rows[index + 1];
        return (
          <g key={nameOf(row)} className={row.isTotal ? "bridge-total" : row.cents < 0 ? "bridge-less" : "bridge-more"}>
            <text x={isNarrow ? left : left - 8} y={isNarrow ? y - 5 : y + 15} textAnchor={isNarrow ? "start" : "end"}>
              {nameOf(row)}
            </text>
            <rect x={start} y={y} width={Math.max(2, end - start)} height={22} />
            <text x={end + 6} y={y + 15} className="bridge-value">
              {shownCents(row, format)}
            </text>
            {next === undefined || next.isTotal ? null : (
              <path d={`M${x(row.toCents)} ${y + 22}V${barY(index + 1)}`} className="axis" />
            )}
          </g>
        );
      })}
      <path d={`M${x(0)} 0V${height}`} className="axis" />
    </Figure>
  );
};
