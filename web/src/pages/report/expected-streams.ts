import type { Nature } from "../../../../events/values.ts";
import type { HistoryEntry } from "./history.ts";

/** A stream as the agreement's latest version that names it says, cut where the team ended it. */
export type ExpectedStream = {
  readonly streamId: string;
  readonly label: string;
  readonly nature: Nature;
  readonly from: string;
  readonly to?: string;
};

/** Every stream the signed agreements name, in their order. */
export const agreedStreams = (history: readonly HistoryEntry[]): readonly ExpectedStream[] => {
  const standing = history.filter(({ withdrawnBy }) => withdrawnBy === null);
  const agreements = standing
    .flatMap((entry) =>
      entry.type === "AgreementSigned"
        ? [{ version: entry.data.version, streams: entry.data.streams }]
        : entry.type === "ProjectSelected" && entry.data.agreement
          ? [{ version: 0, streams: entry.data.agreement.streams }]
          : [],
    )
    .sort((a, b) => a.version - b.version);
  const ends = new Map(
    standing.flatMap((entry) =>
      entry.type === "StreamEnded" ? [[entry.data.streamId, entry.data.lastMonth] as const] : [],
    ),
  );
  const named = new Map<string, ExpectedStream>();
  for (const { streams } of agreements) {
    for (const { streamId, label, nature, from, to } of streams) {
      const last = [to, ends.get(streamId)].filter((month) => month !== undefined && month !== null).sort()[0];
      named.set(streamId, { streamId, label, nature, from, ...(last === undefined ? {} : { to: last }) });
    }
  }
  return [...named.values()];
};

/** Those that a report must speak of: the recurring ones. */
export const expectedStreams = (history: readonly HistoryEntry[]): readonly ExpectedStream[] =>
  agreedStreams(history).filter(({ nature }) => nature === "recurring");
