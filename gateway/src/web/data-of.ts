import { GraphQLError } from 'graphql';
import type { WebAnswer } from './web-answers';

/** The data of an answer whose named root fields are all there. Throws the graph's own error where one is not. */
export function dataOf<Shape extends object>({ data, errors }: WebAnswer, ...needed: (keyof Shape & string)[]): Shape {
  if (data && needed.every((name) => data[name] !== null && data[name] !== undefined)) return data as Shape;
  const [{ message, extensions } = { message: 'The graph did not answer.', extensions: {} }] = errors;
  throw new GraphQLError(message, { extensions });
}
