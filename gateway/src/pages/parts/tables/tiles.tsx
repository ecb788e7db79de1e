import type { ComponentChildren, JSX } from 'preact';

export interface Tile {
  label: string;
  value: string;
  /** Where the rows behind the figure are. */
  href?: string;
  note?: ComponentChildren;
}

export function Tiles({ tiles }: { tiles: readonly Tile[] }): JSX.Element {
  return (
    <dl class="tiles">
      {tiles.map(({ label, value, href, note }) => (
        <div key={label} class="tile">
          <dt>{label}</dt>
          <dd class="tile__value">{href ? <a href={href}>{value}</a> : value}</dd>
          {note && <dd class="tile__note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
