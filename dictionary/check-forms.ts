import { foldForm } from "./fold.ts";
import { inflect } from "./inflect.ts";
import { type PlacedEntry, problemAt } from "./placed-entry.ts";
import type { Problem } from "./problem.ts";

/**
 * Checks that no spelling belongs to two entries: a page could only guess which is meant. Where
 * both entries wait for a cue, their cues decide. Each pair of entries is told once.
 */
export function checkForms(all: readonly PlacedEntry[]): Problem[] {
  const owners = new Map<string, PlacedEntry[]>();
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const placed of all) {
    const { entry } = placed;
    if (entry.withdrawn) continue;
    for (const { form, folded } of spellingsOf(placed)) {
      const others = owners.get(folded) ?? [];
      if (!others.includes(placed)) owners.set(folded, [...others, placed]);
      for (const other of others) {
        const pair = `${other.file} ${placed.file}`;
        if (other === placed || told.has(pair)) continue;
        if (other.entry.needsCue && entry.needsCue) continue;
        told.add(pair);
        const message =
          `"${form}" is also found by ${other.file}. Take the form out of one of the two, ` +
          "or give both cues and write `needs cue: yes`.";
        problems.push(problemAt(placed, form, "same-form", message));
      }
    }
  }
  return problems;
}

/** Every folded spelling of an entry, with the form that its author wrote. */
function spellingsOf({ entry }: PlacedEntry) {
  return entry.forms.flatMap((form) =>
    (form.exact ? [form.text] : inflect(form)).map((spelling) => ({
      form: form.text,
      folded: foldForm(spelling, form.exact),
    })),
  );
}
