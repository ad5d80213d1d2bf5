import { Button, Modal, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCongress } from '../../../live/selectors.ts';
import { Icon } from '../../../ui/Icon.tsx';
import classes from '../parts/console.module.css';
import { Note } from '../parts/Note.tsx';
import { usePeople } from '../queries.ts';
import rosterClasses from '../roster/roster.module.css';
import { CodeCard } from './CodeCard.tsx';
import './print.css';

export type Issued = { personId: string; name: string; code: string };

/** How many slips are drawn at once; more are printed unit by unit. */
const AT_ONCE = 300;

/** Slips with name, code and QR code, to print, cut and hand out. Nothing of it is kept anywhere. */
export function CodeSheet({ issued, onClose }: { issued: Issued[]; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const { groups } = useCongress();
  const { byId } = usePeople();
  const [part, setPart] = useState<string | null>(null);
  const placeOf = useMemo(() => {
    const names = new Map(groups.map((group) => [group.id, group.name]));
    return (personId: string): string => {
      const person = byId.get(personId);
      return (person?.groupId && names.get(person.groupId)) || person?.unit || '—';
    };
  }, [groups, byId]);
  const parts = useMemo(() => [...new Set(issued.map(({ personId }) => placeOf(personId)))], [issued, placeOf]);
  const wanted = issued.filter(({ personId }) => part === null || placeOf(personId) === part);
  const shown = wanted.slice(0, AT_ONCE);
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={t('codes.issued', { count: issued.length })}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': common('close') }}
      classNames={{ body: 'print-sheet' }}
    >
      <div data-print="hide">
        <Note icon="warn" tone="warn">
          {t('codes.once')}
        </Note>
        <div className={classes.bar} style={{ margin: '1rem 0' }}>
          <Button leftSection={<Icon name="document" />} onClick={() => print()}>
            {t('codes.print', { count: shown.length })}
          </Button>
          <Select
            aria-label={t('codes.part')}
            placeholder={t('people.everyGroup')}
            clearable
            clearButtonProps={{ 'aria-label': t('people.everyGroup') }}
            data={parts}
            value={part}
            onChange={setPart}
          />
          {wanted.length > shown.length ? (
            <span className={classes.small}>{t('codes.partly', { shown: shown.length, all: wanted.length })}</span>
          ) : null}
        </div>
      </div>
      <div className={rosterClasses.codes}>
        {shown.map(({ personId, name, code }) => (
          <CodeCard key={personId} name={name} detail={placeOf(personId)} code={code} />
        ))}
      </div>
    </Modal>
  );
}
