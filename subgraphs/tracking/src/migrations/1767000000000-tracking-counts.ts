import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What dashboards count by most, so that counting reads the index alone. */
export class TrackingCounts1767000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index project_ministry_phase_topic on project (ministry_id, phase, topic_area_code) where retired_on is null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index project_ministry_phase_topic');
  }
}
