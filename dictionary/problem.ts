/** Something wrong in what somebody wrote, told so that they can mend it. */
export type Problem = {
  /** The file, as its author knows it. */
  readonly file: string;
  /** The first line is 1. */
  readonly line: number;
  /** Short and stable, for scripts: `unknown-field`. */
  readonly rule: string;
  /** One or two plain sentences: what is wrong, then what to do. */
  readonly message: string;
};

/** Takes note of a problem in the file that is being read. */
export type Tell = (line: number, rule: string, message: string) => void;

/** `terms/respite.md:4: … (unknown-field)` */
export function formatProblem({ file, line, rule, message }: Problem): string {
  return `${file}:${line}: ${message} (${rule})`;
}
