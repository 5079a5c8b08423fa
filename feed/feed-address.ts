import { accept, refuse, type Result, type Stage } from "./result.ts";

/**
 * Checks the address of a file that is to be fetched: https, without a user name or password.
 * Plain http is taken only on this machine itself, and only where the caller allows it.
 */
export function readFeedAddress(
  stage: Stage,
  written: string,
  isLoopbackAllowed: boolean,
): Result<URL> {
  const url = URL.parse(written.trim());
  if (!url) {
    return refuse(stage, "The feed's address isn't a web address. Check it in the settings.");
  }
  if (url.username !== "" || url.password !== "") {
    return refuse(stage, "The feed's address holds a user name or a password. Take them out.");
  }
  url.hash = "";
  if (url.protocol === "https:" || (isLoopbackAllowed && isLoopback(url))) return accept(url);
  return refuse(
    stage,
    "A feed's address must begin with https://. Ask its publisher for that one.",
  );
}

/** True of an http address that can only be this machine. */
export function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && ["127.0.0.1", "[::1]", "localhost"].includes(hostname);
}
