import { describe, expect, it } from "vitest";
import { scanBlocks } from "../../page/scan.ts";

/** The blocks of a page's body; `|` stands for a line break of the page's own. */
function blocks(html: string, rootSelector = "body", isShallow = false): string[] {
  document.body.innerHTML = html;
  const root = document.querySelector(rootSelector);
  if (!root) throw new Error(`no ${rootSelector} in the page`);
  return [
    ...scanBlocks(root, { lang: "en", isShallow, shadowRootOf: (element) => element.shadowRoot }),
  ]
    .map(({ text }) => text.replaceAll("\n", "|").trim())
    .filter((text) => text !== "");
}

describe("a block's text", () => {
  it.each([
    [
      "runs on over inline tags",
      "<p>co-<b>production</b> is <i>good</i></p>",
      ["co-production is good"],
    ],
    [
      "runs on over <wbr>, comments and empty spans",
      "<p>person<wbr>-cen<!-- x -->tred<span></span> care</p>",
      ["person-centred care"],
    ],
    ["has a space for <br>", "<p>direct<br>payment</p>", ["direct|payment"]],
    ["ends at the next block", "<p>care</p><p>plan</p>", ["care", "plan"]],
    [
      "ends at a block inside it, and goes on after",
      "<div>care <p>home</p> plan</div>",
      ["care", "home", "plan"],
    ],
    [
      "is apart in table cells",
      "<table><tr><td>care</td><td>plan</td></tr></table>",
      ["care", "plan"],
    ],
    ["is apart in list items", "<ul><li>care<li>plan</ul>", ["care", "plan"]],
    [
      "is apart around a picture or a field",
      "<p>care<img alt=''>plan<input>now</p>",
      ["care", "plan", "now"],
    ],
    ["is apart around a rule", "<div>care<hr>plan</div>", ["care", "plan"]],
    [
      "has the base of ruby alone",
      "<p>care<ruby>plan<rp>(</rp><rt>kea</rt><rp>)</rp></ruby>ner</p>",
      ["careplanner"],
    ],
    [
      "keeps a footnote's number out of the word before it",
      "<p>carers<sup>1</sup> say</p>",
      ["carers", "1", "say"],
    ],
  ])("%s", (_, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it("is apart where the page's style makes blocks of inline tags and no space stands between", () => {
    const style = "<style>.tab { display: block }</style>";
    expect(blocks(`${style}<nav><a class=tab>Care</a><a class=tab>Home</a></nav>`)).toEqual([
      "Care",
      "Home",
    ]);
    expect(blocks("<nav style='display: flex'><a>Care</a><a>Home</a></nav>")).toEqual([
      "Care",
      "Home",
    ]);
    expect(blocks("<nav><a>Care</a><a>Home</a></nav>")).toEqual(["CareHome"]);
  });
});

describe("what is not read", () => {
  it.each([
    [
      "script, style and templates",
      "<p>a<script>x</script></p><style>y</style><template>z</template>",
    ],
    ["code and preformatted text", "<p>a</p><code>x</code><pre>y</pre><kbd>z</kbd><samp>q</samp>"],
    ["form fields", "<p>a</p><textarea>x</textarea><select><option>y</select>"],
    [
      "what people write in",
      "<p>a</p><div contenteditable>x <b>y</b></div><div role=textbox>z</div>",
    ],
    ["what its author opted out", "<p>a</p><div data-jargon-lens=off>x<p>y</p></div>"],
    ["other languages", "<p>a</p><div lang=cy>x</div><div lang=fr-CA>y</div>"],
    ["drawings and formulas", "<p>a</p><svg><text>x</text></svg><math><mi>y</mi></math>"],
  ])("%s", (_, html) => {
    expect(blocks(html)).toEqual(["a"]);
  });

  it.each([
    ["translate=no is no opting out", "<p translate=no>a</p>"],
    ["contenteditable=false", "<p contenteditable=false>a</p>"],
    ["English of any country", "<p lang=en-GB>a</p>"],
    ["an empty lang", "<p lang=''>a</p>"],
    ["a fold-out, open or closed", "<details><summary></summary><p>a</p></details>"],
  ])("but this is: %s", (_, html) => {
    expect(blocks(html)).toEqual(["a"]);
  });

  it("a part inside a closed part, when it is scanned by itself", () => {
    expect(blocks("<div contenteditable><p id=inner>x</p></div>", "#inner")).toEqual([]);
  });
});

describe("a scan", () => {
  it("of an element's own text leaves out the blocks inside it", () => {
    expect(blocks("<div id=a>care <b>home</b><p>inner</p> plan</div>", "#a", true)).toEqual([
      "care home",
      "plan",
    ]);
  });
  it("goes into open shadow roots and says so", () => {
    document.body.innerHTML = "<div id=host>light</div>";
    const shadow = document.querySelector("#host")?.attachShadow({ mode: "open" });
    if (shadow) shadow.innerHTML = "<p>inside</p>";
    const told: ShadowRoot[] = [];
    const found = [
      ...scanBlocks(document.body, {
        lang: "en",
        shadowRootOf: (element) => element.shadowRoot,
        onShadowRoot: (root) => told.push(root),
      }),
    ];
    expect(found.map(({ text }) => text)).toEqual(["inside", "light"]);
    expect(told).toEqual([shadow]);
  });
  it("is not led astray by the names of a page's fields", () => {
    const names = [
      "parentNode",
      "localName",
      "getAttribute",
      "nextSibling",
      "nodeType",
      "shadowRoot",
      "childNodes",
    ];
    const fields = names.map((name) => `<input name=${name}>`).join("");
    expect(blocks(`<form>${fields}care <b>plan</b></form><p>after</p>`)).toEqual([
      "care plan",
      "after",
    ]);
  });
  it("gives the text nodes of each block, and where they begin in it", () => {
    document.body.innerHTML = "<p>co-<b>production</b> now</p>";
    const [block] = [...scanBlocks(document.body, { lang: "en" })];
    expect(block?.pieces.map(({ node, start }) => [node.data, start])).toEqual([
      ["co-", 0],
      ["production", 3],
      [" now", 13],
    ]);
    expect(block?.container.localName).toBe("p");
  });
  it("does not change the page", () => {
    const html = "<div>care <b>home</b><p>plan<br>now</p></div>";
    blocks(html);
    expect(document.body.innerHTML).toBe(html);
  });
});
