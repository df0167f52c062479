import type { Item } from "../../../shared/adapters/item.ts";

/*
 * DynamoDB condition expressions, as far as our adapters use them: attribute_not_exists, = and <, AND, OR, parentheses.
 * Anything else is refused aloud: a model that ignores half of a condition proves nothing.
 */

export type Condition = (item: Item | undefined, values: Item) => boolean;

const tokensOf = (text: string): string[] => text.match(/\(|\)|<|=|:?\w+|\S/g) ?? [];

/** DynamoDB compares values of one type only: numbers as numbers, text by its UTF-8 bytes (ours is ASCII). */
const compare = (left: Item[string] | undefined, right: Item[string] | undefined): number | undefined => {
  if (left?.N !== undefined && right?.N !== undefined) return Number(left.N) - Number(right.N);
  if (left?.S !== undefined && right?.S !== undefined) return left.S < right.S ? -1 : left.S > right.S ? 1 : 0;
  return undefined;
};

const parse = (text: string): Condition => {
  const tokens = tokensOf(text);
  const unknown = (): Error => new Error(`The model of DynamoDB does not know this condition: ${text}`);
  const take = (expected?: string): string => {
    const token = tokens.shift();
    if (token === undefined || (expected !== undefined && token !== expected)) throw unknown();
    return token;
  };
  const either = (): Condition => {
    let left = both();
    while (tokens[0] === "OR") {
      take();
      const [first, second] = [left, both()];
      left = (item, values) => first(item, values) || second(item, values);
    }
    return left;
  };
  const both = (): Condition => {
    let left = one();
    while (tokens[0] === "AND") {
      take();
      const [first, second] = [left, one()];
      left = (item, values) => first(item, values) && second(item, values);
    }
    return left;
  };
  const one = (): Condition => {
    const token = take();
    if (token === "(") {
      const inner = either();
      take(")");
      return inner;
    }
    if (token === "attribute_not_exists") {
      take("(");
      const name = take();
      take(")");
      return (item) => item?.[name] === undefined;
    }
    const operator = take();
    const value = take();
    if (!value.startsWith(":") || (operator !== "<" && operator !== "=")) throw unknown();
    return (item, values) => {
      const order = compare(item?.[token], values[value]);
      return order !== undefined && (operator === "<" ? order < 0 : order === 0);
    };
  };
  const condition = either();
  if (tokens.length > 0) throw unknown();
  return condition;
};

const known = new Map<string, Condition>();

export const conditionOf = (text: string | undefined): Condition => {
  if (text === undefined) return () => true;
  const condition = known.get(text) ?? parse(text);
  known.set(text, condition);
  return condition;
};
