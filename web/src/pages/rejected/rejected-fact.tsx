import { useState } from "react";
import { useFactWord } from "../../explain/fact-words.ts";
import { useFindingSentence } from "../../fields/problem-errors.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { MendForm } from "./mend-form.tsx";
import { draftOf, isCode, laidOut, type Rejected } from "./rejected.ts";
import { said } from "./words.ts";

/** One input that was refused: when, why in words, what came, and how to mend it. */
export const RejectedFact = ({ rejected }: { readonly rejected: Rejected }) => {
  const say = useWords(said);
  const format = useFormat();
  const factWord = useFactWord();
  const sentenceOf = useFindingSentence();
  const { mayState } = useRights();
  const [isMending, setMending] = useState(false);
  const { code, source, detailType, rejectedAt, findings, input, isWhole, key } = rejected;
  const { type } = draftOf(rejected);
  const known = isCode(code) ? code : undefined;
  return (
    <article aria-labelledby={`rejected-${key}`}>
      <h3 id={`rejected-${key}`}>
        {detailType === null ? say.unknownType : factWord(detailType)}{" "}
        <Badge severity="error">{known === undefined ? code : say.codes[known]}</Badge>
      </h3>
      <p className="soft">
        {say.when(format.instant(rejectedAt))} {source === null ? say.noSource : say.from(source)}
      </p>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.path} ${finding.expected}`}>
            {finding.path === "" ? null : <code>{finding.path}</code>} {sentenceOf(finding)}
          </li>
        ))}
      </ul>
      {known === undefined || type === undefined ? null : <p>{say.mend[known]}</p>}
      <details>
        <summary>{say.what}</summary>
        {isWhole ? null : <p>{say.partial}</p>}
        <pre className="came">{laidOut(input)}</pre>
      </details>
      {type === undefined ? (
        <p className="soft">{detailType === "TranchePaid" ? say.payment : say.bySender}</p>
      ) : mayState(type) ? (
        isMending ? (
          <MendForm rejected={rejected} type={type} onCancel={() => setMending(false)} />
        ) : (
          <Button priority="secondary" onClick={() => setMending(true)}>
            {say.correct}
            <span className="hidden-text"> – {say.correctOf(factWord(type), format.instant(rejectedAt))}</span>
          </Button>
        )
      ) : (
        <p className="soft">{say.whoMends}</p>
      )}
    </article>
  );
};
