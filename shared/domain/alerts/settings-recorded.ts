import { type Entry, portfolioSource } from "../../../events/envelope.ts";

/** Says that the settings of a fund may have changed: every alert is to be looked at again. */
export const settingsRecorded = (fundId: string, facts: number): Entry => ({
  source: portfolioSource,
  detailType: "SettingsRecorded",
  detail: { metadata: { id: `settings/${fundId}/${facts}`, version: 1, actor: "trajectoire" }, data: { fundId } },
});
