import { OzgIdScalar } from '@ozg/shared/keys/national-keys';
import { RetirableFilter } from '@ozg/shared/provenance/retirable';
import { connectionOf } from '@ozg/shared/schema/connection';
import { listArgs, orderInput } from '@ozg/shared/schema/page-args';
import { foundIn } from '@ozg/shared/search/search-field';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { OzgService } from './ozg-service';
import { ServiceMarkerKind } from './service-marker';

export const OzgServiceConnection = connectionOf(OzgService, 'OZG-Leistungen');

@InputType({ description: 'Conditions on services; all that are given must hold. (Filter)' })
export class OzgServiceFilter extends RetirableFilter {
  @Field(() => [OzgIdScalar], { nullable: true, description: 'One of these numbers. (OZG-ID)' })
  ozgId?: string[];

  @Field(() => [ID], { nullable: true, description: 'In one of these topic areas, by code. (Themenfeld)' })
  topicArea?: string[];

  @Field(() => [String], { nullable: true, description: 'With a service of one of these types. (Typisierung)' })
  leikaType?: string[];

  @Field(() => [ServiceMarkerKind], { nullable: true, description: 'Marked as one of these. (Kennzeichnung)' })
  marker?: ServiceMarkerKind[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether Annex II of the SDG regulation names one of its services. (SDG2-Relevanz)',
  })
  sdg2Relevant?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether an online service is known. (Online-Dienst vorhanden)',
  })
  hasOnlineService?: boolean;

  @Field(() => String, foundIn('names, former names and those of its LeiKa services'))
  text?: string;
}

const OzgServiceOrder = orderInput('OzgService', {
  NAME: { property: 'name', description: 'Name. (Bezeichnung)' },
  OZG_ID: { property: 'ozgId', description: 'Number in the catalogue. (OZG-ID)' },
});

@ArgsType()
export class OzgServiceArgs extends listArgs(OzgServiceFilter, OzgServiceOrder) {}
