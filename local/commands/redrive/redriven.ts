import type { Letter, Letters } from "../dead-letters/letters.ts";

/** How many letters were sent again, and a sentence for each that stays. */
export type Redriven = { readonly sent: number; readonly left: readonly string[] };

/**
 * Sends each visible letter again, and only then deletes it: a command killed in between sends one twice, which changes
 * nothing, and loses none. `send` answers with a sentence when the letter must stay.
 */
export const sendEachAgain = async (
  letters: Letters,
  send: (letter: Letter) => Promise<string | undefined>,
): Promise<Redriven> => {
  let sent = 0;
  const left = new Map<string, string>();
  for (;;) {
    const taken = (await letters.take()).filter(({ id }) => !left.has(id));
    if (taken.length === 0) return { sent, left: [...left.values()] };
    for (const letter of taken) {
      const reason = await send(letter);
      if (reason === undefined) {
        await letters.remove(letter);
        sent += 1;
      } else {
        left.set(letter.id, `Letter ${letter.id} stays: ${reason}`);
      }
    }
  }
};
