import * as z from "zod";
import type { Entry } from "../../events/envelope.ts";

const busEvent = z.object({ source: z.string(), "detail-type": z.string(), detail: z.unknown() });

/** The body of a queue's message that EventBridge put there -> what was said. Ours alone come this way: another shape is a fault. */
export const readBusMessage = (body: string): Entry => {
  const { source, "detail-type": detailType, detail } = busEvent.parse(JSON.parse(body));
  return { source, detailType, detail };
};
