import { type Block, differences } from '@congress/contract/kernel/ballot/block';
import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { usePeopleNames } from './usePeopleNames.ts';
import classes from './room.module.css';
import { fieldOf, RETURNED } from './typed.ts';

/** The fields in which two blocks of a paper differ. */
export function differingFields(paper: Paper, mine: Block, other: Block): Set<string> {
  return new Set(
    differences(paper, mine, other).map(({ itemId, place }) => (itemId === null ? RETURNED : fieldOf(itemId, place))),
  );
}

/** Where two people's numbers differ, one by one; a press leads to the field. */
export function Differences({ paper, mine, other, name }: { paper: Paper; mine: Block; other: Block; name: string }) {
  const { t } = useTranslation('room');
  const placeName = usePlaceName(paper);
  const found = differences(paper, mine, other);
  if (found.length === 0) return null;
  return (
    <div className={classes.scroll}>
      <table className={classes.differences}>
        <caption>{t('differences', { count: found.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('where')}</th>
            <th scope="col">{t('mine')}</th>
            <th scope="col">{name}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ itemId, place, one, other: theirs }) => {
            const field = itemId === null ? RETURNED : fieldOf(itemId, place);
            return (
              <tr key={field}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.jump}
                    onClick={() => document.getElementById(field)?.focus()}
                  >
                    {placeName(itemId, place)}
                  </button>
                </th>
                <td>{one}</td>
                <td>{theirs}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What a number of a block is called: 议题 · 候选人 · 赞成. */
function usePlaceName({ items }: Paper): (itemId: string | null, place: string) => string {
  const { t } = useTranslation('room');
  const terms = useTerms();
  const { locale } = useFormat();
  const nameOf = usePeopleNames();
  const mark = (code: string): string =>
    code === 'invalid' ? terms.figure('invalid') : terms.mark(code as 'for' | 'against' | 'abstain');
  const parts = (item: PaperItem, place: string): string[] => {
    const [first = '', second = '', third = ''] = place.split(' ');
    if (item.kind === 'election') {
      if (place.startsWith('+')) return [nameOf(place.slice(1)), t('writtenIn')];
      if (second === '') return [t('invalidBallots')];
      return [item.candidates.find(({ id }) => id === first)?.name ?? '', mark(second)];
    }
    if (item.kind === 'rating') {
      const subject = item.subjects.find(({ id }) => id === first)?.name ?? '';
      const dimension = item.dimensions.length > 1 ? item.dimensions.find(({ id }) => id === second)?.name : undefined;
      return [subject, ...(dimension ? [dimension] : []), item.scale.levels[Number(third)]?.[locale] ?? mark(third)];
    }
    return [mark(first)];
  };
  return (itemId, place) => {
    const item = items.find(({ id }) => id === itemId);
    return item ? [terms.paperItem(item), ...parts(item, place)].join(' · ') : t('returned');
  };
}
