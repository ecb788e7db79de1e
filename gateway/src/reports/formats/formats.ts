import { csv } from './csv';
import type { Format } from './format';
import { json } from './json';
import { parquet } from './parquet';
import { xlsx } from './xlsx';

/** By the endings of the addresses. */
export const formats = { csv, xlsx, json, parquet } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as FormatName[];

export const isFormat = (name: string): name is FormatName => Object.hasOwn(formats, name);
