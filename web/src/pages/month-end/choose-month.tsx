import { useSearchParams } from "react-router";
import { monthOf, monthText } from "../../../../shared/domain/calendar.ts";
import type { Envelope } from "../../../../shared/domain/envelope.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { SelectField } from "../../fields/select-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Link } from "../../ui/link.tsx";
import { said } from "./words.ts";

export const addressOfMonth = (month: string): string => `/execution/mois?mois=${month}`;

/** The month that the address names; the last one that is over when it names none. */
export const useMonth = (): string => {
  const asked = useSearchParams()[0].get("mois") ?? "";
  const { today } = useConfiguration();
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthText(monthOf(today) - 1);
};

const months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/** Any month since the fund's first movement, or the one beside. */
export const ChooseMonth = ({ month }: { readonly month: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const { today } = useConfiguration();
  const { funds } = useAnswer<{ readonly funds: readonly Envelope[] }>("/api/funds");
  const current = Number(today.slice(0, 4));
  const first = Math.min(current, ...funds.flatMap(({ years }) => years.map(({ year }) => year)));
  const years = Array.from({ length: current - first + 1 }, (_, index) => String(current - index));
  const [year = "", number = ""] = month.split("-");
  const choose = (chosen: string): void => {
    const next = new URLSearchParams(search);
    next.set("mois", chosen);
    setSearch(next, { preventScrollReset: true });
  };
  return (
    <div className="filters">
      <Link to={addressOfMonth(monthText(monthOf(month) - 1))} className="button button-secondary">
        <span aria-hidden="true">‹</span> {say.before}
      </Link>
      <SelectField
        label={say.month}
        value={number}
        onChange={(chosen) => choose(`${year}-${chosen}`)}
        choices={months.map((value) => ({
          value,
          label: format.month(`2000-${value}`).replace(/\s*2000/, ""),
          isDisabled: `${year}-${value}` > today.slice(0, 7),
        }))}
      />
      <SelectField
        label={say.year}
        value={year}
        onChange={(chosen) => choose(`${chosen}-${number}`)}
        choices={years.map((value) => ({ value, label: value }))}
      />
      {month >= today.slice(0, 7) ? null : (
        <Link to={addressOfMonth(monthText(monthOf(month) + 1))} className="button button-secondary">
          {say.after} <span aria-hidden="true">›</span>
        </Link>
      )}
    </div>
  );
};
