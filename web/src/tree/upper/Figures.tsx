import { tenthsOfPercent, type FigureSheet } from '@congress/contract/kernel/figures';
import type { UpperView } from '@congress/contract/kernel/tree/tree';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import shared from '../../ui/desk/desk.module.css';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import classes from './upper.module.css';
import { useTreeWords } from './words.ts';

/** Every figure of the whole tree below: what it is, of what, and as of when (K-1). */
export function Figures({ view }: { view: UpperView }) {
  const { t } = useTranslation('tree');
  const { within } = useTreeWords();
  const { dateTime } = useFormat();
  const [first] = view.figures;
  return (
    <Sheet title={t('figures.title')}>
      <table className={`${shared.table} ${classes.table}`} aria-label={t('figures.title')}>
        <thead>
          <tr>
            <th scope="col">{t('figures.what')}</th>
            <th scope="col" className={shared.number}>
              {t('figures.counted')}
            </th>
            <th scope="col" className={shared.number}>
              {t('figures.base')}
            </th>
            <th scope="col" className={shared.number}>
              {t('figures.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.figures.map((figure) => (
            <FigureRow key={figure.id} figure={figure} />
          ))}
        </tbody>
      </table>
      {first ? (
        <p className={`${shared.small} ${classes.foot}`}>
          {t('figures.foot', { scope: within(first.scope), period: within(first.period), at: dateTime(view.asOf) })}
        </p>
      ) : null}
    </Sheet>
  );
}

function FigureRow({ figure }: { figure: FigureSheet }) {
  const { t } = useTranslation('tree');
  const { say, within } = useTreeWords();
  const { number } = useFormat();
  const { total, denominator } = figure;
  const tenths = tenthsOfPercent(total);
  return (
    <tr>
      <th scope="row">
        {say(figure.name)}
        <span className={classes.sub}>
          {say(figure.definition)}
          {denominator ? ` ${t('figures.of', { base: within(denominator) })}` : ''}
        </span>
      </th>
      <td data-label={t('figures.counted')} className={shared.number}>
        {number(total.counted)}
      </td>
      <td data-label={t('figures.base')} data-none={total.base === null || undefined} className={shared.number}>
        {total.base === null ? '—' : number(total.base)}
      </td>
      <td data-label={t('figures.share')} data-none={tenths === undefined || undefined} className={shared.number}>
        {tenths === undefined ? '—' : `${(tenths / 10).toFixed(1)}%`}
      </td>
    </tr>
  );
}
