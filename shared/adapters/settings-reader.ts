import { settingsVersions } from "../domain/alerts/settings.ts";
import type { SettingsReader, StateStore } from "../domain/ports.ts";
import { type CurrentStatePorts, createCurrentState } from "./current-state.ts";

/**
 * The settings as the funds' states hold them. The list says which funds there are, each state is read consistently: a worker
 * that knew fewer changes than the alerts were last looked at with could settle nothing.
 */
export const settingsReader = (
  ports: CurrentStatePorts & { readonly states: Pick<StateStore, "get" | "list"> },
): SettingsReader => {
  const currentState = createCurrentState(ports);
  return {
    async read() {
      const listed = await ports.states.list("fund");
      const states = await Promise.all(listed.map(({ subject }) => currentState(subject)));
      return settingsVersions(states.flatMap((state) => (state?.kind === "fund" ? [state] : [])));
    },
  };
};

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
