import { describe, expect, it } from "vitest";
import { decodeBase64url, encodeBase64url } from "../../feed/base64url.ts";
import { isLoopback, readFeedAddress } from "../../feed/feed-address.ts";

const read = (address: string, isLoopbackAllowed = false) => {
  const url = readFeedAddress("address", address, isLoopbackAllowed);
  return url.ok ? url.value.href : null;
};

describe("a feed's address", () => {
  it("is https, trimmed, without its fragment", () => {
    expect(read(" https://example.org/feed.json#key=abc ")).toBe("https://example.org/feed.json");
  });

  it("is http on this machine only where that is allowed", () => {
    for (const host of ["127.0.0.1:4747", "localhost", "[::1]:80"]) {
      expect(read(`http://${host}/feed.json`, true)).not.toBeNull();
      expect(read(`http://${host}/feed.json`)).toBeNull();
    }
  });

  it("S22 is not http on any other machine, whatever its name looks like", () => {
    const hosts = ["10.0.0.1", "192.168.0.1", "127.0.0.1.example.org", "localhost.example.org"];
    for (const host of hosts) expect(read(`http://${host}/feed.json`, true)).toBeNull();
  });

  it("is loopback only over http", () => {
    expect(isLoopback(new URL("http://localhost:1/"))).toBe(true);
    expect(isLoopback(new URL("https://localhost:1/"))).toBe(false);
  });
});

describe("base64url", () => {
  it("is read as it was written", () => {
    for (const bytes of [[], [0], [255, 254], [1, 2, 3], [251, 239, 190]]) {
      const text = encodeBase64url(new Uint8Array(bytes));
      expect(text).toMatch(/^[A-Za-z0-9_-]*$/);
      expect(decodeBase64url(text)).toEqual(new Uint8Array(bytes));
    }
  });

  it("is nothing else", () => {
    for (const text of ["a", "ab==", "a+b/", "ab\n", "ä"]) expect(decodeBase64url(text)).toBeNull();
  });
});
