import type { ElectionItem, PaperItem, RatingItem } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { VotedOn } from '../../ui/results/VotedOn.tsx';
import ballotClasses from './ballot.module.css';

/** An item as it stands on the ballot, before anybody marks it (样票). */
export function Specimen({ item }: { item: PaperItem }) {
  if (item.kind === 'election') return <Names item={item} />;
  return item.kind === 'rating' ? <Subjects item={item} /> : <VotedOn of={item} />;
}

/** The sign of a mark that is not made. */
function Box({ label }: { label: string }) {
  return (
    <>
      <span aria-hidden="true">□ </span>
      {label}
    </>
  );
}

function Names({ item: { id, seats, slate, candidates, writeIn } }: { item: ElectionItem }) {
  const { t } = useTranslation('console');
  const { number } = useFormat();
  const terms = useTerms();
  return (
    <div className={ballotClasses.specimen}>
      <p id={`specimen-${id}`}>
        {t(`specimen.${slate}`, { seats, candidates: candidates.length })} {t('specimen.most', { seats })}
      </p>
      <div
        className={ballotClasses.window}
        role="region"
        aria-labelledby={`specimen-${id}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table>
          <tbody>
            {candidates.map((candidate, index) => (
              <tr key={candidate.id}>
                <td>{number(index + 1)}</td>
                <th scope="row">
                  {candidate.name} <span>{candidate.detail}</span>
                </th>
                {(['for', 'against', 'abstain'] as const).map((mark) => (
                  <td key={mark}>
                    <Box label={terms.mark(mark)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {writeIn ? <p>{t('specimen.writeIn')}</p> : null}
    </div>
  );
}

function Subjects({ item: { id, subjects, dimensions, scale, remarks } }: { item: RatingItem }) {
  const { t } = useTranslation('console');
  const { locale } = useFormat();
  const several = dimensions.length > 1;
  return (
    <div className={ballotClasses.specimen}>
      <p id={`specimen-${id}`}>{t('specimen.rating', { subjects: subjects.length, dimensions: dimensions.length })}</p>
      <div
        className={ballotClasses.window}
        role="region"
        aria-labelledby={`specimen-${id}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table>
          <tbody>
            {subjects.flatMap((subject) =>
              dimensions.map((dimension) => (
                <tr key={subject.id + dimension.id}>
                  <th scope="row">
                    {subject.name} <span>{several ? dimension.name : subject.detail}</span>
                  </th>
                  {scale.levels.map((level) => (
                    <td key={level['zh-CN']}>
                      <Box label={level[locale]} />
                    </td>
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      {remarks ? <p>{t('specimen.remarks')}</p> : null}
    </div>
  );
}
