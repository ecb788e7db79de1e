import { diceOf } from './dice.mjs';

/** The shapes with the samples that are asked for in turn; the same for the same seed. */
export function prepareShapes(shapes, places, seed) {
  return shapes.map((shape) => ({ ...shape, asked: shape.samples(places, diceOf(seed)) }));
}
