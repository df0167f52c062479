import type { Adapter, AdapterPayload } from "oidc-provider";

/**
 * Sign-ins under way and sessions, in this process: after a restart one signs in again. Tokens need none of it.
 */
export const signIns = (): ((model: string) => Adapter) => {
  const kept = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();
  const find = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    return found !== undefined && found.until > Date.now() ? found.payload : undefined;
  };
  return (model) => ({
    async upsert(id, payload, seconds) {
      kept.set(`${model}:${id}`, { payload, until: Date.now() + seconds * 1000 });
    },
    find: async (id) => find(`${model}:${id}`),
    async findByUid(uid) {
      const keys = [...kept.keys()].filter((key) => key.startsWith(`${model}:`));
      return keys.map(find).find((payload) => payload?.uid === uid);
    },
    // The device flow, which is off.
    findByUserCode: async () => undefined,
    async consume(id) {
      Object.assign(find(`${model}:${id}`) ?? {}, { consumed: Math.floor(Date.now() / 1000) });
    },
    async destroy(id) {
      kept.delete(`${model}:${id}`);
    },
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    },
  });
};
