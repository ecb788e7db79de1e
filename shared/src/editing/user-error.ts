import { Directive, Field, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';

/** Why a change was not made, for the program that asked. A code is never reused. */
export enum UserErrorCode {
  REQUIRED = 'REQUIRED',
  INVALID_VALUE = 'INVALID_VALUE',
  TOO_LONG = 'TOO_LONG',
  CONTROL_CHARACTERS = 'CONTROL_CHARACTERS',
  DATE_IN_FUTURE = 'DATE_IN_FUTURE',
  DATE_TOO_EARLY = 'DATE_TOO_EARLY',
  DATE_TOO_LATE = 'DATE_TOO_LATE',
  NOT_FOUND = 'NOT_FOUND',
  ALREADY_EXISTS = 'ALREADY_EXISTS',
  NOTHING_CHANGED = 'NOTHING_CHANGED',
  ALREADY_CORRECTED = 'ALREADY_CORRECTED',
  RETIRED = 'RETIRED',
  OVERLAPS = 'OVERLAPS',
  VERSION_CONFLICT = 'VERSION_CONFLICT',
  IDEMPOTENCY_KEY_REUSED = 'IDEMPOTENCY_KEY_REUSED',
}

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a change was not made. (Fehlerart)',
  valuesConfig: {
    REQUIRED: { description: 'A value is missing. (fehlt)' },
    INVALID_VALUE: { description: 'A value has another form or does not fit the others. (ungültiger Wert)' },
    TOO_LONG: { description: 'A text or list is too long. (zu lang)' },
    CONTROL_CHARACTERS: { description: 'A text holds signs that cannot be seen. (Steuerzeichen)' },
    DATE_IN_FUTURE: { description: 'A day has not come yet. (Datum in der Zukunft)' },
    DATE_TOO_EARLY: { description: 'A day lies before the record began. (Datum zu früh)' },
    DATE_TOO_LATE: { description: 'A day lies after what it may follow. (Datum zu spät)' },
    NOT_FOUND: { description: 'There is no such record. (nicht gefunden)' },
    ALREADY_EXISTS: { description: 'There is such a record. (schon vorhanden)' },
    NOTHING_CHANGED: { description: 'This already holds. (keine Änderung)' },
    ALREADY_CORRECTED: { description: 'Another entry has taken its place. (schon berichtigt)' },
    RETIRED: { description: 'Its register no longer names the record. (weggefallen)' },
    OVERLAPS: { description: 'Another record holds in that time. (Überschneidung)' },
    VERSION_CONFLICT: { description: 'Somebody changed the record in between. (Bearbeitungskonflikt)' },
    IDEMPOTENCY_KEY_REUSED: { description: 'The key belongs to another request. (Schlüssel schon verwendet)' },
  },
});

@InterfaceType({
  description: 'Why a change was not made; nothing was written then. (Eingabefehler)',
  resolveType: typeOfUserError,
})
export abstract class UserError {
  @Field(() => UserErrorCode, { description: 'The sort of error. (Fehlerart)' })
  code: UserErrorCode;

  @Field(() => String, { description: 'What is wrong and how to mend it, in German. (Meldung)' })
  message: string;

  @Field(() => [String], { description: 'Path of the value within the input; empty for all of it. (Feld)' })
  field: string[];
}

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'A value of the input cannot be taken. (ungültige Eingabe)',
  simpleResolvers: true,
})
export class InputError extends UserError {}

@Directive('@shareable')
@ObjectType({ description: 'A property on which two editors differ. (Abweichung)', simpleResolvers: true })
export class ConflictingValue {
  @Field(() => String, { description: 'The property, as in the record. (Eigenschaft)' })
  property: string;

  @Field(() => String, { nullable: true, description: 'What somebody else made of it. (jetziger Wert)' })
  current: string | null;

  @Field(() => String, { nullable: true, description: 'What this request wanted. (gewünschter Wert)' })
  proposed: string | null;
}

@Directive('@shareable')
@ObjectType({
  implements: UserError,
  description: 'Somebody changed the record since it was read; look at both states and decide. (Bearbeitungskonflikt)',
  simpleResolvers: true,
})
export class VersionConflict extends UserError {
  @Field(() => Int, { description: 'Version that the request was made on. (erwartete Version)' })
  expectedVersion: number;

  @Field(() => Int, { description: 'Version that the record has now. (jetzige Version)' })
  currentVersion: number;

  @Field(() => [ConflictingValue], { description: 'Both states, property by property. (beide Stände)' })
  values: ConflictingValue[];
}

/** Ends a change with errors that its payload answers; nothing of it is written. */
export class Rejected extends Error {
  constructor(readonly errors: readonly [UserError, ...UserError[]]) {
    super(errors.map(({ message }) => message).join(' '));
  }
}

export function rejected(code: UserErrorCode, message: string, ...field: string[]): Rejected {
  return new Rejected([{ code, message, field }]);
}

/** The name of the type of an error, which its code tells. */
export function typeOfUserError({ code }: UserError): string {
  return code === UserErrorCode.VERSION_CONFLICT ? 'VersionConflict' : 'InputError';
}
