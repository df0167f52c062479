/**
 * Which messages of a batch come back, given what the function answered (ReportBatchItemFailures).
 * Nothing, an empty answer or an empty list: none. An identifier that is empty, null, misspelt or not in the batch: all.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const failedIds = (result: unknown, batch: readonly string[]): ReadonlySet<string> => {
  if (result === undefined || result === null) return new Set();
  if (typeof result !== "object") return new Set(batch);
  const failures = "batchItemFailures" in result ? result.batchItemFailures : undefined;
  if (failures === undefined || failures === null) return new Set();
  if (!Array.isArray(failures)) return new Set(batch);
  const ids = new Set<string>();
  for (const failure of failures) {
    const id: unknown = failure?.itemIdentifier;
    if (typeof id !== "string" || !batch.includes(id)) return new Set(batch);
    ids.add(id);
  }
  return ids;
};
