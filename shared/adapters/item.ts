import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/*
 * Reading DynamoDB items: a missing or mistyped attribute is a fault, said with its name.
 */

export type Item = Record<string, AttributeValue>;

const missing = (name: string, expected: string, item: Item): Error =>
  new Error(`Item ${item["PK"]?.S} / ${item["SK"]?.S}: expected ${expected} in "${name}".`);

export const textIn = (item: Item, name: string): string => {
  const value = item[name]?.S;
  if (value === undefined) throw missing(name, "text", item);
  return value;
};

export const numberIn = (item: Item, name: string): number => {
  const value = item[name]?.N;
  if (value === undefined) throw missing(name, "a number", item);
  return Number(value);
};

export const bytesIn = (item: Item, name: string): Uint8Array => {
  const value = item[name]?.B;
  if (value === undefined) throw missing(name, "bytes", item);
  return value;
};
