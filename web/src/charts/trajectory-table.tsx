import type { TrajectoryPoint } from "../../../shared/domain/trajectory.ts";
import type { Cell, Sheet } from "../export/sheet.ts";
import { useFormat, useWords } from "../language/language.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { trajectoryWords } from "./trajectory-words.ts";

/** The columns of the curve's table and file, each with its cents. */
const seriesOf = {
  paid: ({ paidCents }: TrajectoryPoint) => paidCents,
  required: ({ requiredCents }: TrajectoryPoint) => requiredCents,
  validated: ({ validatedRunRateCents }: TrajectoryPoint) => validatedRunRateCents,
  declared: ({ declaredRunRateCents }: TrajectoryPoint) => declaredRunRateCents,
  plan: ({ plan12Cents }: TrajectoryPoint) => plan12Cents,
  low: ({ forecast }: TrajectoryPoint) => forecast?.lowCents ?? null,
  central: ({ forecast }: TrajectoryPoint) => forecast?.centralCents ?? null,
  high: ({ forecast }: TrajectoryPoint) => forecast?.highCents ?? null,
} as const;

const seriesNames = ["paid", "required", "validated", "declared", "plan", "low", "central", "high"] as const;

/** The same data, for who does not look at curves. */
export const TrajectoryTable = ({ points }: { readonly points: readonly TrajectoryPoint[] }) => {
  const say = useWords(trajectoryWords);
  const format = useFormat();
  const columns: Column<TrajectoryPoint>[] = [
    { key: "month", header: say.month, cell: ({ month }) => format.month(month) },
    ...seriesNames.map((name): Column<TrajectoryPoint> => {
      const centsOf = seriesOf[name];
      return {
        key: name,
        header: say.columns[name],
        isAmount: true,
        /* Neither the past has a forecast, nor the future a statement. The header says the unit. */
        cell: (point) => (centsOf(point) === null ? "" : format.money(centsOf(point)).replace("€", "").trim()),
      };
    }),
  ];
  return (
    <DataTable caption={say.caption} columns={columns} rows={points} rowKey={({ month }) => month} rowHeader="month" />
  );
};

export const useTrajectorySheet = (points: readonly TrajectoryPoint[], name: string, notes: readonly string[]) => {
  const say = useWords(trajectoryWords);
  return (): Sheet => ({
    name,
    notes,
    columns: [say.month, ...seriesNames.map((series) => say.columns[series])],
    rows: points.map((point): readonly Cell[] => [
      point.month,
      ...seriesNames.map((series) => {
        const cents = seriesOf[series](point);
        return cents === null ? null : { cents };
      }),
    ]),
  });
};
