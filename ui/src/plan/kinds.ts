import type { BarKind } from '../backend/types';
import { m } from '../paraglide/messages.js';

/** What takes time of a person, in words. */
export function kindName(kind: BarKind): string {
  const names: Record<BarKind, () => string> = {
    ride_along: m.kind_ride_along,
    desk_shift: m.kind_desk_shift,
    absence: m.kind_absence,
    appointment: m.kind_appointment,
    show: m.kind_show,
    training: m.kind_training,
    meeting: m.kind_meeting,
  };
  return names[kind]();
}
