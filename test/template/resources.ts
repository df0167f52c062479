import * as z from "zod";

/*
 * The resources of all templates in one list, their references replaced by what they would be in the account below: names
 * and ARNs. What this file does not know it refuses.
 */

const pseudoParameters: Readonly<Record<string, string>> = {
  "AWS::AccountId": "111111111111",
  "AWS::Region": "eu-west-3",
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
};

const rawResource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.json()).default({}),
  DeletionPolicy: z.string().optional(),
});
const template = z.object({
  Resources: z.record(z.string(), rawResource),
  Outputs: z
    .record(z.string(), z.object({ Value: z.json(), Export: z.object({ Name: z.string() }).optional() }))
    .default({}),
});
type Template = z.infer<typeof template>;
type Json = z.infer<ReturnType<typeof z.json>>;

export type Resource = {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, Json>>;
  readonly deletionPolicy: string | undefined;
};

const nameProperty: Readonly<Record<string, string>> = {
  "AWS::DynamoDB::Table": "TableName",
  "AWS::Events::EventBus": "Name",
  "AWS::Lambda::Function": "FunctionName",
  "AWS::S3::Bucket": "BucketName",
  "AWS::SES::ConfigurationSet": "Name",
  "AWS::SQS::Queue": "QueueName",
};

const arnOf: Readonly<Record<string, (name: string) => string>> = {
  "AWS::DynamoDB::Table": (name) => `arn:aws:dynamodb:eu-west-3:111111111111:table/${name}`,
  "AWS::Events::EventBus": (name) => `arn:aws:events:eu-west-3:111111111111:event-bus/${name}`,
  "AWS::Lambda::Function": (name) => `arn:aws:lambda:eu-west-3:111111111111:function:${name}`,
  "AWS::S3::Bucket": (name) => `arn:aws:s3:::${name}`,
  "AWS::SQS::Queue": (name) => `arn:aws:sqs:eu-west-3:111111111111:${name}`,
};

const intrinsic = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ "Fn::GetAtt": z.tuple([z.string(), z.string()]) }),
  z.strictObject({ "Fn::Join": z.tuple([z.string(), z.array(z.json())]) }),
  z.strictObject({ "Fn::ImportValue": z.string() }),
  z.strictObject({ "Fn::Sub": z.string() }),
]);

const isIntrinsic = (value: object): boolean => {
  const keys = Object.keys(value);
  return keys.length === 1 && keys.some((key) => key === "Ref" || key.startsWith("Fn::"));
};

export const resourcesOf = (synthesised: Readonly<Record<string, unknown>>): Resource[] => {
  const templates = Object.entries(synthesised).map(([stack, body]) => ({ stack, ...template.parse(body) }));

  const nameOf = (from: Template, logicalId: string): string => {
    const resource = from.Resources[logicalId];
    if (resource === undefined) throw new Error(`No resource ${logicalId} in its template`);
    const property = nameProperty[resource.Type];
    return property === undefined ? logicalId : String(resolve(resource.Properties[property] ?? logicalId, from));
  };

  const attributeOf = (from: Template, logicalId: string, attribute: string): string => {
    const arn = arnOf[from.Resources[logicalId]?.Type ?? ""];
    return attribute === "Arn" && arn !== undefined ? arn(nameOf(from, logicalId)) : `${logicalId}.${attribute}`;
  };

  const imported = (exportName: string): Json => {
    for (const exporter of templates) {
      const output = Object.values(exporter.Outputs).find(({ Export }) => Export?.Name === exportName);
      if (output !== undefined) return resolve(output.Value, exporter);
    }
    throw new Error(`No stack exports ${exportName}`);
  };

  const resolve = (value: Json, from: Template): Json => {
    if (Array.isArray(value)) return value.map((item) => resolve(item, from));
    if (typeof value !== "object" || value === null) return value;
    if (!isIntrinsic(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, from)]));
    }
    const reference = intrinsic.parse(value);
    if ("Ref" in reference) return pseudoParameters[reference.Ref] ?? nameOf(from, reference.Ref);
    if ("Fn::GetAtt" in reference) return attributeOf(from, ...reference["Fn::GetAtt"]);
    if ("Fn::ImportValue" in reference) return imported(reference["Fn::ImportValue"]);
    if ("Fn::Sub" in reference) {
      return reference["Fn::Sub"].replace(/\$\{([^}]+)\}/g, (_, name: string) => pseudoParameters[name] ?? name);
    }
    const [separator, parts] = reference["Fn::Join"];
    return parts.map((part) => String(resolve(part, from))).join(separator);
  };

  return templates.flatMap((from) =>
    Object.entries(from.Resources).map(([logicalId, { Type, Properties, DeletionPolicy }]) => ({
      stack: from.stack,
      logicalId,
      type: Type,
      properties: z.record(z.string(), z.json()).parse(resolve(Properties, from)),
      deletionPolicy: DeletionPolicy,
    })),
  );
};

/** The resources of a type as they are, each with its logical id first: what `describe.each` names a case by. */
export const withType = (resources: readonly Resource[], type: string): [string, Resource][] =>
  resources.filter((resource) => resource.type === type).map((resource) => [resource.logicalId, resource]);

/** The resources of a type, their properties parsed: a property that is not as the schema says throws. */
export const ofType = <Schema extends z.ZodType>(resources: readonly Resource[], type: string, schema: Schema) =>
  resources
    .filter((resource) => resource.type === type)
    .map((resource) => ({ resource, logicalId: resource.logicalId, ...parsed(schema, resource) }));

const parsed = <Schema extends z.ZodType>(schema: Schema, resource: Resource): { properties: z.output<Schema> } => {
  const result = schema.safeParse(resource.properties);
  if (!result.success) throw new Error(`${resource.logicalId}: ${z.prettifyError(result.error)}`);
  return { properties: result.data };
};
