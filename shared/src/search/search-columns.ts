import type { ColumnOptions } from 'typeorm';

/** `@Column(searchTextColumn) searchText`: all texts of a row as they are compared; the database computes it. */
export const searchTextColumn: ColumnOptions = { type: 'text', insert: false, update: false, select: false };

/** `@Column(searchVectorColumn) searchVector`: the word stems of a row; the database computes it. */
export const searchVectorColumn: ColumnOptions = { type: 'tsvector', insert: false, update: false, select: false };
