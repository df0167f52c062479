/*
 * Chance without a generator to carry around: a number depends only on its key, so adding a fact, or asking for a later
 * day, never changes the others.
 */

/** A number from 0 (included) to 1 (excluded), always the same for the same key. FNV-1a, then murmur3's finaliser. */
export const chance = (key: string): number => {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
};

/** A whole number from `least` to `most`, both included. */
export const between = (key: string, least: number, most: number): number =>
  least + Math.floor(chance(key) * (most - least + 1));
