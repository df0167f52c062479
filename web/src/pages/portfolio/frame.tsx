import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { ExportActions } from "../../export/export-actions.tsx";
import { useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { ActiveFilters, FilterBar } from "./filter-bar.tsx";
import { isFiltering, useFilters } from "./filters.ts";
import { frameWords } from "./frame-words.ts";
import { KeyFigures } from "./key-figures.tsx";
import { Sentence } from "./sentence.tsx";
import { StatusStrip } from "./status-strip.tsx";
import { SumAsked } from "./sum-dialog.tsx";
import type { ShownPortfolio } from "./use-portfolio.ts";
import { usePortfolioSheet } from "./use-portfolio-sheet.ts";
import { ViewSwitch } from "./view-switch.tsx";

type Props = {
  readonly view: "portfolio" | "trajectories" | "scatter";
  readonly portfolio: ShownPortfolio;
  /** In the order of the page: what is exported is what is shown. */
  readonly ordered?: ShownPortfolio["shown"];
  readonly children: ReactNode;
};

/** What the three views of the portfolio share: the sentence, the sums, the filters, the exports of what is shown. */
export const PortfolioFrame = ({ view, portfolio, ordered, children }: Props) => {
  const say = useWords(frameWords);
  const { pathname, search } = useLocation();
  const { filters, clear } = useFilters();
  const { role } = useRights();
  const { all, shown, sums, sumsOfEveryStatus } = portfolio;
  const sheet = usePortfolioSheet(ordered ?? shown, sums);
  if (all.length === 0) {
    return (
      <>
        <PageTitle>{say[view]}</PageTitle>
        <Alert severity="info" title={say.nobody} />
      </>
    );
  }
  return (
    <>
      <PageTitle>{say[view]}</PageTitle>
      <SimulationNotice isSimulated={sums.simulation} />
      {shown.length === 0 ? null : <Sentence sums={sums} isPart={isFiltering(filters) || role === "project-team"} />}
      {view === "portfolio" && shown.length > 0 ? <KeyFigures sums={sums} /> : null}
      <StatusStrip sums={sumsOfEveryStatus} />
      <FilterBar all={all} />
      <ActiveFilters />
      <div className="list-head">
        <p role="status">
          <strong>{say.count(shown.length, all.length)}</strong>
        </p>
        <ViewSwitch />
        <ExportActions sheet={sheet} />
      </div>
      <p className="on-paper">
        {say.printed} {`${location.origin}${pathname}${search}`}
      </p>
      {shown.length === 0 ? (
        <Alert severity="info" title={say.none}>
          <Button priority="secondary" onClick={clear}>
            {say.clear}
          </Button>
        </Alert>
      ) : (
        children
      )}
      <SumAsked laureates={shown} />
    </>
  );
};
