import { Entity, PrimaryColumn } from 'typeorm';

/** A day on which a ministry reported on a project; the last one is on the project itself. */
@Entity()
export class ProjectReport {
  @PrimaryColumn('text')
  projectId: string;

  @PrimaryColumn('date')
  reportedOn: string;
}
