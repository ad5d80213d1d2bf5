import type { SessionCopy } from '@congress/contract/congress/preparation/nextSession';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../../ui/desk/Facts.tsx';
import { Names } from '../../../ui/desk/Names.tsx';

/** What a congress would take over from the session before: how many of what, and by name whoever stays behind. */
export function CopyPreview({ copy }: { copy: SessionCopy }) {
  const { t } = useTranslation('console');
  const { formal, others, groups, leaders, officers, openMatters, leftOut } = copy;
  const named = (reason: SessionCopy['leftOut'][number]['reason']): string[] =>
    leftOut.filter((one) => one.reason === reason).map(({ staffNumber, name }) => `${staffNumber} ${name}`);
  const [left, seatless] = [named('left'), named('no-live-seat')];
  return (
    <section aria-label={t('create.last.preview')}>
      <h3>{t('create.last.preview')}</h3>
      <Facts
        rows={[
          [t('create.last.people'), t('create.last.peopleOf', { formal, others })],
          [t('create.last.groups'), t('create.last.groupsOf', { groups, leaders })],
          [t('create.last.offices'), t('create.last.officesOf', { count: officers })],
          [t('create.last.open'), t('create.last.openOf', { count: openMatters })],
        ]}
      />
      <Names tone="warn" title={t('create.last.left', { count: left.length })} names={left} />
      <Names tone="warn" title={t('create.last.seatless', { count: seatless.length })} names={seatless} />
    </section>
  );
}
