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
  const rule = name.replace(/^www\.(?=.+\.)/, "");
  return { off: [...sites.off.filter((other) => !holdsFor(rule, other)), rule] };
}

function holdsFor(rule: string, name: string): boolean {
  return rule !== "" && (name === rule || name.endsWith(`.${rule}`));
}

/** Small letters, without the dot that may end a full name. */
function plainHostname(hostname: string): string {
  return hostname.toLowerCase().replace(/\.$/, "");
}
