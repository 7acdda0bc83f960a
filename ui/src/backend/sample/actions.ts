import { initialsOf } from '../../people/side';
import type { AccountRow, Action, PersonRow } from '../types';
import { TODAY } from './organisation';
import type { SamplePlan, SwitchDay } from './plan';

/** Where the rows call a field otherwise than the actions do. */
const PERSON: Record<string, string> = { given_name: 'given', family_name: 'family' };

function accountField(plan: SamplePlan, field: string, value: string): Partial<AccountRow> {
  const name = plan.org.people.find((person) => person.id === value)?.name ?? '';
  if (field === 'inside_owner') return { inside: name };
  if (field === 'field_owner') return { field: name };
  if (field === 'abc_class') return { abc: value };
  if (field === 'coverage_model') return { model: value };
  if (field === 'revenue') return { revenue: 100 * Number(value) };
  return { [field]: value };
}

/** What an action does to the switch days, people and customers; the sentence names it. */
export function act(plan: SamplePlan, action: Action, newId: () => string): string {
  const edit = (id: string, change: Partial<SwitchDay>) => {
    plan.switchDays = plan.switchDays.map((day) => (day.id === id ? { ...day, ...change } : day));
    const day = plan.switchDays.find((d) => d.id === id);
    return day ? `${plan.row(day.inside).name} and ${plan.row(day.field).name}` : '';
  };
  switch (action.action) {
    case 'add_switch_day': {
      const { inside, field, ride, desk } = action;
      plan.switchDays = [
        ...plan.switchDays,
        { id: newId(), inside, field, ride, desk, status: 'planned', pinned: false, goals: '' },
      ];
      return `Plan a switch day for ${plan.row(inside).name} and ${plan.row(field).name}`;
    }
    case 'move_leg': {
      const when = { date: action.date, length: action.length };
      const who = edit(action.switch_day, action.leg === 'ride_along' ? { ride: when } : { desk: when });
      return `Move the ${action.leg === 'ride_along' ? 'ride-along' : 'desk day'} of ${who} to ${action.date}`;
    }
    case 'set_partner':
      return `Change partners: ${edit(action.switch_day, { inside: action.inside, field: action.field })}`;
    case 'set_status':
      return `Mark as ${action.status}: ${edit(action.switch_day, { status: action.status })}`;
    case 'set_goals':
      return `Set goals for ${edit(action.switch_day, { goals: action.goals })}`;
    case 'set_pinned':
      return `${action.pinned ? 'Pin' : 'Unpin'} ${action.switch_days.map((id) => edit(id, { pinned: action.pinned })).join(', ')}`;
    case 'remove': {
      const gone = new Set(action.ids.map((entry) => entry.id));
      plan.switchDays = plan.switchDays.filter((day) => !gone.has(day.id));
      plan.org.people = plan.org.people.filter((person) => !gone.has(person.id));
      plan.entities = plan.entities.filter((row) => !gone.has(row.id));
      return 'Remove';
    }
    case 'edit_person':
      plan.org.people = plan.org.people.map((p) =>
        p.id === action.id ? { ...p, [PERSON[action.field] ?? action.field]: action.value } : p,
      );
      return `Change ${action.field} of ${plan.org.people.find((p) => p.id === action.id)?.name ?? ''}`;
    case 'edit_accounts': {
      const ids = new Set(action.ids);
      plan.org.accounts = plan.org.accounts.map((a) =>
        ids.has(a.id) ? { ...a, ...accountField(plan, action.field, action.value) } : a,
      );
      return `Change ${action.field} of ${ids.size} customers`;
    }
    case 'save': {
      const others = action.entities.filter((entity) => entity.entity !== 'person');
      const fresh = new Set(others.map((entity) => entity.id));
      plan.entities = [...plan.entities.filter((row) => !fresh.has(row.id)), ...others];
      const people = action.entities.filter((entity) => entity.entity === 'person');
      if (!people.length) return `Add ${others.map((entity) => entity.entity).join(', ')}`;
      for (const person of people) {
        const name = `${person.given_name} ${person.family_name}`.trim();
        const row: PersonRow = {
          id: person.id,
          name,
          given: person.given_name,
          family: person.family_name,
          initials: initialsOf(name),
          side: person.side,
          site: '',
          desk: '',
          town: person.base.town,
          region: person.region,
          languages: '',
          hours_per_week: person.weekly_minutes / 60,
          employee_number: person.employee_number,
          email: person.email,
          phone: person.phone,
          tandem: '',
          switches_planned: 0,
          switches_done: 0,
          switches_due: 0,
          findings: 0,
          from: person.from,
          until: person.until,
        };
        plan.org.people = [...plan.org.people, row];
      }
      return `Add ${people.map((person) => `${person.given_name} ${person.family_name}`).join(', ')}`;
    }
    case 'classify_accounts': {
      const order = [...plan.org.accounts].sort((a, b) => b.revenue - a.revenue);
      const total = order.reduce((sum, row) => sum + row.revenue, 0) || 1;
      const classes = new Map<string, string>();
      let before = 0;
      for (const row of order) {
        const share = (100 * before) / total;
        const { a_percent, b_percent } = plan.settings.abc;
        classes.set(row.id, share < a_percent ? 'A' : share < b_percent ? 'B' : 'C');
        before += row.revenue;
      }
      plan.org.accounts = plan.org.accounts.map((row) => ({ ...row, abc: classes.get(row.id) ?? row.abc }));
      return 'Give customers their ABC class';
    }
    case 'ignore_finding': {
      const { finding, reason } = action;
      const rest = plan.entities.filter((row) => row.entity !== 'ignored_finding' || row.finding !== finding);
      plan.entities = [...rest, { entity: 'ignored_finding', id: `ignored-${finding}`, finding, reason, since: TODAY }];
      return `Ignore a finding: ${reason}`;
    }
    case 'heed_finding':
      plan.entities = plan.entities.filter((row) => row.id !== action.id);
      return 'Heed a finding again';
    case 'edit_settings':
      plan.settings = action.settings;
      return 'Change settings';
    default:
      return action.action;
  }
}
