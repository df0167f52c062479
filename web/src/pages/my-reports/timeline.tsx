import { useState } from "react";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { correctionAddress } from "../report/addresses.ts";
import { OpenEvidence } from "../report/evidence-field.tsx";
import { natureWords } from "../report/natures.ts";
import {
  acceptedCents,
  acceptedLineCents,
  declaredCents,
  lineCents,
  type Report,
  type Version,
} from "../report/reports.ts";
import { confidenceWords } from "./report-words.ts";
import { TakeBack } from "./take-back.tsx";

const said = words(
  {
    versionOf: (version: number) => `Version ${version}`,
    sent: (on: string, who: string, amount: string) => `Envoyée le ${on} ${who}\u00a0: ${amount}`,
    me: "par vous",
    other: "par l’équipe",
    nil: "rien à déclarer",
    reason: "Motif\u00a0: ",
    withdrawn: "Reprise par l’équipe\u00a0: elle ne compte plus.",
    waiting: "En attente d’examen par le secrétariat ou les finances.",
    validated: (on: string, amount: string) => `Validée le ${on}, telle que déclarée\u00a0: ${amount}`,
    otherwise: (on: string, amount: string, gap: string) =>
      `Validée le ${on} pour ${amount}, soit ${gap} par rapport au déclaré`,
    "changes-requested": (on: string) => `Renvoyée le ${on}, à corriger`,
    rejected: (on: string) => `Rejetée le ${on}`,
    lines: (version: number) => `Lignes de la version ${version}`,
    stream: "Poste",
    nature: "Nature",
    declared: "Déclaré (€)",
    accepted: "Accepté (€)",
    before: "Version précédente (€)",
    evidence: "Pièces",
    none: "aucune",
    notYet: "pas encore examiné",
    notAccepted: "non accepté",
    new: "nouvelle ligne",
    next: "Que faire",
    correct: "Corriger par une nouvelle version",
    correctHelp: "La version actuelle reste lisible\u00a0; la nouvelle dira pourquoi elle change.",
    takeBack: "Reprendre cette déclaration",
    takeBackHelp:
      "Possible tant que personne ne l’a examinée\u00a0: elle cesse de compter, et vous pouvez en refaire une.",
  },
  {
    versionOf: (version: number) => `Version ${version}`,
    sent: (on: string, who: string, amount: string) => `Sent on ${on} ${who}: ${amount}`,
    me: "by you",
    other: "by the team",
    nil: "nothing to report",
    reason: "Reason: ",
    withdrawn: "Taken back by the team: it no longer counts.",
    waiting: "Waiting for a review by the secretariat or finance.",
    validated: (on: string, amount: string) => `Validated on ${on}, as reported: ${amount}`,
    otherwise: (on: string, amount: string, gap: string) =>
      `Validated on ${on} for ${amount}, that is ${gap} compared with what was reported`,
    "changes-requested": (on: string) => `Sent back on ${on}, to correct`,
    rejected: (on: string) => `Rejected on ${on}`,
    lines: (version: number) => `Lines of version ${version}`,
    stream: "Stream",
    nature: "Nature",
    declared: "Declared (€)",
    accepted: "Accepted (€)",
    before: "Version before (€)",
    evidence: "Evidence",
    none: "none",
    notYet: "not reviewed yet",
    notAccepted: "not accepted",
    new: "new line",
    next: "What to do",
    correct: "Correct by another version",
    correctHelp: "The present version stays readable; the new one will say why it changes.",
    takeBack: "Take this report back",
    takeBackHelp: "Possible until somebody has reviewed it: it no longer counts, and you can make another one.",
  },
);

type Props = { readonly projectId: string; readonly report: Report; readonly mayAct: boolean };

/** Each version of a report, what was decided of it and why; then what can be done now. */
export const Timeline = ({ projectId, report, mayAct }: Props) => {
  const say = useWords(said);
  const [takenBack, setTakenBack] = useState<Version>();
  const { versions, standing } = report;
  const mayTakeBack = standing !== undefined && standing.review === undefined;
  return (
    <div className="report-timeline">
      <ol>
        {versions.map((version, index) => (
          <li key={version.factId}>
            <VersionSaid projectId={projectId} version={version} before={versions[index + 1]} />
          </li>
        ))}
      </ol>
      {mayAct && standing !== undefined ? (
        <section aria-label={say.next}>
          <p className="actions">
            <Link className="button button-secondary" to={correctionAddress(projectId, report.reportId)}>
              {say.correct}
            </Link>
            <span className="soft">{say.correctHelp}</span>
          </p>
          {mayTakeBack ? (
            <p className="actions">
              <Button priority="secondary" onClick={() => setTakenBack(standing)}>
                {say.takeBack}
              </Button>
              <span className="soft">{say.takeBackHelp}</span>
            </p>
          ) : null}
        </section>
      ) : null}
      {takenBack === undefined ? null : (
        <TakeBack projectId={projectId} version={takenBack} onClose={() => setTakenBack(undefined)} />
      )}
    </div>
  );
};

type VersionProps = {
  readonly projectId: string;
  readonly version: Version;
  readonly before: Version | undefined;
};

const VersionSaid = ({ projectId, version, before }: VersionProps) => {
  const say = useWords(said);
  const confidences = useWords(confidenceWords);
  const format = useFormat();
  const { personId } = useMe();
  const { data, review } = version;
  const declared = declaredCents(data);
  const accepted = acceptedCents(version);
  const verdict = (): string => {
    if (version.isWithdrawn) return say.withdrawn;
    if (review === undefined) return say.waiting;
    const on = format.date(review.reviewedOn);
    if (review.decision !== "validated") return say[review.decision](on);
    return accepted === declared
      ? say.validated(on, format.money(declared))
      : say.otherwise(on, format.money(accepted), format.money((accepted ?? 0) - declared, { signed: true }));
  };
  return (
    <>
      <h3>{say.versionOf(version.version)}</h3>
      <p>
        {say.sent(
          format.date(data.submittedOn),
          version.actor === personId ? say.me : say.other,
          data.nil ? say.nil : format.money(declared),
        )}
        {data.reason ? (
          <>
            {". "}
            {say.reason}
            <span lang="fr">{data.reason}</span>
          </>
        ) : null}
      </p>
      <p>
        <strong>{verdict()}</strong>
        {review?.confidence ? `, ${confidences[review.confidence]}` : ""}.
        {review?.reason ? (
          <>
            {" "}
            {say.reason}
            <q lang="fr">{review.reason}</q>
          </>
        ) : null}
      </p>
      {data.lines === undefined || data.lines === null ? null : (
        <Lines projectId={projectId} version={version} before={before} />
      )}
    </>
  );
};

const Lines = ({ projectId, version, before }: VersionProps) => {
  const say = useWords(said);
  const labels = useWords(natureWords);
  const format = useFormat();
  const bare = (cents: number | null, absent: string): string =>
    cents === null ? absent : format.money(cents).replaceAll("€", "").trim();
  return (
    <table className="data-table">
      <caption>{say.lines(version.version)}</caption>
      <thead>
        <tr>
          <th scope="col">{say.stream}</th>
          <th scope="col">{say.nature}</th>
          {before === undefined ? null : (
            <th scope="col" className="amount">
              {say.before}
            </th>
          )}
          <th scope="col" className="amount">
            {say.declared}
          </th>
          <th scope="col" className="amount">
            {say.accepted}
          </th>
          <th scope="col">{say.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {(version.data.lines ?? []).map((line) => {
          const { streamId, nature, label, evidence, comment } = line;
          const earlier = before?.data.lines?.find((one) => one.streamId === streamId && one.nature === nature);
          return (
            <tr key={`${streamId} ${nature}`}>
              <th scope="row">
                <span lang="fr">{label ?? streamId}</span>
                {comment ? (
                  <span className="field-hint" lang="fr">
                    {comment}
                  </span>
                ) : null}
              </th>
              <td data-label={say.nature}>{labels[nature]}</td>
              {before === undefined ? null : (
                <td className="amount" data-label={say.before}>
                  {bare(earlier === undefined ? null : lineCents(earlier), say.new)}
                </td>
              )}
              <td className="amount" data-label={say.declared}>
                {bare(lineCents(line), "")}
              </td>
              <td className="amount" data-label={say.accepted}>
                {bare(acceptedLineCents(version, line), version.review === undefined ? say.notYet : say.notAccepted)}
              </td>
              <td data-label={say.evidence}>
                <span>
                  {evidence?.length
                    ? evidence.map(({ label, uri, sha256 }) => (
                        <span key={uri}>
                          <OpenEvidence
                            projectId={projectId}
                            evidence={{ label, uri, ...(sha256 ? { sha256 } : {}) }}
                          />{" "}
                        </span>
                      ))
                    : say.none}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
