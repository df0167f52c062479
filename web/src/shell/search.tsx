import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useNavigate } from "react-router";
import type * as z from "zod";
import type { projects } from "../../../shared/answers/figures.ts";
import { ask } from "../api/ask.ts";
import { useWords, words } from "../language/language.tsx";
import { useAddress } from "../ui/link.tsx";

const said = words(
  { label: "Rechercher un lauréat", short: "Rechercher", go: "Aller", none: "Aucun lauréat de ce nom." },
  { label: "Find a laureate", short: "Search", go: "Go", none: "No laureate of this name." },
);

const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Goes to the laureate whose title, holder or reference holds what is typed; the browser suggests them. */
export const Search = () => {
  const say = useWords(said);
  const [typed, setTyped] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [isNone, setNone] = useState(false);
  const listId = useId();
  const navigate = useNavigate();
  const address = useAddress();
  const path = "/api/projects";
  const { data } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<z.infer<typeof projects>>(path, { signal }),
    enabled: isAsked,
  });
  const laureates = data?.projects ?? [];
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = bare(typed.trim());
    if (wanted === "") return;
    const textOf = ({ projectId, title }: (typeof laureates)[number]): string => bare(`${title ?? ""} ${projectId}`);
    const found =
      laureates.find(({ projectId, title }) => [bare(title ?? ""), bare(projectId)].includes(wanted)) ??
      laureates.find((laureate) => textOf(laureate).includes(wanted));
    setNone(found === undefined);
    if (found === undefined) return;
    setTyped("");
    void navigate(address(`/laureats/${encodeURIComponent(found.projectId)}`));
  };
  return (
    <search>
      <form className="search" onSubmit={go}>
        <input
          type="search"
          aria-label={say.label}
          placeholder={say.short}
          list={listId}
          value={typed}
          onFocus={() => setAsked(true)}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id={listId}>
          {laureates.map(({ projectId, title }) => (
            <option key={projectId} value={title ?? projectId} />
          ))}
        </datalist>
        <button type="submit" className="button button-secondary">
          {say.go}
        </button>
        <span role="status" className="soft">
          {isNone ? say.none : ""}
        </span>
      </form>
    </search>
  );
};
