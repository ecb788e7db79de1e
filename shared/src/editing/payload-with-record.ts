import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Ctx, Field, Info, ObjectType, Root } from 'type-graphql';
import type { Collection } from '../reading/collection';
import type { RequestContext } from '../reading/request-context';
import { Payload } from './payload';

/** What is kept of a change of one record, to answer it again where the request is repeated. */
export interface RecordResult {
  recordId: string;
}

/** A payload whose field `field` is the record that the change was about. */
export function payloadWithRecord<Entity extends object>(
  name: string,
  {
    field,
    entity,
    records,
    german,
  }: { field: string; entity: ClassType<Entity>; records: Collection<Entity>; german: string },
) {
  @ObjectType(name, { description: `What became of the change. (Ergebnis: ${german})`, simpleResolvers: true })
  class RecordPayload extends Payload {
    recordId?: string | null;

    @Field(() => entity, { name: field, nullable: true, description: `The record as it is now. (${german})` })
    async recordOf(
      @Root() { recordId }: RecordPayload,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<Entity | null> {
      return records.one(context, recordId, info);
    }
  }
  return RecordPayload;
}
