import * as z from "zod";
import type { FactSource, Metadata } from "./envelope.ts";

/** Builds an object schema: tolerant of unknown fields for readers, strict for writers. */
export type ObjectBuilder = <Shape extends z.ZodRawShape>(shape: Shape) => z.ZodObject<Shape>;

const tolerantObject: ObjectBuilder = (shape) => z.object(shape, { error: "an object" });
const strictObject = ((shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === "unrecognized_keys" ? "only the fields of the fact's contract" : "an object"),
  })) satisfies (shape: z.ZodRawShape) => z.ZodObject;

/** What a fact speaks of. Its id is the partition of the ledger. */
export type SubjectKind = "project" | "application" | "fund";

export type FactDefinition<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  /** Version of the contract. Another version is another contract, upcast at the reading door. */
  readonly version: number;
  readonly sources: readonly FactSource[];
  readonly subject: SubjectKind;
  /** Reads: unknown fields are ignored. */
  readonly reader: z.ZodType<Data>;
  /** Writes: unknown fields are refused. */
  readonly writer: z.ZodType;
  /** A valid fact, for documentation and tests. */
  readonly sample: { readonly source: FactSource; readonly metadata: Metadata; readonly data: Data };
};

/** One fact's contract. `data` is called twice: with a tolerant object builder, then with a strict one. */
export const defineFact = <const Type extends string, Schema extends z.ZodType>(definition: {
  type: Type;
  version?: number;
  sources: readonly FactSource[];
  subject?: SubjectKind;
  data: (object: ObjectBuilder) => Schema;
  sample: z.input<Schema>;
}): FactDefinition<Type, z.output<Schema>> => {
  const { type, version = 1, sources, subject = "project", data, sample } = definition;
  const [source] = sources;
  if (source === undefined) throw new Error(`${type} names no source`);
  const reader = data(tolerantObject);
  return {
    type,
    version,
    sources,
    subject,
    reader: reader as z.ZodType<z.output<Schema>>,
    writer: data(strictObject as ObjectBuilder),
    sample: {
      source,
      metadata: { id: `sample-${type}`, version, occurredAt: "2022-07-15T09:12:00Z", actor: "person-0001" },
      data: reader.parse(sample),
    },
  };
};
