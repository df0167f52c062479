import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import { useAnswer } from "../../api/use-answer.ts";
import { Editor } from "./editor.tsx";
import { useHistory } from "./history.ts";
import { periodNamed } from "./periods.ts";
import { nextVersion, reportsOf } from "./reports.ts";
import { Sent, type SentReport } from "./sent.tsx";
import { Submitted } from "./submitted.tsx";
import type { DraftAnswer } from "./use-draft.ts";
import { useLaureate } from "./use-laureate.ts";

type Props = { readonly projectId: string; readonly reportId: string };

/** A report by its name: its draft, a correction of what was sent, or what became of it. */
export const ExistingReport = ({ projectId, reportId }: Props) => {
  const [search] = useSearchParams();
  const laureate = useLaureate(projectId);
  const history = useHistory(projectId);
  const path = `/api/projects/${encodeURIComponent(projectId)}/drafts/${encodeURIComponent(reportId)}`;
  const period = periodNamed(reportId);
  const asked = period === undefined ? path : `${path}?${new URLSearchParams(period)}`;
  const draft = useAnswer<DraftAnswer>(asked);
  const client = useQueryClient();
  /* A draft is read anew each time: an older answer would be saved over a newer one, and refused. */
  useEffect(() => () => client.removeQueries({ queryKey: [asked] }), [client, asked]);

  const reports = reportsOf(history);
  const report = reports.find((one) => one.reportId === reportId);
  const [justSent, setJustSent] = useState<SentReport>();
  if (justSent !== undefined) {
    const isSimulated = laureate.position.simulation;
    return <Sent {...justSent} projectId={projectId} reportId={reportId} isSimulated={isSimulated} />;
  }
  const isSent = draft.receipt !== null;
  const isCorrecting = search.get("corriger") !== null;
  if (isSent && !isCorrecting) {
    return <Submitted laureate={laureate} report={report} draft={draft} reportId={reportId} />;
  }
  const { reason: _earlier, ...sent } = report?.standing?.data ?? draft.content;
  return (
    <Editor
      key={isSent ? "correction" : "draft"}
      path={path}
      laureate={laureate}
      history={history}
      reports={reports}
      draft={draft}
      start={isSent ? sent : undefined}
      reportVersion={nextVersion(report)}
      onSent={setJustSent}
    />
  );
};
