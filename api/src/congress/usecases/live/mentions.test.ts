import { groupView } from '@congress/contract/congress/assembly/view';
import { type Command, commandSchemas, commandTypes } from '@congress/contract/congress/tables/commands';
import { type EventType, type Happened, payloads } from '@congress/contract/congress/tables/events';
import { congressView } from '@congress/contract/congress/snapshot';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concludedCongress, congressAt, demoEnterprise, type World } from '../../../../../tests/support/domain.ts';
import { valuesOf } from '../../../../../tests/support/domain/arbitraries.ts';
import { authorsIn, mentionedBy, mentionedInView, namedBy, officeHolders } from './mentions.ts';

/** Names of fields by which people were found before their schemas said so. */
const fields = new Set([
  'personId',
  'personIds',
  'by',
  'insteadOf',
  'former',
  'leaderId',
  'presenterId',
  'seconders',
  'petitioners',
  'credentialsPanel',
  'presidium',
  'executiveChairs',
  'secretaryGeneral',
  'chiefScrutineer',
  'scrutineers',
  'tellers',
]);

function byFields(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) value.forEach((each) => byFields(each, found));
  else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) {
      if (!fields.has(field)) byFields(inner, found);
      else [inner].flat().forEach((each) => typeof each === 'string' && found.add(each));
    }
  }
  return found;
}

/** Ids of people of the roster, wherever they stand. */
function anywhere(world: World, value: unknown): Set<string> {
  const known = new Set(world.people.map(({ id }) => id));
  const strings = JSON.stringify(value).match(/[0-9a-f-]{36}/g) ?? [];
  return new Set(strings.filter((each) => known.has(each)));
}

/** Some of whatever the schema takes. */
const some = (schema: unknown): unknown[] => fc.sample(valuesOf(schema), 40);

test.each(Object.keys(payloads) as EventType[])(
  'people in %s are found where its schema says so, and no others',
  (type) => {
    const values = some(payloads[type]);
    expect(values.map((payload) => mentionedBy({ type, payload } as Happened))).toEqual(
      values.map((one) => byFields(one)),
    );
  },
);

// Those of a bulk command were never looked up one by one.
const single = commandTypes.filter((type) => type !== 'assignToGroup' && type !== 'recordDelivery');
test.each(single)('people in the command %s are found where its schema says so, and no others', (type) => {
  const bodies = some(commandSchemas[type]);
  expect(bodies.map((body) => namedBy(body as Command))).toEqual(bodies.map((body) => byFields(body)));
});

test.each([
  ['a congress', congressView, mentionedInView],
  ['a group', groupView, authorsIn],
  ['its offices', congressView.pick({ offices: true, groups: true }), officeHolders],
] as const)('people in the view of %s are found where its schema says so, and no others', (_, schema, find) => {
  const views = some(schema);
  expect(views.map((view) => find(view))).toEqual(views.map((view) => byFields(view)));
  expect(find(undefined)).toEqual(new Set());
});

test('in the log of a congress nobody is spoken of whose id is not found', () => {
  const world = concludedCongress(demoEnterprise());
  const mentioned = world.log.filter((event) => mentionedBy(event).size > 0);
  expect(mentioned.length).toBeGreaterThan(10);
  for (const event of world.log) expect(mentionedBy(event), event.type).toEqual(anywhere(world, event.payload));
  expect(mentionedInView(world.state.congress)).toEqual(anywhere(world, world.state.congress));
});

test('whoever is simulated is not asked for by name: they are hundreds', () => {
  const world = congressAt('sign-in');
  const people = world.people.map(({ id }) => id);
  const payload = { act: 'sign-in' as const, stepId: world.open!.id, paperId: null, people };
  const event = world.append({ type: 'delegates.simulated', payload });
  expect(mentionedBy(event)).toEqual(new Set());
  expect(world.state.congress.simulated).toEqual(people);
  expect(mentionedInView(world.state.congress)).toEqual(byFields(world.state.congress));
});
