import { useState } from "react";
import { useFormat, useWords } from "../../language/language.tsx";
import { OpenEvidence } from "../report/evidence-field.tsx";
import type { Line } from "../reviews/declared.ts";
import { said } from "./words.ts";

/** What a line rests on: method, baseline, posts, evidence. */
export const LineDetails = ({ line, projectId }: { readonly line: Line; readonly projectId: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const [hasFailed, setFailed] = useState(false);
  const { method, baseline, budgetLine, fte, evidence = [], comment } = line;
  const lacksProof = !baseline && evidence.length === 0;
  const number = (value: number): string => new Intl.NumberFormat(format.locale).format(value);
  const texts: readonly (readonly [string, string | undefined])[] = [
    [say.method, method],
    [say.baseline, baseline],
    [say.budgetLine, budgetLine],
    [say.posts, fte && say.postsText(number(fte.before), number(fte.after))],
    [say.comment, comment],
  ];
  return (
    <dl className="line-details">
      {texts.map(([term, text]) =>
        text === undefined || text === "" ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd lang="fr">{text}</dd>
          </div>
        ),
      )}
      <div>
        <dt>{say.evidence}</dt>
        <dd>
          {evidence.map(({ label, uri, sha256 }) => (
            <span key={uri} className="write">
              <OpenEvidence
                projectId={projectId}
                evidence={{ label, uri, ...(sha256 === undefined ? {} : { sha256 }) }}
                onFail={() => setFailed(true)}
              />
            </span>
          ))}
          {lacksProof ? <strong className="beyond">{say.noProof}</strong> : evidence.length === 0 ? "–" : null}
          {hasFailed ? <p role="alert">{say.evidenceFailed}</p> : null}
        </dd>
      </div>
    </dl>
  );
};
