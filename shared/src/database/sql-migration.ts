import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration of plain statements. Its name ends with the milliseconds since 1970 by which migrations are ordered. */
export function sqlMigration(name: string, statements: readonly string[]): new () => MigrationInterface {
  return class {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      for (const statement of statements) await runner.query(statement);
    }

    async down(): Promise<void> {
      throw new Error(`${name} cannot be undone: it would lose what was registered.`);
    }
  };
}
