import type { FigureSheet } from '@congress/contract/kernel/figures';
import type { UpperView } from '@congress/contract/kernel/tree/tree';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import shared from '../../ui/desk/desk.module.css';
import { EmptyState } from '../../ui/frame/EmptyState.tsx';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { openAtFirst, outline, type Place } from './outline.ts';
import classes from './upper.module.css';
import { useTreeWords } from './words.ts';

/** A screen is drawn in a moment with so many rows. */
const atOnce = 200;

/** The units as an outline, each with the figures of itself and all below it. */
export function Units({ view }: { view: UpperView }) {
  const { t } = useTranslation('tree');
  const { say } = useTreeWords();
  const { units, figures } = view;
  const [open, setOpen] = useState(() => openAtFirst(units));
  const [most, setMost] = useState(atOnce);
  const places = useMemo(() => outline(units, open), [units, open]);
  const columns = useMemo(() => figures.map(columnOf), [figures]);
  const turn = (id: string): void => {
    setOpen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  };
  return (
    <Sheet title={t('units.title')} extra={t('units.count', { count: units.length - 1 })}>
      {units.length === 1 ? <EmptyState title={t('units.none')}>{t('units.noneText')}</EmptyState> : null}
      <div
        className={classes.wide}
        role="region"
        aria-label={t('units.table')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className={`${shared.table} ${classes.table}`} aria-label={t('units.title')}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              {[t('units.staff'), t('units.members'), ...columns.map(({ name }) => say(name))].map((name) => (
                <th key={name} scope="col" className={shared.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.slice(0, most).map((place) => (
              <UnitRow key={place.unit.id} place={place} columns={columns} onTurn={turn} />
            ))}
          </tbody>
        </table>
      </div>
      {places.length > most ? (
        <Button variant="default" mt="md" onClick={() => setMost(most + atOnce)}>
          {t('units.more', { count: Math.min(atOnce, places.length - most) })}
        </Button>
      ) : null}
      <Notes numbers={view.numbers} />
    </Sheet>
  );
}

type Column = Pick<FigureSheet, 'id' | 'name'> & { of: ReadonlyMap<string, number> };

function columnOf({ id, name, units }: FigureSheet): Column {
  return { id, name, of: new Map(units.map(({ unitId, counted }) => [unitId, counted])) };
}

type RowProps = { place: Place; columns: Column[]; onTurn: (id: string) => void };

function UnitRow({ place: { unit, depth, below, open }, columns, onTurn }: RowProps) {
  const { t } = useTranslation('tree');
  const { say, kind } = useTreeWords();
  const { number } = useFormat();
  const cell = (label: string, value: number | null) => (
    <td key={label} data-label={label} data-none={value ? undefined : true} className={shared.number}>
      {value === null ? '—' : number(value)}
    </td>
  );
  return (
    <tr data-top={depth === 0 || undefined}>
      <th scope="row" style={{ ['--depth' as string]: depth }}>
        <span className={classes.name}>
          {below > 0 ? (
            <button
              type="button"
              className={classes.turn}
              aria-expanded={open}
              aria-label={t(open ? 'units.close' : 'units.open', { name: unit.name })}
              onClick={() => onTurn(unit.id)}
            >
              <Icon name={open ? 'down' : 'forward'} />
            </button>
          ) : null}
          <span>
            {unit.name}
            <span className={classes.sub}>
              {[
                kind(unit.kind),
                ...unit.advice.filter((one) => one !== 'own-committee').map((one) => t(`advice.${one}`)),
              ].join(' · ')}
            </span>
          </span>
        </span>
      </th>
      {cell(t('units.staff'), unit.staff)}
      {cell(t('units.members'), unit.members)}
      {columns.map(({ name, of }) => cell(say(name), of.get(unit.id) ?? 0))}
    </tr>
  );
}

/** What the numbers say that units are told of, with where they come from. */
function Notes({ numbers }: Pick<UpperView, 'numbers'>) {
  const { t } = useTranslation('tree');
  return (
    <ul className={`${shared.small} ${classes.foot}`}>
      <li>{t('units.sums')}</li>
      {numbers.map(({ name, value, source }) => (
        <li key={name}>
          {t(`numbers.${name}`, { value, defaultValue: name })}
          <span lang="zh-CN">{t('numbers.source', { source })}</span>
        </li>
      ))}
    </ul>
  );
}
