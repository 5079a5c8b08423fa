/**
 * Asks again and again until the answer is there, and gives it.
 *
 * Throws after `patience` milliseconds, saying what it waited for. Null and undefined are no
 * answer; false, zero and empty are.
 */
export async function until<Answer>(
  what: string,
  probe: () => Promise<Answer | null | undefined>,
  patience = PATIENCE,
): Promise<Answer> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await probe();
    if (answer !== null && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}

/** A slow machine in the middle of a build still answers within it. */
const PATIENCE = 15_000; // ms

const INTERVAL = 50; // ms
