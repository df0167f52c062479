import { compareCodePoints } from "../domain/canonical-json.ts";
import type { State } from "../domain/state.ts";

/** The largest sort key of an index, in UTF-8 bytes: a put that passes it is refused, and the subject's facts with it. */
const maximumBytes = 1024;

/** As much of a text as fits, without a character cut in two. */
const fitting = (text: string): string => {
  const bytes = Buffer.from(text);
  if (bytes.length <= maximumBytes) return text;
  let end = maximumBytes;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.toString("utf8", 0, end);
};

const whole = (state: State): string => {
  switch (state.kind) {
    case "project":
      return `${state.selection?.wave ?? ""}\t${state.projectId}`;
    case "application":
      return `${state.received?.wave ?? ""}\t${state.applicationId}`;
    case "fund":
      return state.fundId;
  }
};

/** What a list sorts a state by: its wave, then its id. Nothing limits a wave's name; beyond 1,024 bytes it is cut. */
export const listKey = (state: State): string => fitting(whole(state));

export const compareInList = (a: State, b: State): number => compareCodePoints(listKey(a), listKey(b));
