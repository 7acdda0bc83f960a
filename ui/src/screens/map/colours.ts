import { m } from '../../paraglide/messages.js';

export type Colouring = 'tandem' | 'class' | 'load';

/** Neighbours in the list get hues far apart: each step goes on by the golden angle. */
const GOLDEN = 137.508;

export const tandemColour = (index: number, dark: boolean): string =>
  `oklch(${dark ? 74 : 56}% 0.15 ${((index * GOLDEN + 20) % 360).toFixed(1)})`;

/** Classes as steps of one hue: A stands out most. */
export const CLASS_COLOURS: Record<string, [light: string, dark: string]> = {
  A: ['oklch(30% 0.12 265)', 'oklch(92% 0.08 265)'],
  B: ['oklch(54% 0.15 265)', 'oklch(70% 0.13 265)'],
  C: ['oklch(76% 0.08 265)', 'oklch(50% 0.09 265)'],
  '-': ['oklch(70% 0 0)', 'oklch(55% 0 0)'],
};

/** From so much of the capacity on, in percent. */
export const LOADS = [
  { from: 120, light: 'oklch(52% 0.2 25)', dark: 'oklch(68% 0.19 25)', name: () => m.load_far_above() },
  { from: 100, light: 'oklch(66% 0.15 65)', dark: 'oklch(78% 0.14 75)', name: () => m.load_above() },
  { from: 80, light: 'oklch(56% 0.13 152)', dark: 'oklch(70% 0.13 152)', name: () => m.load_fine() },
  { from: 0, light: 'oklch(72% 0.09 230)', dark: 'oklch(58% 0.09 230)', name: () => m.load_below() },
] as const;

export const loadStep = (percent: number) => LOADS.find((step) => percent >= step.from) ?? LOADS[3];
