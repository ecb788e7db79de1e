import type { AnswerShape, EntitiesShape, FieldShape, SelectionShape } from './shape';

export type AnswerPath = readonly (string | number)[];
type JsonObject = Record<string, unknown>;

/** What was not of the type that was asked: the first places, and how many there are. */
export interface Misfits {
  paths: AnswerPath[];
  count: number;
}

const MAX_PATHS = 20;

/**
 * Cuts data to what was asked, in place where it can: keys that nobody asked for are gone, values of a wrong type are
 * null. What is missing stays missing. With `variables` the number of entities must be that of the representations; null
 * where it is not, or where the data is no object.
 */
export function cutAnswer(
  data: unknown,
  { root, entities }: AnswerShape,
  variables: Readonly<JsonObject>,
): { data: JsonObject; misfits: Misfits } | null {
  const cutter = new Cutter();
  const cut = entities ? cutter.entities(data, entities, variables[entities.variable]) : cutter.object(data, root, 0);
  return cut && { data: cut, misfits: cutter.misfits };
}

class Cutter {
  readonly misfits: Misfits = { paths: [], count: 0 };
  /** Where the cutter is, up to the depth that is passed along. */
  private readonly path: (string | number)[] = [];

  /** Each entity is cut as what it was asked to be, whatever type it says it has. */
  entities(data: unknown, { key, selection }: EntitiesShape, representations: unknown): JsonObject | null {
    const answered = isObject(data) ? data[key] : undefined;
    if (!Array.isArray(answered) || !Array.isArray(representations)) return null;
    if (answered.length !== representations.length) return null;
    this.path[0] = key;
    for (let at = 0; at < answered.length; at += 1) {
      if (answered[at] === null) continue;
      this.path[1] = at;
      answered[at] = this.object(answered[at], selection, 2, (representations[at] as JsonObject)['__typename']);
    }
    return { [key]: answered };
  }

  object(value: unknown, selection: SelectionShape, depth: number, expected?: unknown): JsonObject | null {
    if (!isObject(value)) return this.misfit(depth);
    const fields = fieldsOf(value, selection, expected);
    if (!fields) return this.misfit(depth);
    let asked = 0;
    for (const field of fields) {
      const { key, isInherited } = field;
      if (isInherited && !Object.hasOwn(value, key)) continue;
      const found = value[key];
      if (found === undefined) continue;
      asked += 1;
      if (found === null) continue;
      this.path[depth] = key;
      const cut = this.field(found, field, field.listDepth, depth + 1);
      if (cut !== found) value[key] = cut;
    }
    return hasMoreThan(asked, value) ? only(fields, value) : value;
  }

  private field(value: unknown, field: FieldShape, lists: number, depth: number): unknown {
    if (value === null) return null;
    if (lists === 0) {
      if (field.selection) return this.object(value, field.selection, depth);
      return field.leaf?.(value) ? value : this.misfit(depth);
    }
    if (!Array.isArray(value)) return this.misfit(depth);
    for (let at = 0; at < value.length; at += 1) {
      this.path[depth] = at;
      const found: unknown = value[at];
      const cut = this.field(found, field, lists - 1, depth + 1);
      if (cut !== found) value[at] = cut;
    }
    return value;
  }

  private misfit(depth: number): null {
    this.misfits.count += 1;
    if (this.misfits.paths.length < MAX_PATHS) this.misfits.paths.push(this.path.slice(0, depth));
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: JsonObject, selection: SelectionShape, expected: unknown): readonly FieldShape[] | undefined {
  const { typenameKey, byType, ofAnyType } = selection;
  const asked = typeof expected === 'string' ? byType.get(expected) : undefined;
  const said = typenameKey === null ? null : value[typenameKey];
  if (typenameKey === null) return asked ?? ofAnyType;
  return asked && said !== expected ? undefined : byType.get(said as string);
}

function hasMoreThan(count: number, value: JsonObject): boolean {
  let keys = 0;
  // JSON's objects inherit nothing that can be enumerated, and this is the one loop that makes no list of the keys.
  for (const _key in value) {
    keys += 1;
    if (keys > count) return true;
  }
  return false;
}

function only(fields: readonly FieldShape[], value: JsonObject): JsonObject {
  // Not by assignment: the key "__proto__" would change what the object inherits instead.
  return Object.fromEntries(
    fields.flatMap(({ key }) => (Object.hasOwn(value, key) ? [[key, value[key]] as const] : [])),
  );
}
