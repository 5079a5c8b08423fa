import type { Form } from "./entry.ts";

/**
 * The spellings that a form stands for, itself first. Only what is regular in English is
 * derived; an irregular spelling is written by the author as a form of its own.
 */
export function inflect({ text, inflect: kind }: Form): string[] {
  if (kind === "noun") return nounForms(text);
  if (kind === "verb") return verbForms(text);
  return [text];
}

/** `care plan`, `care plan's`, `care plans`. The plural's bare apostrophe is no part of a mark. */
function nounForms(noun: string): string[] {
  return [noun, `${noun}'s`, plural(noun)];
}

function plural(noun: string): string {
  if (/[A-Z]$/.test(noun)) return `${noun}s`; // an acronym: ICSs, not ICSes
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/i.test(noun)) return `${noun}es`;
  return `${noun}s`;
}

/** The first word of the form is the verb: `refuse to engage`, `refused to engage`. */
function verbForms(form: string): string[] {
  const [verb = "", ...rest] = form.split(" ");
  const tail = rest.map((word) => ` ${word}`).join("");
  return [verb, thirdPerson(verb), past(verb), present(verb)].map((word) => word + tail);
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function past(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return verb.endsWith("e") ? `${verb}d` : `${doubled(verb)}ed`;
}

function present(verb: string): string {
  return /[^eyo]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubled(verb)}ing`;
}

/** `plan` is `planned`: a short verb of consonant, vowel, consonant doubles its last letter. */
function doubled(verb: string): string {
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) ? verb + verb.slice(-1) : verb;
}
