import type { Page } from '@ozg/shared/paging/page';
import { belongsTo } from '@ozg/shared/reading/relation';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { BaseComponent } from '../base-component/base-component';
import { BaseComponentArgs, BaseComponentConnection } from '../base-component/base-component.list';
import { baseComponents } from '../base-component/base-component.repository';
import type { ContactPoint } from '../contact-point/contact-point';
import { ContactPointArgs, ContactPointConnection } from '../contact-point/contact-point.list';
import { contactPoints } from '../contact-point/contact-point.repository';
import type { Organization } from '../organization/organization';
import { OrganizationArgs, OrganizationConnection } from '../organization/organization.list';
import { organizations } from '../organization/organization.repository';
import type { Responsibility } from '../responsibility/responsibility';
import { ResponsibilityArgs, ResponsibilityConnection } from '../responsibility/responsibility.list';
import { responsibilities } from '../responsibility/responsibility.repository';
import { State } from './state';

const ofState = (code: string) => ({ relation: belongsTo('state_code'), key: code });

/** What is recorded of a state beside its ministries and municipalities. */
@Resolver(() => State)
export class StateRecordsResolver {
  @FieldResolver(() => BaseComponentConnection, { description: 'Building blocks it provides. (Basisdienste)' })
  baseComponents(
    @Root() { code }: State,
    @Args(() => BaseComponentArgs) args: BaseComponentArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<BaseComponent> {
    return baseComponents.page(context, args, info, ofState(code));
  }

  @FieldResolver(() => ContactPointConnection, { description: 'Whom to turn to. (Kontaktstellen)' })
  contactPoints(
    @Root() { code }: State,
    @Args(() => ContactPointArgs) args: ContactPointArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<ContactPoint> {
    return contactPoints.page(context, args, info, ofState(code));
  }

  @FieldResolver(() => OrganizationConnection, { description: 'Bodies that work for it only. (Institutionen)' })
  organizations(
    @Root() { code }: State,
    @Args(() => OrganizationArgs) args: OrganizationArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Organization> {
    return organizations.page(context, args, info, ofState(code));
  }

  @FieldResolver(() => ResponsibilityConnection, { description: 'Responsibilities within it. (Zuständigkeiten)' })
  responsibilities(
    @Root() { code }: State,
    @Args(() => ResponsibilityArgs) args: ResponsibilityArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Page<Responsibility> {
    return responsibilities.page(context, args, info, ofState(code));
  }
}
