import { CLASS_COLOURS, type Colouring, loadStep, tandemColour } from './colours';
import type { Sight, Spot } from './projection';

/** Customers, column by column. */
export interface Dots {
  spots: readonly Spot[];
  /** Positions among the tandems; -1: nobody's. */
  tandem: readonly number[];
  /** A letter each. */
  abc: string;
  /** Of the tandems, in percent of the capacity. */
  loads: readonly (number | null)[];
}

export interface Picture {
  land: readonly Spot[][];
  dots: Dots;
  sight: Sight;
  size: { width: number; height: number };
  colouring: Colouring;
  /** Customers of other tandems are pale. */
  chosen: number | null;
  dark: boolean;
}

const RADIUS = 3;
const borders = new WeakMap<object, Path2D>();

/** The borders as one path, made once: they only move and scale. */
function pathOf(land: readonly Spot[][]): Path2D {
  let path = borders.get(land);
  if (!path) {
    path = new Path2D();
    for (const ring of land) {
      for (const [i, { x, y }] of ring.entries()) {
        if (i === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      path.closePath();
    }
    borders.set(land, path);
  }
  return path;
}

/** The colour of a customer. */
export function colourOf(dots: Dots, at: number, colouring: Colouring, dark: boolean): string {
  const tandem = dots.tandem[at] ?? -1;
  const nobody = dark ? 'oklch(55% 0 0)' : 'oklch(70% 0 0)';
  if (colouring === 'class') {
    const [light, night] = CLASS_COLOURS[dots.abc[at] ?? '-'] ?? [nobody, nobody];
    return dark ? night : light;
  }
  if (tandem < 0) return nobody;
  if (colouring === 'tandem') return tandemColour(tandem, dark);
  const load = dots.loads[tandem];
  if (load === null || load === undefined) return nobody;
  const step = loadStep(load);
  return dark ? step.dark : step.light;
}

/** Draws borders and dots; the dots of one colour in one go, for 20,000 of them. */
export function drawMap(canvas: HTMLCanvasElement, picture: Picture) {
  const { land, dots, sight, size, colouring, chosen, dark } = picture;
  const ratio = devicePixelRatio || 1;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const style = getComputedStyle(canvas);
  pen.setTransform(ratio * sight.scale, 0, 0, ratio * sight.scale, ratio * sight.left, ratio * sight.top);
  pen.fillStyle = style.getPropertyValue('--surface');
  pen.strokeStyle = style.getPropertyValue('--line-strong');
  pen.lineWidth = 1 / sight.scale;
  const path = pathOf(land);
  pen.fill(path, 'evenodd');
  pen.stroke(path);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);

  const groups = new Map<string, Spot[]>();
  dots.spots.forEach((spot, i) => {
    const pale = chosen !== null && dots.tandem[i] !== chosen;
    const colour = pale ? '' : colourOf(dots, i, colouring, dark);
    const group = groups.get(colour);
    if (group) group.push(spot);
    else groups.set(colour, [spot]);
  });
  // What is pale lies beneath.
  for (const [colour, spots] of [...groups].sort(([a], [b]) => Number(a !== '') - Number(b !== ''))) {
    pen.fillStyle = colour || style.getPropertyValue('--neutral-line');
    pen.beginPath();
    for (const spot of spots) {
      const [x, y] = [sight.left + sight.scale * spot.x, sight.top + sight.scale * spot.y];
      if (x < -RADIUS || y < -RADIUS || x > size.width + RADIUS || y > size.height + RADIUS) continue;
      pen.moveTo(x + RADIUS, y);
      pen.arc(x, y, RADIUS, 0, 2 * Math.PI);
    }
    pen.fill();
  }
}
