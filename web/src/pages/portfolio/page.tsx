import { useMemo } from "react";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { useSorted } from "../../ui/data-table.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { FundByYear } from "../execution/fund-by-year.tsx";
import { columnsFor } from "./columns.tsx";
import { PortfolioFrame } from "./frame.tsx";
import { firstOrder, LaureateTable } from "./laureate-table.tsx";
import { tableWords } from "./table-words.ts";
import { useOpenAlerts } from "./use-open-alerts.ts";
import { usePortfolio } from "./use-portfolio.ts";

/** Does the fund keep one euro for one euro, and who is off? */
const Portfolio = () => {
  const portfolio = usePortfolio(8);
  const { shown, sums } = portfolio;
  const say = useWords(tableWords);
  const format = useFormat();
  const alerts = useOpenAlerts();
  const { can } = useRights();
  const columns = useMemo(() => columnsFor(shown, say, format, alerts), [shown, say, format, alerts]);
  const ordered = useSorted(shown, columns, "tri", firstOrder);
  return (
    <PortfolioFrame view="portfolio" portfolio={portfolio} ordered={ordered}>
      <LaureateTable columns={columns} ordered={ordered} sums={sums} />
      {can("read-funds") ? (
        <Loaded lines={8}>
          <FundByYear isSmall />
        </Loaded>
      ) : null}
    </PortfolioFrame>
  );
};

export default Portfolio;
