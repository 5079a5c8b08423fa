import type { Result } from "./result.ts";

/**
 * A list of steps. Each is named after what it finds, sees what all before it found, and may
 * refuse; the first refusal ends the list.
 *
 *     const end = await startWith({ text })
 *       .step("url", ({ text }) => readAddress(text))
 *       .step("file", ({ url }) => fetchFile(url))
 *       .end();
 */
export type Steps<Known> = {
  readonly step: <Name extends string, Found>(
    name: Name,
    find: (known: Known) => Result<Found> | Promise<Result<Found>>,
  ) => Steps<Known & Readonly<Record<Name, Found>>>;
  readonly end: () => Promise<Result<Known>>;
};

/** Begins a list of steps with what is known before the first. */
export function startWith<Known extends object>(known: Known): Steps<Known> {
  return follow(Promise.resolve({ ok: true, value: known }));
}

function follow<Known extends object>(soFar: Promise<Result<Known>>): Steps<Known> {
  return {
    step: (name, find) =>
      follow(soFar.then((result) => (result.ok ? add(result.value, name, find) : result))),
    end: () => soFar,
  };
}

async function add<Known extends object, Name extends string, Found>(
  known: Known,
  name: Name,
  find: (known: Known) => Result<Found> | Promise<Result<Found>>,
): Promise<Result<Known & Readonly<Record<Name, Found>>>> {
  const found = await find(known);
  if (!found.ok) return found;
  const more = { [name]: found.value } as Record<Name, Found>; // a computed key is widened to string
  return { ok: true, value: { ...known, ...more } };
}
