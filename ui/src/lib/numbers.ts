/** A whole number between two, as typed; null if it is none. */
export function readWhole(text: string, min: number, max: number): number | null {
  const plain = text.replace(/[\s.,'\u202f\u00a0]/g, '');
  if (!/^\d+$/.test(plain)) return null;
  const number = Number(plain);
  return number >= min && number <= max ? number : null;
}
