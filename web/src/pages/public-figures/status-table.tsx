import { statuses } from "../../../../shared/domain/status.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { statusWords } from "../../ui/status-words.ts";
import type { PublicFigures } from "./figures.ts";
import { publicWords } from "./words.ts";

/** How many laureates and matured euros each status holds, in the order of DOMAIN.md section 7. */
export const useShares = (figures: PublicFigures) => {
  const names = useWords(statusWords);
  return statuses.flatMap((status) => {
    const share = figures.statuses[status];
    return share === undefined
      ? []
      : [{ status, name: names[status], count: share.count, maturedCents: share.maturedCents }];
  });
};

const [width, height] = [160, 14];

/** The statuses, each with its share of the matured euros as a bar of one scale. */
export const StatusTable = ({ figures }: { readonly figures: PublicFigures }) => {
  const say = useWords(publicWords);
  const format = useFormat();
  const shares = useShares(figures);
  const most = Math.max(1, ...shares.map(({ maturedCents }) => maturedCents));
  return (
    <DataTable
      caption={say.statusCaption}
      rows={shares}
      rowKey={({ status }) => status}
      rowHeader="statut"
      columns={[
        { key: "statut", header: say.status, cell: ({ status }) => <StatusTag status={status} /> },
        { key: "laureats", header: say.laureates, isAmount: true, cell: ({ count }) => format.count(count) },
        {
          key: "echu",
          header: say.maturedMillions,
          isAmount: true,
          cell: ({ maturedCents }) => (
            <span className="bullet-cell">
              <svg
                className="bullet"
                viewBox={`0 0 ${width} ${height}`}
                width={width}
                height={height}
                aria-hidden="true"
              >
                <rect className="paid-bar" x={0} y={2} width={(width * maturedCents) / most} height={height - 4} />
              </svg>
              <span>{maturedCents === 0 ? format.notDue : format.millions(maturedCents)}</span>
            </span>
          ),
        },
        {
          key: "part",
          header: say.share,
          isAmount: true,
          cell: ({ maturedCents }) => format.percent(maturedCents, figures.maturedCents),
        },
      ]}
    />
  );
};
