import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The parts of a LeiKa key. (Aufbau des LeiKa-Schlüssels)', simpleResolvers: true })
export class LeikaKeyStructure {
  @Field(() => String, { description: 'Two digits, 99 for the federal catalogue. (Präfix)' })
  prefix: string;

  @Field(() => String, { description: 'Three digits of the group. (Leistungsgruppierung)' })
  group: string;

  @Field(() => String, { description: 'Three digits of the object. (Leistungskennung)' })
  service: string;

  @Field(() => String, { description: 'Three digits of the procedure, 000 for none. (Verrichtungskennung)' })
  procedure: string;

  @Field(() => String, { description: 'Three digits of its detail, 000 for none. (Verrichtungsdetail)' })
  procedureDetail: string;
}
