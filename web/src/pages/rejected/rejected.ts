import type * as z from "zod";
import type { rejected } from "../../../../shared/answers/records.ts";
import { type ActType, isActType } from "../../../../shared/domain/rights/rights.ts";

export type RejectedPage = z.infer<typeof rejected>;
export type Rejected = RejectedPage["rejected"][number];

export const codes = ["malformed", "wrong-source", "too-large", "id-reused"] as const;
export type Code = (typeof codes)[number];

export const isCode = (text: string): text is Code => codes.some((code) => code === text);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const at = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

/** What came, laid out for reading; as it stands when it is no JSON. */
export const laidOut = (input: string): string => {
  const value = parsed(input);
  return value === undefined ? input : JSON.stringify(value, undefined, 2);
};

/** What can be stated in its place: its type, when people may state it, and its data. */
export const draftOf = ({
  input,
  detailType,
}: Rejected): { readonly type: ActType | undefined; readonly data: string } => {
  const value = parsed(input);
  const type = detailType ?? at(value, "detailType") ?? at(value, "detail-type");
  const data = at(at(value, "detail"), "data") ?? at(value, "data");
  return {
    type: typeof type === "string" && isActType(type) ? type : undefined,
    data: JSON.stringify(isObject(data) ? data : {}, undefined, 2),
  };
};

/** The object that is typed; undefined when it is none. */
export const dataIn = (typed: string): object | undefined => {
  const value = parsed(typed);
  return isObject(value) ? value : undefined;
};
