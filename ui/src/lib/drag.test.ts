import { expect, test } from 'vitest';
import { edgePull } from './drag';

test.each([
  [500, 0],
  [48, 0],
  [752, 0],
  [0, -16.8],
  [24, -8.4],
  [800, 16.8],
  [776, 8.4],
])('a pointer at %i of 0..800 scrolls by %f', (at, pull) => {
  expect(edgePull(at, 0, 800)).toBeCloseTo(pull);
});
