import { addDays } from '../../lib/days';
import type {
  Action,
  Candidate,
  CoverageBoard,
  CoveredAccounts,
  CustomerMap,
  FieldCard,
  FitLine,
  MetView,
  PersonRow,
  SeatPlace,
  ShowBoard,
  ShowsView,
  ShowYear,
  TandemBoard,
  TandemFacts,
  Verdict,
} from '../types';
import type { Organisation } from './organisation';
import { TODAY } from './organisation';

interface SampleDuty {
  id: string;
  shift: string;
  station: string;
  person: string;
  pinned: boolean;
}
/** Replaced as a whole by every change, so that undo is the old one. */
export interface BoardsState {
  /** Field rep to inside rep; none is without partner. */
  partners: ReadonlyMap<string, string>;
  pinned: ReadonlySet<string>;
  /** Customer to field rep. */
  coverage: ReadonlyMap<string, string>;
  duties: readonly SampleDuty[];
}

const NOTHING = { hard: 0, medium: 0, soft: 0 };
const FAIR = 'fair';
const STATIONS = [
  { id: 'welcome', name: 'Welcome desk', minimum: 1, desired: 1, maximum: 2, needs: [] as string[] },
  { id: 'demo', name: 'Demo', minimum: 2, desired: 2, maximum: 3, needs: ['FR'] },
];

/** The sample's tandems, coverage and one trade show: enough to show each state, with made-up verdicts. */
export class SampleBoards {
  readonly #org: Organisation;
  state: BoardsState;
  #ids = 0;

  constructor(org: Organisation) {
    this.#org = org;
    const insides = this.#of('inside');
    const partners = new Map(
      this.#of('field').flatMap((field, i) => {
        const inside = insides[i % Math.max(1, insides.length)];
        // The last one has none, so that the tray is never empty.
        return inside && i < this.#of('field').length - 1 ? [[field.id, inside.id] as const] : [];
      }),
    );
    const fields = this.#of('field');
    const coverage = new Map(
      org.accounts.flatMap((account, i) => {
        const field = fields[i % Math.max(1, fields.length)];
        return field && i % 11 ? [[account.id, field.id] as const] : [];
      }),
    );
    const people = org.people.slice(0, 3);
    const duties = people.map((person, i) => ({
      id: `duty-${i}`,
      shift: `shift-${i}`,
      station: STATIONS[i % 2]?.id ?? 'demo',
      person: person.id,
      pinned: i === 1,
    }));
    this.state = { partners, pinned: new Set(), coverage, duties };
  }

  #of = (side: PersonRow['side']) => this.#org.people.filter((person) => person.side === side);
  #person = (id: string) => this.#org.people.find((person) => person.id === id);

  /** What an action does here; null if it is about something else. */
  act(action: Action): string | null {
    const { partners, pinned, coverage, duties } = this.state;
    switch (action.action) {
      case 'pair': {
        const next = new Map(partners);
        if (action.inside) next.set(action.field, action.inside);
        else next.delete(action.field);
        this.state = { ...this.state, partners: next };
        return `Pair ${this.#person(action.field)?.name ?? ''}`;
      }
      case 'pin_tandems': {
        const next = new Set(pinned);
        for (const id of action.tandems) action.pinned ? next.add(id) : next.delete(id);
        this.state = { ...this.state, pinned: next };
        return 'Pin a tandem';
      }
      case 'assign_accounts': {
        const next = new Map(coverage);
        for (const id of action.ids) {
          if (action.tandem) next.set(id, action.tandem.slice(2));
          else next.delete(id);
        }
        this.state = { ...this.state, coverage: next };
        return `Give ${action.ids.length} customers to another tandem`;
      }
      case 'add_duty': {
        const { shift, station, person } = action;
        const duty = { id: `duty-new-${++this.#ids}`, shift, station: station ?? '', person, pinned: false };
        this.state = { ...this.state, duties: [...duties, duty] };
        return `Put ${this.#person(person)?.name ?? ''} on the booth`;
      }
      case 'move_duty': {
        const { duty, shift, station, person } = action;
        const moved = (d: SampleDuty) => (d.id === duty ? { ...d, shift, station: station ?? '', person } : d);
        this.state = { ...this.state, duties: duties.map(moved) };
        return 'Move a booth duty';
      }
      case 'pin_duties': {
        const ids = new Set(action.duties);
        this.state = {
          ...this.state,
          duties: duties.map((duty) => (ids.has(duty.id) ? { ...duty, pinned: action.pinned } : duty)),
        };
        return 'Pin a booth duty';
      }
      case 'call_in_sick': {
        const ill = (duty: SampleDuty) => {
          const date = this.#shifts().find((shift) => shift.id === duty.shift)?.date ?? '';
          return duty.person === action.person && action.from.date <= date && date <= action.to.date;
        };
        this.state = { ...this.state, duties: duties.filter((duty) => !ill(duty)) };
        return `${this.#person(action.person)?.name ?? ''} is ill`;
      }
      case 'remove': {
        const gone = new Set(action.ids.map((entry) => entry.id));
        this.state = { ...this.state, duties: duties.filter((duty) => !gone.has(duty.id)) };
        return null;
      }
      default:
        return null;
    }
  }

  #fit(inside: string, field: string): FitLine {
    const points =
      (inside.length * 7 + field.charCodeAt(field.length - 1) * 31 + inside.charCodeAt(inside.length - 1) * 17) % 600;
    const criterion = (id: string, name: string, weight: number, value: number | null) => ({
      id,
      name,
      weight,
      value,
      counts: true,
    });
    return {
      total: 380 + points,
      level: null,
      criteria: [
        criterion('territory', 'Same territory', 200, points > 300 ? 1000 : 0),
        criterion('customers', 'Shared customers', 250, 200 + points),
        criterion('languages', 'Languages together', 150, 800),
        criterion('wishes', 'Wishes', 50, null),
      ],
    };
  }

  #card(field: PersonRow): FieldCard {
    const inside = this.state.partners.get(field.id);
    const own = this.#org.accounts.filter((account) => account.field === field.name);
    const tandem_id = `t-${field.id}`;
    return {
      id: field.id,
      name: field.name,
      initials: field.initials,
      site: field.site,
      territory: '',
      accounts: own.length,
      revenue: own.reduce((sum, account) => sum + account.revenue, 0),
      tandem: inside
        ? {
            tandem_id,
            inside_id: inside,
            from: '2025-01-01',
            until: null,
            ahead: false,
            pinned: this.state.pinned.has(tandem_id),
            deputy: null,
            signed: false,
            fit: this.#fit(inside, field.id),
            level: null,
          }
        : null,
    };
  }

  tandemBoard(revision: number): TandemBoard {
    return {
      revision,
      today: TODAY,
      currency: 'EUR',
      inside: this.#of('inside').map((person) => ({
        id: person.id,
        name: person.name,
        initials: person.initials,
        site: person.site,
        hours_per_week: person.hours_per_week,
        capacity: 2,
        share: 2,
      })),
      field: this.#of('field').map((person) => this.#card(person)),
      findings: [],
      finding_count: 0,
      score: { ...NOTHING, medium: this.#of('field').length - this.state.partners.size },
    };
  }

  tandemFacts(id: string): TandemFacts {
    const field = this.#person(id) as PersonRow;
    return {
      field: this.#card(field),
      agreement: { inside_does: '', field_does: '', signed_on: null },
      choices: this.#of('inside').map((person) => ({
        inside: { id: person.id, name: person.name },
        fit: this.#fit(person.id, id),
        free: 1,
        verdict: this.tandemVerdict(id, person.id),
      })),
      earlier: [],
      findings: [],
      history: [],
    };
  }

  tandemVerdict(field: string, inside: string | null): Verdict {
    const now = this.state.partners.get(field) ?? null;
    if (now === inside) return { level: null, delta: NOTHING, sentence: 'Fits.' };
    if (inside === null) {
      return { level: 'medium', delta: { ...NOTHING, medium: 2 }, sentence: 'The field rep is without a partner.' };
    }
    const taken = [...this.state.partners.values()].filter((id) => id === inside).length;
    if (taken >= 2) {
      return {
        level: 'hard',
        delta: { ...NOTHING, hard: 1 },
        sentence: 'More field reps than the inside rep has room for.',
      };
    }
    const soft = (now ? 1000 - this.#fit(now, field).total : 0) - (1000 - this.#fit(inside, field).total);
    return { level: null, delta: { hard: 0, medium: now ? 0 : -2, soft: -soft }, sentence: 'Better than now.' };
  }

  coverageBoard(revision: number): CoverageBoard {
    const empty = { accounts: 0, a: 0, b: 0, c: 0, revenue: 0, field_hours: 0, inside_hours: 0 };
    const portfolio = (of: string | null) => {
      const sum = { ...empty };
      for (const account of this.#org.accounts) {
        if ((this.state.coverage.get(account.id) ?? null) !== of) continue;
        sum.accounts++;
        if (account.abc === 'A') sum.a++;
        else if (account.abc === 'B') sum.b++;
        else sum.c++;
        sum.revenue += account.revenue;
        sum.field_hours += 14;
        sum.inside_hours += 12;
      }
      return sum;
    };
    const tandems = this.#of('field').flatMap((field) => {
      const inside = this.#person(this.state.partners.get(field.id) ?? '');
      if (!inside) return [];
      return [
        {
          tandem_id: `t-${field.id}`,
          inside_id: inside.id,
          inside: inside.name,
          field_id: field.id,
          field: field.name,
          portfolio: portfolio(field.id),
        },
      ];
    });
    const people = this.#org.people.map((person, i) => ({
      id: person.id,
      name: person.name,
      initials: person.initials,
      side: person.side,
      hours: 820 + ((i * 97) % 340),
      target_hours: 900,
      capacity_hours: 1000,
      revenue: 1_000_000,
      target_revenue: 1_200_000,
    }));
    return {
      revision,
      currency: 'EUR',
      tandems,
      people,
      open: portfolio(null),
      relief_hours: 1240,
      findings: [],
      finding_count: 0,
      score: { ...NOTHING, medium: portfolio(null).accounts * 100 },
    };
  }

  coveredAccounts(revision: number, tandem: string | null): CoveredAccounts {
    const of = tandem === null ? null : tandem.slice(2);
    const own = this.#org.accounts.filter((account) => (this.state.coverage.get(account.id) ?? null) === of);
    return {
      revision,
      count: own.length,
      accounts: own.map((account) => ({
        id: account.id,
        name: account.name,
        town: account.town,
        class: account.abc === 'A' ? 'a' : account.abc === 'B' ? 'b' : 'c',
        model: 'two_faces',
        revenue: account.revenue,
        field_hours: 14,
        inside_hours: 14,
        pinned: false,
        protected: account.protected,
      })),
    };
  }

  coverageVerdicts(accounts: readonly string[], targets: readonly string[]): Verdict[] {
    return targets.map((target, i) =>
      i % 4 === 3
        ? {
            level: 'hard',
            delta: { ...NOTHING, hard: 1 },
            sentence: `A customer may not leave its owner for ${target}.`,
          }
        : { level: null, delta: { ...NOTHING, soft: i * accounts.length }, sentence: 'Fits.' },
    );
  }

  #shifts() {
    const days = [addDays(TODAY, 36), addDays(TODAY, 37), addDays(TODAY, 38)];
    return days.flatMap((date, day) =>
      [
        ['09:00', '13:30'],
        ['13:30', '18:00'],
      ].map(([from = '', to = ''], half) => ({
        id: `shift-${2 * day + half}`,
        name: '',
        date,
        from,
        to,
        kind: 'customer' as const,
        headcount: 0,
        needs: [],
      })),
    );
  }

  #line() {
    const shifts = this.#shifts();
    const seats = shifts.length * STATIONS.reduce((sum, station) => sum + station.minimum, 0);
    const filled = shifts
      .flatMap((shift) => STATIONS.map((station) => ({ shift, station })))
      .reduce((sum, { shift, station }) => {
        const there = this.state.duties.filter((d) => d.shift === shift.id && d.station === station.id).length;
        return sum + Math.min(there, station.minimum);
      }, 0);
    return {
      id: FAIR,
      name: 'Nordfair',
      booth: '4 B 12',
      town: 'Bremen',
      country: 'DE',
      from: shifts[0]?.date ?? TODAY,
      to: shifts.at(-1)?.date ?? TODAY,
      shifts: shifts.length,
      seats,
      filled,
      people: new Set(this.state.duties.map((duty) => duty.person)).size,
      level: null,
    };
  }

  showsView(revision: number): ShowsView {
    return { revision, today: TODAY, shows: [this.#line()], shares: [], score: NOTHING };
  }

  showBoard(revision: number): ShowBoard {
    const line = this.#line();
    return {
      revision,
      show: line,
      zone: 'Europe/Berlin',
      people_budget: 5,
      shifts: this.#shifts(),
      stations: STATIONS,
      duties: this.state.duties.flatMap((duty) => {
        const person = this.#person(duty.person);
        if (!person) return [];
        return [
          {
            id: duty.id,
            shift_id: duty.shift,
            station_id: duty.station,
            person_id: person.id,
            name: person.name,
            initials: person.initials,
            side: person.side,
            pinned: duty.pinned,
            level: null,
            changed_since: null,
          },
        ];
      }),
      visits: [
        {
          id: 'visit',
          account_id: this.#org.accounts[0]?.id ?? '',
          account: this.#org.accounts[0]?.name ?? '',
          class: 'a',
          date: line.from,
          from: '10:00',
          to: '11:00',
          faces: [],
          met: false,
        },
      ],
      tray: this.#org.people.map((person) => ({
        id: person.id,
        name: person.name,
        initials: person.initials,
        side: person.side,
        languages: person.languages,
        duties: this.state.duties.filter((duty) => duty.person === person.id).length,
        minutes: 0,
        shows: 0,
      })),
      findings: [],
      score: { ...NOTHING, medium: 2 * (line.seats - line.filled) },
    };
  }

  seatVerdict(person: string, duty: string | null, seat: SeatPlace): Verdict {
    const there = this.state.duties.filter((entry) => entry.id !== duty && entry.shift === seat.shift);
    if (there.some((entry) => entry.person === person)) {
      return { level: 'hard', delta: { ...NOTHING, hard: 1 }, sentence: 'Already on the booth in this shift.' };
    }
    const taken = there.filter((entry) => entry.station === (seat.station ?? '')).length;
    const minimum = STATIONS.find((station) => station.id === seat.station)?.minimum ?? 0;
    return taken < minimum
      ? { level: null, delta: { ...NOTHING, medium: -2 }, sentence: 'Better than now.' }
      : { level: null, delta: { ...NOTHING, soft: 12 }, sentence: 'Fits.' };
  }

  seatCandidates(duty: string | null, seat: SeatPlace): Candidate[] {
    return this.#org.people
      .map((person) => ({
        person: { id: person.id, name: person.name },
        side: person.side,
        verdict: this.seatVerdict(person.id, duty, seat),
        breaks: this.#org.people.indexOf(person) % 3 === 0 ? ['Less than 11 hours of rest before the next shift.'] : [],
      }))
      .filter((candidate) => candidate.verdict.level !== 'hard');
  }

  showYear(revision: number, year: number | null): ShowYear {
    const line = this.#line();
    const own = Number(line.from.slice(0, 4));
    const shown = year ?? own;
    const shifts = new Map(this.#shifts().map((shift) => [shift.id, shift]));
    return {
      revision,
      today: TODAY,
      year: shown,
      years: [...new Set([own, shown])].sort(),
      shows: shown === own ? [line] : [],
      people: this.#org.people.map((person) => {
        const duties = shown === own ? this.state.duties.filter((duty) => duty.person === person.id) : [];
        const minutes = duties.filter((duty) => shifts.has(duty.shift)).length * 270;
        return {
          id: person.id,
          name: person.name,
          initials: person.initials,
          side: person.side,
          minutes,
          half_days: duties.length,
          weekend_days: 0,
          counted: duties.length,
          target: 1,
          at: duties.length ? [{ show: line.id, duties: duties.length, minutes }] : [],
        };
      }),
    };
  }

  metView(revision: number, done: readonly { inside: string; field: string; date: string }[]): MetView {
    const [inside, field] = [this.#of('inside'), this.#of('field')];
    const named = (people: PersonRow[]) => people.map(({ id, name }) => ({ id, name }));
    const pairs = inside.flatMap((row, i) =>
      field.flatMap((column, f) => {
        const tandem = this.state.partners.get(column.id) === row.id;
        const met = done.filter((day) => day.inside === row.id && day.field === column.id);
        const shows = (i + 2 * f) % 7 === 0 ? 1 : 0;
        if (!tandem && !met.length && !shows) return [];
        return [
          {
            inside: i,
            field: f,
            tandem,
            earlier_tandem: false,
            switches: met.length,
            last_switch: met[0]?.date ?? null,
            next_switch: null,
            shows,
            last_show: shows ? 'Nordfair' : null,
            shows_ahead: 0,
          },
        ];
      }),
    );
    return { revision, inside: named(inside), field: named(field), pairs };
  }

  customerMap(revision: number): CustomerMap {
    const fields = this.#of('field').filter((field) => this.state.partners.has(field.id));
    const at = new Map(fields.map((field, i) => [field.id, i]));
    const accounts = this.#org.accounts.filter((_, i) => i % 40);
    const spread = (i: number, by: number) => ((i * by) % 997) / 997;
    return {
      revision,
      tandems: fields.map((field, i) => ({
        id: `t-${field.id}`,
        inside: this.#person(this.state.partners.get(field.id) ?? '')?.name ?? '',
        field: field.name,
        load: 78 + ((i * 17) % 45),
      })),
      ids: accounts.map((account) => account.id.slice(8).padStart(32, '0')).join(''),
      east: accounts.map((_, i) => 6.2 + 7 * spread(i, 131)),
      north: accounts.map((_, i) => 47.6 + 4.5 * spread(i, 617)),
      tandem: accounts.map((account) => at.get(this.state.coverage.get(account.id) ?? '') ?? -1),
      abc: accounts.map((account) => account.abc).join(''),
      nowhere: this.#org.accounts.length - accounts.length,
    };
  }
}
