import { Sourced } from '@ozg/shared/provenance/sourced';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum TopicAreaLeadRole {
  LEAD = 'LEAD',
  SUPPORT = 'SUPPORT',
}

registerEnumType(TopicAreaLeadRole, {
  name: 'TopicAreaLeadRole',
  description: 'What a party does for a topic area. (Rolle im Themenfeld)',
  valuesConfig: {
    LEAD: { description: 'Leads the topic area, alone or with others. (federführend)' },
    SUPPORT: { description: 'Helps those who lead it. (unterstützend)' },
  },
});

@Directive('@key(fields: "id")')
@Entity()
@ObjectType({ description: 'One party that leads or supports a topic area. (Federführung)', simpleResolvers: true })
export class TopicAreaLead extends Sourced {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Stable identifier. (Kennung)' })
  id: string;

  @Column('text')
  topicAreaCode: string;

  @Column('text')
  @Field(() => TopicAreaLeadRole, { description: 'What the party does. (Rolle im Themenfeld)' })
  role: TopicAreaLeadRole;

  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text', { nullable: true })
  ministryId: string | null;

  @Column('text', { nullable: true })
  organizationId: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the source adds. (Hinweis)' })
  note: string | null;
}
