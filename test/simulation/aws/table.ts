import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import type { Item } from "../../../shared/adapters/item.ts";
import type { Condition } from "./condition.ts";

export type Key = { readonly partition: string; readonly sort: string };

/** A page of a Query or a Scan, and the key it ended with when there may be more. */
export type Page = { readonly items: readonly Item[]; readonly last?: Item };

type Version = { readonly at: number; readonly item: Item | undefined };
type Cell = Key & { readonly versions: Version[] };

export type Table = ReturnType<typeof createTable>;

export const keyIn = (item: Item | undefined): Key => ({
  partition: item?.["PK"]?.S ?? "",
  sort: item?.["SK"]?.S ?? "",
});

const sizeOf = (item: Item): number => {
  let bytes = 0;
  for (const [name, { S, N, B }] of Object.entries(item)) {
    bytes += name.length + (S?.length ?? N?.length ?? B?.length ?? 1);
  }
  return bytes;
};

/** The greatest item DynamoDB takes. */
const largestItemBytes = 400 * 1024;

type Options = {
  readonly now: () => number;
  /** Where a page ends: 1 MB in DynamoDB, less here, so that pages are met with few facts. */
  readonly pageBytes: number;
  /** Whether a Query that ends with a full page says that there may be more. */
  readonly saysMore: () => boolean;
  readonly onWrite: (key: Key, before: Item | undefined, after: Item | undefined) => void;
  /** ALL_OLD is honoured by DynamoDB, ignored by dynalite: both are met. */
  readonly returnsItem: boolean;
};

/** One table of DynamoDB. Every cell keeps its past, for reads that are not strongly consistent. */
export const createTable = ({ now, pageBytes, saysMore, onWrite, returnsItem }: Options) => {
  const partitions = new Map<string, Cell[]>();
  let writes = 0;

  const cellAt = ({ partition, sort }: Key): Cell | undefined =>
    partitions.get(partition)?.find((cell) => cell.sort === sort);

  const newCell = ({ partition, sort }: Key): Cell => {
    const cells = partitions.get(partition) ?? [];
    partitions.set(partition, cells);
    const cell: Cell = { partition, sort, versions: [] };
    const index = cells.findIndex((other) => other.sort > sort);
    if (index === -1) cells.push(cell);
    else cells.splice(index, 0, cell);
    return cell;
  };

  /** The item as it was then. */
  const seen = ({ versions }: Cell, asOf: number): Item | undefined => versions.findLast(({ at }) => at <= asOf)?.item;

  const write = (key: Key, item: Item | undefined): void => {
    const cell = cellAt(key) ?? newCell(key);
    const before = cell.versions.at(-1)?.item;
    cell.versions.push({ at: now(), item });
    writes += 1;
    onWrite(key, before, item);
  };

  const pageOf = (cells: readonly Cell[], asOf: number): Page => {
    const items: Item[] = [];
    let bytes = 0;
    for (const cell of cells) {
      if (bytes >= pageBytes) return { items, last: lastOf(items) };
      const item = seen(cell, asOf);
      if (item === undefined) continue;
      items.push(item);
      bytes += sizeOf(item);
    }
    return items.length > 0 && saysMore() ? { items, last: lastOf(items) } : { items };
  };
  const lastOf = (items: readonly Item[]): Item => {
    const { partition, sort } = keyIn(items.at(-1));
    return { PK: { S: partition }, SK: { S: sort } };
  };

  return {
    get: (key: Key, asOf: number): Item | undefined => {
      const cell = cellAt(key);
      return cell && seen(cell, asOf);
    },
    put: (item: Item, condition: Condition, values: Item): void => {
      if (sizeOf(item) > largestItemBytes) throw new Error(`ValidationException: an item of ${sizeOf(item)} bytes.`);
      const key = keyIn(item);
      const present = cellAt(key)?.versions.at(-1)?.item;
      if (!condition(present, values)) {
        throw new ConditionalCheckFailedException({
          message: "The conditional request failed",
          $metadata: {},
          ...(returnsItem && present !== undefined ? { Item: present } : {}),
        });
      }
      write(key, item);
    },
    remove: (key: Key): void => write(key, undefined),
    query: (partition: string, prefix: string, after: string | undefined, asOf: number): Page =>
      pageOf(
        (partitions.get(partition) ?? []).filter(
          ({ sort }) => sort.startsWith(prefix) && (after === undefined || sort > after),
        ),
        asOf,
      ),
    /** The items of a list of the index, as they were then. */
    list: (name: string, asOf: number): Item[] =>
      [...partitions.values()]
        .flat()
        .map((cell) => seen(cell, asOf))
        .filter((item) => item !== undefined)
        .filter((item) => item["g"]?.S === name)
        .sort((a, b) => ((a["s"]?.S ?? "") < (b["s"]?.S ?? "") ? -1 : 1)),
    /** Partitions in the order they first came, where DynamoDB has the order of their hashes. */
    scan: (after: Key | undefined, asOf: number): Page => {
      const cells = [...partitions.values()].flat();
      const start = after === undefined ? 0 : 1 + cells.findIndex((cell) => isAt(cell, after));
      return pageOf(cells.slice(start), asOf);
    },
    /** Everything that is there now, by partition. */
    everything: (): Map<string, Item[]> => {
      const all = new Map<string, Item[]>();
      for (const [partition, cells] of partitions) {
        const items: Item[] = [];
        for (const cell of cells) {
          const item = seen(cell, Number.POSITIVE_INFINITY);
          if (item !== undefined) items.push(item);
        }
        if (items.length > 0) all.set(partition, items);
      }
      return all;
    },
    writes: (): number => writes,
  };
};

const isAt = (cell: Cell, { partition, sort }: Key): boolean => cell.partition === partition && cell.sort === sort;
