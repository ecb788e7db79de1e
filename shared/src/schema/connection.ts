import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'Where a page of a list begins and ends. (Seitenangaben)', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether entries follow after this page. (weitere Einträge)' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether entries lie before this page. (frühere Einträge)' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry. (Anfang der Seite)' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry, to pass as "after". (Ende der Seite)',
  })
  endCursor: string | null;
}

/**
 * The Relay connection of an entity: `<Name>Connection` with `<Name>Edge`. The value behind it is a `Page`, whose
 * methods the default resolver calls. `german` is the plural of the entity. A value type that several subgraphs have
 * makes its connection shareable.
 */
export function connectionOf<Entity extends object>(
  node: ClassType<Entity>,
  german: string,
  { isShareable = false } = {},
) {
  const shareable = isShareable ? Directive('@shareable') : () => undefined;

  @shareable
  @ObjectType(`${node.name}Edge`, { description: `An entry of a list. (Eintrag: ${german})`, simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: 'Place of the entry in the list. (Position)' })
    cursor: string;

    @Field(() => node, { description: 'The entry itself. (Eintrag)' })
    node: Entity;
  }

  @shareable
  @ObjectType(`${node.name}Connection`, { description: `A list in pages. (Liste: ${german})`, simpleResolvers: true })
  class Connection {
    @Field(() => [node], { description: 'The entries of this page. (Einträge)' })
    nodes: Entity[];

    @Field(() => [Edge], { description: 'The entries of this page with their cursors. (Einträge mit Position)' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Where this page begins and ends. (Seitenangaben)' })
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'How many entries the whole list has. (Gesamtzahl)' })
    totalCount: number;
  }
  return Connection;
}
