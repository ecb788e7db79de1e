import { Collection } from '@ozg/shared/reading/collection';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { ReuseModelChange } from './reuse-model-change';

export const reuseModelChanges = new Collection(ReuseModelChange, {
  key: 'id',
  order: ['changedOn', 'recordedAt'],
  conditions: {},
});

export const reuseModelChangeReference = (
  { id }: ReuseModelChange,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => reuseModelChanges.one(context, id, info);
