import * as z from "zod";
import { AwsError } from "./aws-error.ts";
import type { Operations } from "./aws-json.ts";
import type { Bus } from "./bus.ts";
import { matches, patternSchema } from "./pattern.ts";

const testRequest = z.object({ EventPattern: z.string(), Event: z.string() });
const testedEvent = z.object({ source: z.string(), "detail-type": z.string() });

/** EventBridge, as far as it is imitated. */
export const eventBridge = (bus: Bus): Operations => ({
  PutEvents: (request) => bus.putEvents(request),
  TestEventPattern: async (request) => {
    const { EventPattern, Event } = testRequest.parse(request);
    const pattern = patternSchema.safeParse(JSON.parse(EventPattern));
    if (!pattern.success) {
      throw new AwsError("InvalidEventPatternException", `Not imitated here: ${z.prettifyError(pattern.error)}`);
    }
    const { source, "detail-type": detailType } = testedEvent.parse(JSON.parse(Event));
    return { Result: matches(pattern.data, { source, detailType }) };
  },
});
