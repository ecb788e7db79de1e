import { REGISTRY } from '../../compose/conventions';
import { isName } from '../../member';
import { bearerOf } from '../../schema/bearer';
import { isSameOwner, rootTypes } from '../../schema/ownership';
import type { Judged } from '../judged';
import type { Problem, Rule } from '../rule';

export const r22: Rule<Judged> = {
  number: 'R22',
  title: { de: 'Eigener Name, eigene Adresse', en: 'A name and an address of its own' },
  why: {
    de: 'Der Name entscheidet, was einem Teilgraphen gehört, die Adresse, wer antwortet. Mit fremden könnte er für andere sprechen.',
    en: 'The name decides what a subgraph owns, the address who answers. With those of others it could speak for them.',
  },
  remedy: {
    de: 'Wählen Sie einen Namen aus Kleinbuchstaben, Ziffern und Bindestrichen, mit dem noch kein Typ eines anderen beginnt, und geben Sie eine https-Adresse ohne Kennwort an.',
    en: 'Choose a name of small letters, digits and hyphens with which no type of others begins, and give an https address without a password.',
  },
  binds: 'EVERYBODY',
  mayBeLifted: false,
  *check({ candidate, publication, others, ownership }) {
    const { name, isHost, routingUrl } = candidate;
    const earlier = publication.members.find((each) => each.name === name);
    if (earlier && (!isSameOwner(earlier, candidate) || earlier.isHost !== isHost)) {
      yield problem(`Den Teilgraphen „${name}“ hat ein anderer veröffentlicht.`, `Another one published "${name}".`);
    }
    if (name === REGISTRY || !isName(name)) {
      yield problem('Dieser Name ist für einen Teilgraphen nicht erlaubt.', 'A subgraph may not have this name.');
    } else if (!isHost) {
      const names = [name, ...others.map(({ member }) => member.name)];
      const taken = others
        .flatMap(({ schema }) => [...schema.types.keys()])
        .find((type) => !rootTypes.includes(type) && ownership.otherOwnerOf(type) && bearerOf(type, names) === name);
      if (taken) {
        yield problem(
          `Mit „${name}“ beginnt schon ${taken}, ein Typ eines anderen.`,
          `With "${name}" begins ${taken}, a type of somebody else.`,
        );
      }
    }
    if (!isHost && !isAddress(routingUrl)) {
      yield problem(
        'Die Adresse ist keine https-Adresse ohne Kennwort.',
        'The address is no https address without a password.',
      );
    }
  },
};

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  // On the own machine one tries out; SUBGRAPH_ALLOWED_HOSTS decides whether the gateway asks there.
  const isSecure = protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
  return isSecure && !username && !password && !hash;
}

const problem = (de: string, en: string): Problem => ({ message: { de, en } });
