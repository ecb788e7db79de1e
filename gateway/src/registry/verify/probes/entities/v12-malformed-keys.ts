import { Kind } from 'graphql';
import { entitiesQuery, keySelection } from '../../samples/selections';
import { answerToMistake, asSeen } from '../errors/refusal';
import { error, type Probe, skipped } from '../probe';

export const v12: Probe = {
  number: 'V12',
  title: { de: 'Ein Schlüssel in falscher Form stürzt nichts', en: 'A key in a wrong form breaks nothing' },
  why: {
    de: 'Schlüssel kommen aus den Daten anderer. Wer auf einen falschen mit Status 500 oder einer HTML-Seite antwortet, gilt nach fünfmal als ausgefallen, mit allem, was er sonst wüsste.',
    en: 'Keys come from data of others. Who answers a wrong one with status 500 or a page of HTML counts as down after five times, with all else that it knows.',
  },
  remedy: {
    de: 'Prüfen Sie die Form des Schlüssels, bevor Sie damit nachsehen, und antworten Sie mit null oder mit einem Fehler in GraphQL-Form.',
    en: "Check the form of a key before you look it up, and answer null, or an error in GraphQL's form.",
  },
  async *check(subject) {
    const entities = [...subject.entities, ...subject.conventions];
    if (!entities.length) yield skipped('Kein Typ hat einen Schlüssel (@key).', 'No type has a key (@key).');
    for (const entity of entities) {
      const [first] = entity.key.selections;
      const field = first?.kind === Kind.FIELD ? first.name.value : '';
      const query = entitiesQuery(entity, keySelection(entity));
      for (const wrong of [{ not: 'a key' }, "\u0000'; --", null]) {
        const representation = { __typename: entity.name, ...entity.known[0], [field]: wrong };
        const asked = { query, variables: { representations: [representation] } };
        const { answer, exchange } = await answerToMistake(subject, asked);
        if (answer) continue;
        const text = JSON.stringify({ [field]: wrong });
        yield error(`${text} ergab keine Antwort in GraphQL-Form.`, `${text} led to no answer in GraphQL's form.`, {
          coordinate: entity.name,
          seen: asSeen(exchange),
        });
        break;
      }
    }
  },
};
