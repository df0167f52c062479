import { type FormEvent, useState } from "react";
import { useSearchParams } from "react-router";
import { useClocks } from "../clocks/clocks.ts";
import { readDate } from "../fields/parse-date.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useConfiguration } from "./use-configuration.ts";

const said = words(
  {
    dates: (asOf: string, knownAt: string) => `Au ${asOf}, connu ${knownAt} – changer les dates`,
    now: "à ce jour",
    on: (date: string) => `au ${date}`,
    asOf: "Situation au",
    knownAt: "telle que connue au",
    show: "Afficher",
    past: "Vous consultez le passé",
    at: (date: string) => `situation au ${date}`,
    known: (date: string) => `telle que connue au ${date}`,
    back: "Revenir à aujourd’hui",
    help: "Deux dates suffisent à retrouver tout chiffre publié : celle de la situation, et celle jusqu’à laquelle on tient compte de ce qui était enregistré.",
  },
  {
    dates: (asOf: string, knownAt: string) => `As of ${asOf}, known ${knownAt} – change the dates`,
    now: "today",
    on: (date: string) => `on ${date}`,
    asOf: "As of",
    knownAt: "as known on",
    show: "Show",
    past: "You are looking at the past",
    at: (date: string) => `as of ${date}`,
    known: (date: string) => `as known on ${date}`,
    back: "Back to today",
    help: "Two dates are enough to find any published figure again: that of the situation, and the one until which what was recorded counts.",
  },
);

/** The two clocks of the page: a strip when one is in the past, and the form that sets them. */
export const ClockBar = () => {
  const { asOf, knownAt } = useClocks();
  const { today } = useConfiguration();
  const [search, setSearch] = useSearchParams();
  const say = useWords(said);
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const isPast = asOf !== null || knownAt !== null;

  const set = (au: string | null, connu: string | null): void => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries({ au, connu })) {
      if (value === null || value === "") next.delete(name);
      else next.set(name, value);
    }
    setOpen(false);
    setSearch(next, { preventScrollReset: true });
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const dateIn = (name: string): string | null => readDate(String(form.get(name) ?? "")) ?? null;
    set(dateIn("au"), dateIn("connu"));
  };
  const dateShown = (text: string | null): string =>
    text === null ? "" : /^\d{4}-\d{2}-\d{2}/.test(text) ? format.date(text) : text;

  return (
    <div className="clock-bar">
      {isPast ? (
        <Notice tone="past">
          <p>
            <strong>{say.past}</strong> –{" "}
            {[asOf && say.at(dateShown(asOf)), knownAt && say.known(dateShown(knownAt))].filter(Boolean).join(", ")}.{" "}
            <button type="button" className="link" onClick={() => set(null, null)}>
              {say.back}
            </button>
          </p>
        </Notice>
      ) : null}
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {say.dates(dateShown(asOf ?? today), knownAt === null ? say.now : say.on(dateShown(knownAt)))}
        </summary>
        <form onSubmit={submit} key={`${asOf} ${knownAt}`}>
          <p className="field-hint">{say.help}</p>
          <label>
            {say.asOf} <input type="date" name="au" defaultValue={asOf ?? today} />
          </label>
          <label>
            {say.knownAt} <input type="date" name="connu" defaultValue={knownAt?.slice(0, 10) ?? ""} />
          </label>
          <Button type="submit" priority="secondary">
            {say.show}
          </Button>
        </form>
      </details>
    </div>
  );
};
