/** Whether every object inherits something of that name, so that reading it says nothing about the object. */
export const isInherited = (name: string): boolean => name in Object.prototype;

export function own(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined;
}
