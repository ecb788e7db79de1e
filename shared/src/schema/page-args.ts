import { ArgsType, type ClassType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { DEFAULT_PAGE_SIZE } from '../paging/page';

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Direction of an order. (Sortierrichtung)',
  valuesConfig: {
    ASC: { description: 'Smallest first. (aufsteigend)' },
    DESC: { description: 'Largest first; what is unknown stays last. (absteigend)' },
  },
});

/** The arguments `first` and `after` of a list in pages. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: 'How many entries, 1 to 100; for more follow the pages with "after". (Anzahl)',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins. (Position)' })
  after?: string | null;
}

/** `PageArgs` with the filter and the order that a list offers. */
export function listArgs<Filter extends object, Order extends object>(
  filter: ClassType<Filter>,
  order: ClassType<Order>,
) {
  @ArgsType()
  class ListArgs extends PageArgs {
    @Field(() => filter, { nullable: true, description: 'Conditions that all entries fulfil. (Filter)' })
    filter?: Filter;

    @Field(() => [order], { nullable: true, description: 'Order, first term first. (Sortierung)' })
    orderBy?: Order[];
  }
  return ListArgs;
}

interface OrderField {
  /** The property of the entity that is compared. */
  property: string;
  description: string;
}

/** `<Name>Order`: one of the fields, as the enumeration `<Name>OrderField`, and a direction. */
export function orderInput(name: string, fields: Record<string, OrderField>) {
  const names = Object.entries(fields);
  const enumeration = Object.fromEntries(names.map(([field, { property }]) => [field, property]));
  registerEnumType(enumeration, {
    name: `${name}OrderField`,
    description: 'What a list may be ordered by. (Sortierfeld)',
    valuesConfig: Object.fromEntries(names.map(([field, { description }]) => [field, { description }])),
  });

  @InputType(`${name}Order`, { description: 'One term of an order. (Sortierkriterium)' })
  class Order {
    @Field(() => enumeration, { description: 'What is compared. (Sortierfeld)' })
    field: string;

    @Field(() => SortDirection, {
      nullable: true,
      defaultValue: SortDirection.ASC,
      description: 'Which end comes first. (Richtung)',
    })
    direction?: SortDirection | null;
  }
  return Order;
}
