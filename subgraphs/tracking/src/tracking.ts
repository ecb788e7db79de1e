import { join } from 'node:path';
import { withCoverage } from '@ozg/shared/data-coverage/with-coverage';
import { auditResolver } from '@ozg/shared/editing/audit-entry.resolver';
import { editingBooks, editingWrites } from '@ozg/shared/editing/editing-tables';
import { Provenance } from '@ozg/shared/provenance/provenance';
import { Assessment } from './assessment/assessment';
import {
  ChangeResolver,
  MinistryChangesResolver,
  NewsletterIssueChangesResolver,
  ProjectChangesResolver,
} from './change/change.resolver';
import { DigitalizationLab } from './digitalization-lab/digitalization-lab';
import {
  DigitalizationLabResolver,
  digitalizationLabReference,
} from './digitalization-lab/digitalization-lab.resolver';
import { ProjectTimelineResolver } from './history/project-timeline.resolver';
import { ProjectHistoryResolver } from './history/project-history.resolver';
import { TrackingImplementation, trackingImplementationReference } from './implementation/tracking-implementation';
import { JourneyStage } from './journey-stage/journey-stage';
import { JourneyStageResolver, journeyStageReference } from './journey-stage/journey-stage.resolver';
import { MunicipalRequest } from './journey-stage/municipal-request';
import { MunicipalRequestResolver, municipalRequestReference } from './journey-stage/municipal-request.resolver';
import { Tracking1764000000000 } from './migrations/1764000000000-tracking';
import { TrackingImports1765000000000 } from './migrations/1765000000000-tracking-imports';
import { TrackingSearch1765100000000 } from './migrations/1765100000000-tracking-search';
import { TrackingCounts1767000000000 } from './migrations/1767000000000-tracking-counts';
import { TrackingServices1768000000000 } from './migrations/1768000000000-tracking-services';
import { TrackingEditing1766000000000 } from './migrations/1766000000000-tracking-editing';
import { MonthlyReport } from './monthly-report/monthly-report';
import {
  MinistryMonthResolver,
  MonthlyReportResolver,
  monthlyReportReference,
} from './monthly-report/monthly-report.resolver';
import { MunicipalProject } from './municipal-project/municipal-project';
import { MunicipalProjectResolver, municipalProjectReference } from './municipal-project/municipal-project.resolver';
import { MunicipalStrategy } from './municipal-strategy/municipal-strategy';
import {
  MunicipalStrategyResolver,
  municipalStrategyReference,
} from './municipal-strategy/municipal-strategy.resolver';
import { PhaseChange } from './phase/phase-change';
import { PhaseChangeResolver, phaseChangeReference } from './phase/phase-change.resolver';
import { PhaseResolver } from './phase/phase.resolver';
import { PriorityChange } from './priority/priority-change';
import { PriorityChangeResolver, priorityChangeReference } from './priority/priority-change.resolver';
import { PriorityResolver } from './priority/priority.resolver';
import { ProjectConnectionResolver } from './project-groups/project-connection.resolver';
import { ProjectFacetsResolver } from './project-groups/project-facets.resolver';
import { Project } from './project/project';
import { ApplyMonthlyReportResolver } from './editing/apply-monthly-report';
import { ConfirmMonthlyReportResolver } from './editing/confirm-monthly-report';
import { CorrectChangeResolver } from './editing/correct-change';
import { CreateProjectResolver } from './editing/create-project';
import { UpdateProjectResolver } from './editing/update-project';
import { MyProjectsResolver } from './project/my-projects.resolver';
import { AssignReuseModelResolver } from './editing/assign-reuse-model';
import { RecordPhaseChangeResolver } from './editing/record-phase-change';
import { RecordPriorityChangeResolver } from './editing/record-priority-change';
import { ProjectChange } from './project/project-change';
import { ProjectReport } from './project/project-report';
import { ProjectRecordsResolver } from './project/project-records.resolver';
import { ProjectReferencesResolver } from './project/project-references.resolver';
import { ProjectResolver, projectReference } from './project/project.resolver';
import { BaseComponentResolver } from './references/base-component';
import { LegalBasisResolver } from './references/legal-basis';
import { LeikaServiceResolver } from './references/leika-service';
import { MinistryResolver } from './references/ministry';
import { MunicipalityResolver } from './references/municipality';
import { NewsletterIssue } from './references/newsletter-issue';
import { OzgServiceResolver } from './references/ozg-service';
import { StateResolver } from './references/state';
import { TopicAreaResolver } from './references/topic-area';
import { ReuseInterest } from './reuse-interest/reuse-interest';
import { ReuseInterestResolver, reuseInterestReference } from './reuse-interest/reuse-interest.resolver';
import { ReuseModelChange } from './reuse-model/reuse-model-change';
import { reuseModelChangeReference } from './reuse-model/reuse-model-change.repository';
import { ReuseModelResolver } from './reuse-model/reuse-model.resolver';
import { TrackingProgress, trackingProgressReference } from './state-progress/tracking-progress';
import { StatusStatement } from './status-statement/status-statement';
import { StatusStatementResolver, statusStatementReference } from './status-statement/status-statement.resolver';

/** Project tracking: who puts which service online, how far it is and was on any past day. (Umsetzungsprojekte) */
export const tracking = withCoverage('Datenbestand der Umsetzungsprojekte', {
  name: 'tracking',
  factsFolder: join(__dirname, '..', 'facts'),
  entities: [
    Provenance,
    Project,
    PhaseChange,
    PriorityChange,
    ReuseModelChange,
    ProjectChange,
    ProjectReport,
    Assessment,
    StatusStatement,
    ReuseInterest,
    MonthlyReport,
    MunicipalProject,
    MunicipalStrategy,
    JourneyStage,
    MunicipalRequest,
    DigitalizationLab,
  ],
  migrations: [
    Tracking1764000000000,
    TrackingImports1765000000000,
    TrackingSearch1765100000000,
    TrackingEditing1766000000000,
    TrackingCounts1767000000000,
    TrackingServices1768000000000,
  ],
  aside: ['project_of_service', 'project_period', 'project_entry', 'recorded_change', ...editingBooks],
  derive: `select derive_project_periods(ids), restate_reports(ids) from (select array(select id from project) as ids) p;
    analyze project_period, project_of_service`,
  writes: [
    'insert on project, phase_change, priority_change, reuse_model_change, project_change, project_report',
    'insert on monthly_report, provenance',
    // The rest of a project's row follows from its histories.
    'update (version, reported_on) on project',
    'update (status, reported_on, note, as_of, provenance_id) on monthly_report',
    ...editingWrites,
  ],
  schemaParts: {
    resolvers: [
      ProjectResolver,
      RecordPhaseChangeResolver,
      RecordPriorityChangeResolver,
      AssignReuseModelResolver,
      CreateProjectResolver,
      UpdateProjectResolver,
      CorrectChangeResolver,
      ConfirmMonthlyReportResolver,
      ApplyMonthlyReportResolver,
      MyProjectsResolver,
      MinistryMonthResolver,
      auditResolver('tracking', 'projects and their histories'),
      ProjectReferencesResolver,
      ProjectRecordsResolver,
      ProjectHistoryResolver,
      ProjectConnectionResolver,
      ProjectFacetsResolver,
      PhaseResolver,
      PhaseChangeResolver,
      PriorityResolver,
      PriorityChangeResolver,
      ProjectTimelineResolver,
      ChangeResolver,
      ProjectChangesResolver,
      MinistryChangesResolver,
      NewsletterIssueChangesResolver,
      ReuseModelResolver,
      StatusStatementResolver,
      MonthlyReportResolver,
      MunicipalProjectResolver,
      MunicipalStrategyResolver,
      MunicipalRequestResolver,
      JourneyStageResolver,
      ReuseInterestResolver,
      DigitalizationLabResolver,
      OzgServiceResolver,
      LeikaServiceResolver,
      TopicAreaResolver,
      MinistryResolver,
      StateResolver,
      BaseComponentResolver,
      LegalBasisResolver,
      MunicipalityResolver,
    ],
    extended: [NewsletterIssue, TrackingImplementation, TrackingProgress],
    references: {
      Project: projectReference,
      PhaseChange: phaseChangeReference,
      PriorityChange: priorityChangeReference,
      ReuseModelChange: reuseModelChangeReference,
      StatusStatement: statusStatementReference,
      MonthlyReport: monthlyReportReference,
      MunicipalProject: municipalProjectReference,
      MunicipalStrategy: municipalStrategyReference,
      MunicipalRequest: municipalRequestReference,
      JourneyStage: journeyStageReference,
      ReuseInterest: reuseInterestReference,
      DigitalizationLab: digitalizationLabReference,
      TrackingImplementation: trackingImplementationReference,
      TrackingProgress: trackingProgressReference,
    },
  },
});
