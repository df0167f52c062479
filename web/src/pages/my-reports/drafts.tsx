import type * as z from "zod";
import type { drafts as draftsSchema } from "../../../../shared/answers/reporting.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { Badge } from "../../ui/badge.tsx";
import { Link } from "../../ui/link.tsx";
import { reportAddress } from "../report/addresses.ts";

const said = words(
  {
    title: "Brouillons en cours",
    by: (who: string, at: string) => `enregistré ${who} le ${at}`,
    me: "par vous",
    other: "par une autre personne de l’équipe",
    errors: (count: number) => (count === 1 ? "1\u00a0point à corriger" : `${count}\u00a0points à corriger`),
    warnings: (count: number) => (count === 1 ? "1\u00a0point à vérifier" : `${count}\u00a0points à vérifier`),
    ready: "prêt à envoyer",
    resume: (period: string) => `Reprendre le brouillon du ${period}`,
  },
  {
    title: "Drafts under way",
    by: (who: string, at: string) => `saved ${who} on ${at}`,
    me: "by you",
    other: "by somebody else of the team",
    errors: (count: number) => (count === 1 ? "1 point to mend" : `${count} points to mend`),
    warnings: (count: number) => (count === 1 ? "1 point to check" : `${count} points to check`),
    ready: "ready to send",
    resume: (period: string) => `Go on with the draft of ${period}`,
  },
);

/** What is being written and was not sent. */
export const Drafts = ({ projectId }: { readonly projectId: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const { personId } = useMe();
  const { drafts } = useAnswer<z.infer<typeof draftsSchema>>(`/api/projects/${encodeURIComponent(projectId)}/drafts`);
  const open = drafts.filter(({ receipt }) => receipt === null);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="drafts-title">
      <h2 id="drafts-title">{say.title}</h2>
      <ul className="drafts">
        {open.map(({ reportId, period, savedBy, savedAt, checks }) => {
          const errors = checks.filter(({ severity }) => severity === "error").length;
          const warnings = checks.length - errors;
          return (
            <li key={reportId}>
              <Link to={reportAddress(projectId, reportId)}>{say.resume(format.period(period))}</Link>{" "}
              {errors > 0 ? (
                <Badge severity="error">{say.errors(errors)}</Badge>
              ) : warnings > 0 ? (
                <Badge severity="warning">{say.warnings(warnings)}</Badge>
              ) : (
                <Badge severity="success">{say.ready}</Badge>
              )}{" "}
              <span className="soft">{say.by(savedBy === personId ? say.me : say.other, format.instant(savedAt))}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
