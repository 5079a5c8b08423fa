import { useId } from "preact/hooks";

export type RadioChoicesProps<Value extends string | number> = {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly hint?: string;
  }[];
  readonly isOff?: boolean;
  readonly onChoose: (value: Value) => void;
};

/** One of a few. Each choice is a large target: the whole row. */
export function RadioChoices<Value extends string | number>(props: RadioChoicesProps<Value>) {
  const { legend, hint, value, choices, isOff = false, onChoose } = props;
  const id = useId();
  return (
    <fieldset class="choices" disabled={isOff} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      ) : null}
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            name={id}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.label} {choice.hint ? <span class="hint">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export type CheckChoiceProps = {
  readonly label: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** Yes or no. */
export function CheckChoice({ label, hint, isOn, onChange }: CheckChoiceProps) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label} <span class="hint">{hint}</span>
      </span>
    </label>
  );
}
