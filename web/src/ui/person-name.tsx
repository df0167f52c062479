import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import type { people } from "../../../shared/answers/people.ts";
import { ask } from "../api/ask.ts";
import { useWords, words } from "../language/language.tsx";
import { useMe, useRights } from "../shell/me.ts";

const said = words(
  { you: "vous", person: (id: string) => `personne ${id}` },
  { you: "you", person: (id: string) => `person ${id}` },
);

type People = z.infer<typeof people>;

/** A person by their name for whoever may read the directory, else by the end of their opaque id; "you" for oneself. */
export const usePersonName = (): ((personId: string) => string) => {
  const say = useWords(said);
  const { personId: own } = useMe();
  const mayRead = useRights().can("read-directory");
  const path = "/api/people";
  const directory = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<People>(path, { signal }),
    enabled: mayRead,
  }).data;
  return (personId) =>
    personId === own
      ? say.you
      : (directory?.people.find((one) => one.personId === personId)?.name ??
        say.person(personId.replace(/^person-/, "").slice(0, 8)));
};
