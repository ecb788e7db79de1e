import { DefaultNamingStrategy } from 'typeorm';

/** `topicAreaCode` becomes `topic_area_code`; digits stay with the word before them (`sdg1Relevant` -> `sdg1_relevant`). */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at) => (at ? '_' : '') + letter.toLowerCase());
}

/** Tables and columns in snake_case, so that SQL written by hand needs no quotes. */
export class SnakeNaming extends DefaultNamingStrategy {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snakeCase(className);
  }

  override columnName(property: string, given: string | undefined): string {
    return given ?? snakeCase(property);
  }
}
