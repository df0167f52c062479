import { settingsVersions } from "../domain/alerts/settings.ts";
import type { SettingsReader, StateStore } from "../domain/ports.ts";
import { foldVersion } from "../domain/state.ts";

/**
 * The settings as the funds' states hold them. The list says which funds there are, each state is read consistently. A state
 * of another fold is left to the sweep, which folds it again: its changes are counted then.
 */
export const settingsReader = (states: Pick<StateStore, "get" | "list">): SettingsReader => ({
  async read() {
    const listed = await states.list("fund");
    const stored = await Promise.all(listed.map(({ subject }) => states.get(subject)));
    return settingsVersions(
      stored.flatMap((one) => (one?.foldVersion === foldVersion && one.state.kind === "fund" ? [one.state] : [])),
    );
  },
});

/** The same, read once until `renew`: a batch looks at the settings once, whatever its projects. */
export const onceABatch = (reader: SettingsReader): SettingsReader & { readonly renew: () => void } => {
  let known: ReturnType<SettingsReader["read"]> | undefined;
  return {
    renew: () => {
      known = undefined;
    },
    read: () => {
      known ??= reader.read();
      return known;
    },
  };
};
