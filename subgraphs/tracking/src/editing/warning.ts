import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';

export enum ChangeWarningCode {
  PHASE_FALLS = 'PHASE_FALLS',
  PHASE_JUMPS = 'PHASE_JUMPS',
  COMPLETED_WITHOUT_NEED = 'COMPLETED_WITHOUT_NEED',
  DEPRIORITIZED_WHILE_RUNNING = 'DEPRIORITIZED_WHILE_RUNNING',
}

registerEnumType(ChangeWarningCode, {
  name: 'ChangeWarningCode',
  description: 'What is doubtful about a change that was recorded. (Hinweisart)',
  valuesConfig: {
    PHASE_FALLS: { description: 'The project goes back to an earlier phase. (Rückschritt)' },
    PHASE_JUMPS: { description: 'The project leaves out a phase. (Sprung)' },
    COMPLETED_WITHOUT_NEED: { description: 'It is completed although nobody needs it. (umgesetzt ohne Bedarf)' },
    DEPRIORITIZED_WHILE_RUNNING: { description: 'It is set aside although it was under way. (im Lauf depriorisiert)' },
  },
});

@ObjectType({
  description: 'A change was recorded and looks doubtful; correct it if it is a slip. (Hinweis zur Änderung)',
  simpleResolvers: true,
})
export class ChangeWarning {
  @Field(() => ChangeWarningCode, { description: 'What is doubtful. (Hinweisart)' })
  code: ChangeWarningCode;

  @Field(() => String, { description: 'The same for people, in German. (Meldung)' })
  message: string;
}

const order = Object.values(Phase);
const underWay = [
  Phase.INITIALIZATION,
  Phase.REUSE_ASSESSMENT,
  Phase.REUSE_PLANNING,
  Phase.IMPLEMENTATION,
  Phase.ROLLOUT,
];

/** What is doubtful about going from one state to the other; every change is possible all the same. */
export function warningsOf(
  before: { phase: Phase | null },
  after: { phase: Phase | null; priority: Priority | null },
): ChangeWarning[] {
  const [from, to] = [before.phase, after.phase];
  const isMove = from !== null && to !== null && from !== to;
  const isStep = isMove && from !== Phase.DEPRIORITIZED && to !== Phase.DEPRIORITIZED;
  const steps = isStep ? order.indexOf(to) - order.indexOf(from) : 0;
  const found: [boolean, ChangeWarningCode, string][] = [
    [steps < 0, ChangeWarningCode.PHASE_FALLS, 'Das Projekt geht in eine frühere Phase zurück.'],
    [steps > 1, ChangeWarningCode.PHASE_JUMPS, `Das Projekt überspringt ${steps - 1} Phase(n).`],
    [
      to === Phase.COMPLETED && after.priority === Priority.NO_NEED,
      ChangeWarningCode.COMPLETED_WITHOUT_NEED,
      'Das Projekt ist umgesetzt und hat zugleich die Priorität „kein Bedarf“.',
    ],
    [
      isMove && to === Phase.DEPRIORITIZED && underWay.includes(from),
      ChangeWarningCode.DEPRIORITIZED_WHILE_RUNNING,
      'Das Projekt war in Arbeit und wird depriorisiert.',
    ],
  ];
  return found.flatMap(([holds, code, message]) => (holds ? [{ code, message }] : []));
}
