import { join } from 'node:path';
import { withCoverage } from '@ozg/shared/data-coverage/with-coverage';
import { Provenance } from '@ozg/shared/provenance/provenance';
import { Availability } from './availability/availability';
import { AvailabilityResolver, availabilityReference } from './availability/availability.resolver';
import { FederalLaw } from './federal-law/federal-law';
import { FederalLawResolver, federalLawReference } from './federal-law/federal-law.resolver';
import { LegalBasis } from './legal-basis/legal-basis';
import { LegalBasisResolver, legalBasisReference } from './legal-basis/legal-basis.resolver';
import { LeikaService } from './leika-service/leika-service';
import { LeikaServiceResolver, leikaServiceReference } from './leika-service/leika-service.resolver';
import { Catalog1764000000000 } from './migrations/1764000000000-catalog';
import { CatalogImports1765000000000 } from './migrations/1765000000000-catalog-imports';
import { CatalogSearch1765100000000 } from './migrations/1765100000000-catalog-search';
import { MaturityRating } from './online-service/maturity-rating';
import { OnlineService } from './online-service/online-service';
import { OnlineServiceResolver, onlineServiceReference } from './online-service/online-service.resolver';
import { OzgService } from './ozg-service/ozg-service';
import { OzgServiceResolver, ozgServiceReference } from './ozg-service/ozg-service.resolver';
import { ServiceMarker } from './ozg-service/service-marker';
import { PublishedFigure } from './published-figure/published-figure';
import { PublishedFigureResolver } from './published-figure/published-figure.resolver';
import { MunicipalityResolver } from './references/municipality';
import { StateResolver } from './references/state';
import {
  OzgServiceConnectionResolver,
  OzgServiceFacetsResolver,
  ServiceTopicAreaFacetResolver,
} from './service-facets/service-facets.resolver';
import { Situation } from './situation/situation';
import { SituationResolver, situationReference } from './situation/situation.resolver';
import { TopicArea } from './topic-area/topic-area';
import { TopicAreaResolver, topicAreaReference } from './topic-area/topic-area.resolver';

/** The service catalog: which services there are, what they rest on and where they are online. (Leistungskatalog) */
export const catalog = withCoverage('Datenbestand des Leistungskatalogs', {
  name: 'catalog',
  factsFolder: join(__dirname, '..', 'facts'),
  entities: [
    Provenance,
    TopicArea,
    Situation,
    FederalLaw,
    LegalBasis,
    OzgService,
    ServiceMarker,
    LeikaService,
    OnlineService,
    MaturityRating,
    Availability,
    PublishedFigure,
  ],
  migrations: [Catalog1764000000000, CatalogImports1765000000000, CatalogSearch1765100000000],
  schemaParts: {
    resolvers: [
      OzgServiceResolver,
      OzgServiceConnectionResolver,
      OzgServiceFacetsResolver,
      ServiceTopicAreaFacetResolver,
      LeikaServiceResolver,
      TopicAreaResolver,
      SituationResolver,
      FederalLawResolver,
      LegalBasisResolver,
      OnlineServiceResolver,
      AvailabilityResolver,
      PublishedFigureResolver,
      StateResolver,
      MunicipalityResolver,
    ],
    references: {
      OzgService: ozgServiceReference,
      LeikaService: leikaServiceReference,
      TopicArea: topicAreaReference,
      Situation: situationReference,
      FederalLaw: federalLawReference,
      LegalBasis: legalBasisReference,
      OnlineService: onlineServiceReference,
      Availability: availabilityReference,
    },
  },
});
