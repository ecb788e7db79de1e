import type { ComponentChildren, JSX } from 'preact';

export interface Column<Row> {
  title: string;
  cell(row: Row): ComponentChildren;
  isNumber?: boolean;
}

interface TableProps<Row> {
  caption: string;
  /** The first one heads the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Said in place of rows. */
  none?: string;
  isCaptionHidden?: boolean;
}

/** A table that becomes a list of records on narrow screens; the roles keep it a table for who listens. */
export function Table<Row>({
  caption,
  columns,
  rows,
  none = 'Keine Einträge.',
  isCaptionHidden,
}: TableProps<Row>): JSX.Element {
  if (!rows.length) return <p class="kern-body">{none}</p>;
  return (
    <table class="kern-table kern-table--small records" role="table">
      <caption class={isCaptionHidden ? 'kern-sr-only' : 'kern-title'}>{caption}</caption>
      <thead class="kern-table__head" role="rowgroup">
        <tr class="kern-table__row" role="row">
          {columns.map(({ title, isNumber }) => (
            <th key={title} scope="col" role="columnheader" class={classOf('header', isNumber)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="kern-table__body" role="rowgroup">
        {rows.map((row, index) => (
          <tr key={index} class="kern-table__row" role="row">
            {columns.map(({ title, cell, isNumber }, position) =>
              position === 0 ? (
                <th key={title} scope="row" role="rowheader" class={classOf('header', isNumber)} data-title={title}>
                  {cell(row)}
                </th>
              ) : (
                <td key={title} role="cell" class={classOf('cell', isNumber)} data-title={title}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const classOf = (part: string, isNumber = false) =>
  `kern-table__${part}${isNumber ? ` kern-table__${part}--numeric` : ''}`;
