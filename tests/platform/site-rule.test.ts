import { describe, expect, it } from "vitest";
import { isSiteOff, switchSite } from "../../platform/site-rule.ts";

const NONE = { off: [] };

describe("a site rule", () => {
  it("holds for its hostname and for those below it", () => {
    const sites = { off: ["example.org"] };
    expect(isSiteOff(sites, "example.org")).toBe(true);
    expect(isSiteOff(sites, "www.example.org")).toBe(true);
    expect(isSiteOff(sites, "news.example.org")).toBe(true);
    expect(isSiteOff(sites, "EXAMPLE.org.")).toBe(true);
  });

  it("does not hold for those above it or beside it", () => {
    const sites = { off: ["news.example.org"] };
    expect(isSiteOff(sites, "example.org")).toBe(false);
    expect(isSiteOff(sites, "badnews.example.org")).toBe(false);
    expect(isSiteOff({ off: ["example.org"] }, "notexample.org")).toBe(false);
    expect(isSiteOff({ off: ["example.org"] }, "example.org.evil.test")).toBe(false);
  });

  it("switches nothing off by being empty", () => {
    expect(isSiteOff({ off: [""] }, "example.org")).toBe(false);
    expect(isSiteOff({ off: [""] }, "")).toBe(false);
    expect(isSiteOff(NONE, "")).toBe(false);
  });
});

describe("switching a site", () => {
  it("off makes one rule, without www", () => {
    expect(switchSite(NONE, "www.Example.org", false)).toEqual({ off: ["example.org"] });
  });

  it.each(["www.gov.uk", "www.nhs.uk"])(
    "off keeps the www of %s, or every site under it goes off",
    (name) => {
      const sites = switchSite(NONE, name, false);
      expect(sites).toEqual({ off: [name] });
      expect(isSiteOff(sites, `www.fenmoor.${name.slice(4)}`)).toBe(false);
    },
  );

  it("off makes one rule of a council's name", () => {
    expect(switchSite(NONE, "www.fenmoor.gov.uk", false)).toEqual({ off: ["fenmoor.gov.uk"] });
  });

  it("off keeps a www that is the name itself", () => {
    expect(switchSite(NONE, "www.uk", false)).toEqual({ off: ["www.uk"] });
  });

  it("off takes the place of rules below it, and leaves the others", () => {
    const sites = { off: ["news.example.org", "other.test"] };
    expect(switchSite(sites, "example.org", false)).toEqual({ off: ["other.test", "example.org"] });
  });

  it("off twice is off once", () => {
    const once = switchSite(NONE, "example.org", false);
    expect(switchSite(once, "www.example.org", false)).toBe(once);
  });

  it("on takes away every rule that holds there, also one from above", () => {
    const sites = { off: ["example.org", "a.example.org", "other.test"] };
    expect(switchSite(sites, "a.example.org", true)).toEqual({ off: ["other.test"] });
  });

  it("does nothing on a page without a hostname", () => {
    expect(switchSite(NONE, "", false)).toBe(NONE);
  });

  it("works for numbers and names of one part", () => {
    expect(isSiteOff(switchSite(NONE, "127.0.0.1", false), "127.0.0.1")).toBe(true);
    expect(isSiteOff(switchSite(NONE, "localhost", false), "localhost")).toBe(true);
    expect(isSiteOff(switchSite(NONE, "[::1]", false), "[::1]")).toBe(true);
  });
});
