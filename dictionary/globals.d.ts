/**
 * What browsers and Node both have, and the language's own library does not tell of. With these
 * alone, `document` stays a compile error in the pure folders.
 */
interface URL {
  href: string;
  readonly origin: string;
  protocol: string;
  username: string;
  password: string;
  host: string;
  hostname: string;
  hash: string;
}
declare var URL: {
  prototype: URL;
  new (address: string, base?: string): URL;
  parse(address: string, base?: string): URL | null;
};
interface AbortSignal {
  readonly aborted: boolean;
}
declare var AbortController: {
  prototype: AbortController;
  new (): AbortController;
};
interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare var TextDecoder: {
  prototype: TextDecoder;
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder;
};
interface TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare var TextEncoder: {
  prototype: TextEncoder;
  new (): TextEncoder;
};
interface TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
interface SubtleCrypto {
  digest(algorithm: "SHA-256", bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}
interface Crypto {
  readonly subtle: SubtleCrypto;
}
declare var crypto: Crypto;
declare function atob(base64: string): string;
declare function btoa(binary: string): string;
