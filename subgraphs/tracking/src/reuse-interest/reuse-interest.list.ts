import { connectionOf } from '@ozg/shared/schema/connection';
import { PageArgs } from '@ozg/shared/schema/page-args';
import { ArgsType } from 'type-graphql';
import { ReuseInterest } from './reuse-interest';

export const ReuseInterestConnection = connectionOf(ReuseInterest, 'Nachnutzungsinteressen');

@ArgsType()
export class ReuseInterestArgs extends PageArgs {}
