export const isThorough = process.env["TESTS"] === "thorough";

/**
 * How often a property is tried on generated cases: a tenth of it in `npm test`, which people wait for; all of it in
 * `npm run test:thorough`, which .ci/run does.
 */
export const runs = (thorough: number): number => (isThorough ? thorough : Math.ceil(thorough / 10));

/** How often its situation is met among them; among few, chance has its say: once. */
export const leastMet = (thorough: number): number => (isThorough ? thorough : 0);
