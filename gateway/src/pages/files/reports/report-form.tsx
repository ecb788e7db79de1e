import type { JSX } from 'preact';
import type { CatalogEntry, CatalogParameter } from '../../../reports/catalog/report-catalog';
import { defaultInWords, formatWords } from './report-words';

/** Asks for a report by what it needs; each button is one of its formats. */
export function ReportForm({ entry: { formats, parameters, isComparable } }: { entry: CatalogEntry }): JSX.Element {
  const csv = formats.find(({ name }) => name === 'csv');
  return (
    <form class="filters" method="get" action={formats[0]?.path}>
      {parameters.map((parameter) => (
        <Field key={parameter.name} parameter={parameter} />
      ))}
      {isComparable && (
        <Field
          parameter={{ name: 'compare', title: 'Vergleich mit', type: 'Date', isList: false, isRequired: false }}
        />
      )}
      <div class="buttons">
        {csv && (
          <button class="button" type="submit" formaction={csv.path} name="excel" value="de">
            CSV für deutsches Excel
          </button>
        )}
        {formats.map(({ name, path }) => (
          <button key={name} class="button button--quiet" type="submit" formaction={path}>
            {formatWords[name]}
          </button>
        ))}
      </div>
    </form>
  );
}

function Field({ parameter }: { parameter: CatalogParameter }): JSX.Element {
  const { name, title, description, type, isList, isRequired, default: standard, example, possible } = parameter;
  const isNeeded = isRequired && !standard;
  const hints = [
    description?.replace(/\.$/, ''),
    isList && !description && 'mehrere durch Komma getrennt',
    standard && `ohne Angabe: ${defaultInWords(standard)}`,
    !standard && !isRequired && !description && 'freiwillig',
    example && `zum Beispiel ${example}`,
  ];
  const hint = hints.filter(Boolean).join('; ');
  const common = { id: name, name, required: isNeeded, 'aria-describedby': hint ? `${name}-hint` : undefined };
  return (
    <div>
      <label for={name}>{title}</label>
      {possible && !isList ? (
        <select {...common}>
          <option value=""></option>
          {possible.map((value) => (
            <option key={value}>{value}</option>
          ))}
        </select>
      ) : (
        <input {...common} type={type === 'Date' && !isList ? 'date' : 'text'} maxLength={200} />
      )}
      {hint && (
        <span id={`${name}-hint`} class="source">
          {hint}
        </span>
      )}
    </div>
  );
}
