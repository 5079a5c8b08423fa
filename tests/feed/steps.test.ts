import { describe, expect, it } from "vitest";
import { accept, refuse, type Result } from "../../feed/result.ts";
import { startWith } from "../../feed/steps.ts";

describe("a list of steps", () => {
  it("gives each step what all before it found", async () => {
    const end = await startWith({ text: "2" })
      .step("number", ({ text }) => accept(Number(text)))
      .step("double", async ({ number }) => accept(number * 2))
      .end();
    expect(end).toEqual({ ok: true, value: { text: "2", number: 2, double: 4 } });
  });

  it("ends at the first refusal, and begins nothing after it", async () => {
    const begun: string[] = [];
    const step = (name: string, result: Result<unknown>) => () => {
      begun.push(name);
      return result;
    };
    const end = await startWith({})
      .step("one", step("one", accept(1)))
      .step("two", step("two", refuse("hash", "No.")))
      .step("three", step("three", accept(3)))
      .end();
    expect(end).toEqual({ ok: false, stage: "hash", sentence: "No." });
    expect(begun).toEqual(["one", "two"]);
  });
});
