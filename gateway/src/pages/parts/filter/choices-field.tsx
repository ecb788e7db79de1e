import type { JSX } from 'preact';
import type { Option } from './options';

interface ChoicesFieldProps {
  name: string;
  label: string;
  chosen: readonly string[];
  options: readonly Option[];
}

/** Any number of values, folded as long as nobody looks. What is `data-renewed` the script of the form brings up to date. */
export function ChoicesField({ name, label, chosen, options }: ChoicesFieldProps): JSX.Element {
  return (
    <details class="choices">
      <summary>
        <span class="choices__label">{label}</span>{' '}
        <span class="choices__chosen" id={`${name}-chosen`} data-renewed>
          {inShort(options.filter(({ value }) => chosen.includes(value)))}
        </span>
      </summary>
      <fieldset id={`${name}-options`} data-renewed>
        <legend class="kern-sr-only">{label}</legend>
        {options.length === 0 && <p>Dazu gibt es keine Auswahl.</p>}
        {options.map(({ value, label: text }) => (
          <label key={value}>
            <input id={`${name}-${value}`} name={name} type="checkbox" value={value} checked={chosen.includes(value)} />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function inShort(chosen: readonly Option[]): string {
  const [first] = chosen;
  if (!first) return 'alle';
  return chosen.length === 1 ? first.label : `${chosen.length} gewählt`;
}
