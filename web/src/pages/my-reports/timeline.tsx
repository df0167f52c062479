import { useState } from "react";
import { useFormat, useWords } from "../../language/language.tsx";
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
import { timelineWords } from "./timeline-words.ts";

type Props = { readonly projectId: string; readonly report: Report; readonly mayAct: boolean };

/** Each version of a report, what was decided of it and why; then what can be done now. */
export const Timeline = ({ projectId, report, mayAct }: Props) => {
  const say = useWords(timelineWords);
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
  const say = useWords(timelineWords);
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
  const say = useWords(timelineWords);
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
