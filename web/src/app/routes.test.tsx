import { MantineProvider } from '@mantine/core';
import i18next from 'i18next';
import { renderToString } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { MemoryRouter, useParams } from 'react-router';
import { beforeAll, expect, test, vi } from 'vitest';
import { contexts as house } from '../contexts.ts';
import { useMemberParts } from '../ui/desk/memberParts.ts';
import { defineWebContext, late, type WebContext } from './context.ts';
import { queryClient } from './desk/queryClient.ts';
import { addressesOf, fetchPage, Pages } from './routes.tsx';

// What it looks like is kept in a browser, and there is none here.
vi.mock('../ui/frame/ThemeSwitch.tsx', () => ({ ThemeSwitch: () => null }));

/** A business that is nowhere but here: what its folder would hold, and below, its line in the list. */
const tourPages = {
  Tour: () => <p>Tour {useParams()['tourId']}</p>,
  Desk: () => useMemberParts().map(({ name, draw }) => <div key={name}>{draw('m1')}</div>),
  Home: () => <h2>Tours</h2>,
  Door: () => <p>Visitors come in here</p>,
  Guided: ({ memberId }: { memberId: string }) => <p>Guided by {memberId}</p>,
};
const load = () => Promise.resolve(tourPages);
const tours = defineWebContext({
  name: 'tours',
  pages: [{ path: '/t/:tourId', page: late('tours', load, (m) => m.Tour) }],
  desk: {
    pages: [{ path: 'tours', page: late('tours', load, (m) => m.Desk) }],
    entries: [{ to: '/console/tours', name: { 'zh-CN': '巡视', en: 'Tours' } }],
    home: late('tours', load, (m) => m.Home),
    todos: late('tours', load, () => () => Promise.resolve([])),
    member: late('tours', load, (m) => m.Guided),
  },
  door: late('tours', load, (m) => m.Door),
  leadsTo: ({ name }) => (name === 'visitor' ? '/t/first' : null),
});

async function shown(contexts: readonly WebContext[], address: string): Promise<string> {
  const addresses = addressesOf(contexts);
  expect(await fetchPage(addresses, address)).toBe(true);
  const html = renderToString(
    <MantineProvider>
      <MemoryRouter initialEntries={[address]}>
        <Pages contexts={contexts} addresses={addresses} />
      </MemoryRouter>
    </MantineProvider>,
  );
  return html.replaceAll('<!-- -->', '');
}

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { tours: { due: 'Report on {{place}}' } } } });
  queryClient.setQueryData(['whoami'], { id: 's', name: '王', organizationId: 'o', roles: [] });
  const waiting = {
    id: '1',
    to: '/console/tours',
    text: 'tours:due',
    values: { place: { 'zh-CN': '一车间', en: 'shop 1' } },
  };
  queryClient.setQueryData(['todos', 'tours'], [waiting]);
});

test('a business is in the house by its line: its pages, its place at the desk, its door', async () => {
  expect(await shown([tours], '/t/7')).toContain('<p>Tour 7</p>');
  expect(await shown([tours], '/console/tours')).toContain('<p>Guided by m1</p>');
  expect(await shown([tours], '/')).toContain('Visitors come in here');
  const desk = await shown([tours], '/console');
  expect(desk).toMatch(/<a[^>]*href="\/console\/tours"[^>]*>Tours<\/a>/);
  expect(desk).toContain('<h2>Tours</h2>');
  expect(desk).toContain('Report on shop 1');
});

test('without its line nothing of it is there', async () => {
  expect(await shown([], '/t/7')).not.toContain('Tour');
  const desk = await shown([], '/console');
  expect(desk).not.toContain('Tours');
  expect(desk).not.toContain('Report on');
});

test('no address and no name is taken twice', () => {
  const paths = addressesOf([...house, tours]).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(new Set(house.map(({ name }) => name)).size).toBe(house.length);
});
