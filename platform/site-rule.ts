/** Hostnames that are switched off, each with its subdomains. */
export type Sites = { readonly off: readonly string[] };

/** True if a rule switches this hostname off: one for itself or for a domain above it. */
export function isSiteOff(sites: Sites, hostname: string): boolean {
  const name = plainHostname(hostname);
  return sites.off.some((rule) => holdsFor(rule, name));
}

/**
 * Switches the site of this hostname on or off. Off makes one rule, without `www.`, in place of
 * those below it; on takes away every rule that holds here, also one made on a domain above.
 * A page without a hostname (a file, say) changes nothing.
 */
export function switchSite(sites: Sites, hostname: string, on: boolean): Sites {
  const name = plainHostname(hostname);
  if (name === "") return sites;
  if (on) return { off: sites.off.filter((rule) => !holdsFor(rule, name)) };
  if (isSiteOff(sites, name)) return sites;
  const rule = withoutWww(name);
  return { off: [...sites.off.filter((other) => !holdsFor(rule, other)), rule] };
}

/**
 * Names that belong to no one site but are the roof over very many: the second level of `.uk`
 * (Nominet's list of names under which others register).
 * `www.gov.uk` is a site; `gov.uk` is every council.
 */
const SHARED_UK_NAMES = new Set(
  "ac co gov judiciary ltd me mod net nhs org parliament plc police sch".split(" "),
);

function withoutWww(name: string): string {
  const rest = name.replace(/^www\.(?=.+\.)/, "");
  const [, shared] = /^([^.]+)\.uk$/.exec(rest) ?? [];
  return shared !== undefined && SHARED_UK_NAMES.has(shared) ? name : rest;
}

function holdsFor(rule: string, name: string): boolean {
  return rule !== "" && (name === rule || name.endsWith(`.${rule}`));
}

/** Small letters, without the dot that may end a full name. */
function plainHostname(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, "");
}
