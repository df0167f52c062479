import type * as z from "zod";
import type { people } from "../../../../shared/answers/people.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useHistory } from "../../api/use-history.ts";
import { useWords } from "../../language/language.tsx";
import { useMe, useRights } from "../../shell/me.ts";
import { Loaded } from "../../ui/loaded.tsx";
import type { Actor } from "../payments/condition-words.ts";
import { said } from "./words.ts";

type Props = { readonly actor: Exclude<Actor, "nobody">; readonly projectId: string; readonly subject: string };

const Addresses = ({ actor, projectId, subject }: Props) => {
  const say = useWords(said);
  const directory = useAnswer<z.infer<typeof people>>("/api/people").people;
  const [team] = useHistory(projectId, "TeamChanged");
  const { personId: own } = useMe();
  const members = team?.data.members.map(({ personId }) => personId) ?? [];
  const toWrite = directory.filter(
    ({ personId, roles }) =>
      personId !== own &&
      (actor === "project-team" ? members.includes(personId) : roles.some(({ role }) => role === actor)),
  );
  return toWrite.map(({ personId, name, email }) =>
    email === null ? null : (
      <a key={personId} className="write" href={`mailto:${email}?subject=${encodeURIComponent(subject)}`}>
        {say.write(name ?? email)}
      </a>
    ),
  );
};

/** Addresses of those who can act, for whoever may read the directory. */
export const WhoToWrite = (props: Props) =>
  useRights().can("read-directory") ? (
    <Loaded lines={1}>
      <Addresses {...props} />
    </Loaded>
  ) : null;
