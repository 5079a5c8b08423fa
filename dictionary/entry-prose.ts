import type { Link, Paragraph as MarkdownParagraph, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Paragraph, RichText, Run } from "./rich-text.ts";
import { slug } from "./slug.ts";

/** What could not be taken over, with its line in the text that was given (the first is 1). */
export type ProseProblem = { readonly line: number; readonly message: string };

/**
 * Reads an author's Markdown as rich text. Only paragraphs, *emphasis* and links are taken: a
 * link to an https address, or to another entry by its headword: `[respite](respite)`.
 */
export function readProse(markdown: string): { text: RichText; problems: ProseProblem[] } {
  const problems: ProseProblem[] = [];
  const refuse = (node: RootContent, message: string): void => {
    problems.push({ line: node.position?.start.line ?? 1, message });
  };
  const text = fromMarkdown(markdown).children.flatMap((node): Paragraph[] => {
    if (node.type === "paragraph") return [readParagraph(node, refuse)];
    refuse(node, `A ${plainName(node.type)} can't be used here. Write it as a paragraph.`);
    return [];
  });
  return { text: text.filter((paragraph) => paragraph.length > 0), problems };
}

type Refuse = (node: RootContent, message: string) => void;

function readParagraph(paragraph: MarkdownParagraph, refuse: Refuse): Paragraph {
  return paragraph.children.flatMap((node): Run[] => {
    switch (node.type) {
      case "text":
        return [onOneLine(node.value)];
      case "break":
        return [" "];
      case "emphasis":
      case "strong":
        return [{ type: "emphasis", text: onOneLine(wordsOf(node.children)) }];
      case "link":
        return [readLink(node, refuse)];
      default:
        refuse(node, `A ${plainName(node.type)} can't be used here. Write plain words instead.`);
        return [];
    }
  });
}

function readLink(link: Link, refuse: Refuse): Run {
  const text = onOneLine(wordsOf(link.children));
  if (link.url.startsWith("https://")) return { type: "link", text, href: link.url };
  if (/^[a-z]+:/i.test(link.url)) {
    refuse(link, `The link to ${link.url} isn't https. Use an https address or take it out.`);
    return text;
  }
  return { type: "term", text, id: slug(decodeURIComponent(link.url)) };
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) =>
      "value" in node ? node.value : "children" in node ? wordsOf(node.children) : "",
    )
    .join("");
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function plainName(type: string): string {
  const names: Record<string, string> = {
    html: "piece of HTML",
    code: "block of code (four spaces at the start of a line make one)",
    inlineCode: "piece of code",
    image: "picture",
    list: "list",
    heading: "heading of this level",
    thematicBreak: "ruled line",
    blockquote: "quotation block",
  };
  return names[type] ?? type;
}
