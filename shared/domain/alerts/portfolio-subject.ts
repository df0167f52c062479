import type { CivilDate } from "../calendar.ts";
import { belongs, type Portfolio, portfolioOf } from "../portfolio.ts";
import type { FundState } from "../state.ts";
import type { AlertSubject } from "./alert-subject.ts";

/** Whom the alerts can be told: persons named by the settings (or every secretariat), and those no mail can reach. */
export type Reachability = {
  readonly named: number;
  readonly reachable: number;
  readonly unreachable: readonly string[];
};

/** All projects on a day: what the portfolio's rules look at. */
export type PortfolioSubject = {
  readonly today: CivilDate;
  readonly projects: readonly AlertSubject[];
  readonly funds: readonly FundState[];
  readonly recipients: Reachability;
  readonly simulation: boolean;
  /** As of a date, with what is known today. */
  at(date: CivilDate): Portfolio;
};

export const createPortfolioSubject = (subject: Omit<PortfolioSubject, "at" | "simulation">): PortfolioSubject => {
  const portfolios = new Map<CivilDate, Portfolio>();
  const { projects, today } = subject;
  return {
    ...subject,
    simulation: projects.some(({ state }) => state.simulation),
    at(date) {
      const found = portfolios.get(date);
      if (found !== undefined) return found;
      const positions = projects.filter(({ state }) => belongs(state, date)).map((project) => project.positionAt(date));
      const portfolio = portfolioOf(positions, date, today);
      portfolios.set(date, portfolio);
      return portfolio;
    },
  };
};
