/** What a reader can choose about marks and cards. */
export type ReaderSettings = {
  readonly density: "first" | "every" | "list";
  readonly painter: "auto" | "elements";
  /** Milliseconds, 150 to 800. */
  readonly openDelay: number;
  readonly clickOnly: boolean;
};

export type ReaderSettingsProps = {
  readonly settings: ReaderSettings;
  readonly onChange: (changed: Partial<ReaderSettings>) => void;
};
