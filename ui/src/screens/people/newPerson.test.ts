import { expect, test } from 'vitest';
import { newPerson, type PersonDraft, readHours } from './newPerson';

test.each([
  ['38,5', 38.5],
  ['38.5', 38.5],
  [' 40 ', 40],
  ['', null],
  ['-1', null],
  ['71', null],
  ['full', null],
])('"%s" hours', (text, hours) => {
  expect(readHours(text)).toBe(hours);
});

const draft: PersonDraft = {
  given: ' Anna ',
  family: 'Bernard',
  side: 'field',
  town: 'Nürnberg',
  country: 'de',
  hours: '38,5',
  email: '',
  phone: '',
};

test('a field rep spends weekdays with customers', () => {
  const person = newPerson(draft, 'id');
  expect(person).toMatchObject({
    entity: 'person',
    given_name: 'Anna',
    weekly_minutes: 2310,
    work_pattern: [...Array(10).fill('customers'), ...Array(4).fill('off')],
    base: { town: 'Nürnberg', country: 'DE' },
  });
});

test('without a name there is nobody', () => {
  expect(newPerson({ ...draft, given: ' ', family: '' }, 'id')).toBeNull();
});
