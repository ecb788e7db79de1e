import type { ComponentChildren, JSX } from 'preact';
import type { Option } from './options';

/** A form whose choices stand in the address; it works without JavaScript, and without a reload with it. */
export function FilterForm({ action, children }: { action: string; children: ComponentChildren }): JSX.Element {
  return (
    <form class="filters" method="get" action={action} role="search" data-live>
      {children}
      <div>
        <button class="button" type="submit">
          Anzeigen
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string | undefined;
}

export function SearchField({ name, label, value }: FieldProps): JSX.Element {
  return (
    <div>
      <label for={name}>{label}</label>
      <input id={name} name={name} type="search" value={value} maxLength={200} autocomplete="off" />
    </div>
  );
}

interface ChoiceFieldProps extends FieldProps {
  options: readonly Option[];
}

/** One value or all. */
export function ChoiceField({ name, label, value, options }: ChoiceFieldProps): JSX.Element {
  return (
    <div>
      <label for={name}>{label}</label>
      <select id={name} name={name} data-renewed>
        <option value="">alle</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
