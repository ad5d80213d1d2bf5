import { knownLevels, type ItemElection } from '@congress/contract/congress/preparation/itemParts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { useNameOf, useRule } from '../../queries.ts';
import { ownLevels, type RatingFields } from './parts.ts';
import classes from './items.module.css';

/** What the ballot will look like, before there is one: the seats and blank names, or subjects and levels. */
export function ElectionPreview({ election }: { election: ItemElection }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const writeIn = useRule('writeIn');
  const marks = (['for', 'against', 'abstain'] as const).map(terms.mark);
  const rows = Array.from({ length: Math.min(3, election.seats + 1) }, (_, index) => index);
  return (
    <figure className={classes.specimen}>
      <figcaption>{t('parts.preview')}</figcaption>
      <strong>{t('parts.previewElection', { post: election.post || '……', count: election.seats })}</strong>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t('parts.candidate')}</th>
              {marks.map((mark) => (
                <td key={mark}>□ {mark}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {writeIn === 'instead-of-against' ? <span>{t('parts.previewWriteIn')}</span> : null}
    </figure>
  );
}

export function RatingPreview({ rating }: { rating: RatingFields }) {
  const { t } = useTranslation('console');
  const { locale } = useFormat();
  const nameOf = useNameOf();
  const levels =
    rating.scaleKind === 'own' ? ownLevels(rating) : knownLevels[rating.scaleKind].map((level) => level[locale]);
  const [first] = rating.subjects;
  const name = first ? (first.personId ? nameOf(first.personId) : first.name) : '……';
  return (
    <figure className={classes.specimen}>
      <figcaption>{t('parts.preview')}</figcaption>
      <strong>{name}</strong>
      <table>
        <tbody>
          {rating.dimensions.map((dimension, index) => (
            <tr key={dimension.id ?? index}>
              <th scope="row">{dimension.name || '……'}</th>
              {[...new Set(levels)].map((level) => (
                <td key={level}>□ {level}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rating.subjects.length > 1 ? <span>{t('parts.previewMore', { count: rating.subjects.length - 1 })}</span> : null}
    </figure>
  );
}
