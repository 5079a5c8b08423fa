import { useRef } from "preact/hooks";
import { CloseIcon, SearchIcon } from "./icons/icons.tsx";
import { useWording } from "./wording.tsx";

export type SearchBoxProps = {
  readonly query: string;
  readonly onChange: (query: string) => void;
};

/** Where a reader writes what to look for. Esc or the button clears it. */
export function SearchBox({ query, onChange }: SearchBoxProps) {
  const t = useWording();
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange("");
    field.current?.focus();
  };
  return (
    <search class="search">
      <label for="search-field">{t("searchLabel")}</label>
      <p id="search-hint" class="hint">
        {t("searchHint")}
      </p>
      <div class="search-box">
        <SearchIcon />
        <input
          id="search-field"
          ref={field}
          type="text"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          aria-describedby="search-hint"
          value={query}
          onInput={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => (event.key === "Escape" ? clear() : undefined)}
        />
        {query === "" ? null : (
          <button type="button" class="quiet" onClick={clear}>
            <CloseIcon /> {t("searchClear")}
          </button>
        )}
      </div>
    </search>
  );
}
