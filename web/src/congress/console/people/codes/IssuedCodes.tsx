import { Button, Modal, Select } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../texts/useTerms.ts';
import { saveFile } from '../../../../live/http/download.ts';
import { useCongress } from '../../../live/selectors.ts';
import { ConfirmDialog } from '../../../../ui/acts/ConfirmDialog.tsx';
import { Icon } from '../../../../ui/parts/Icon.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { Note } from '../../../../ui/desk/Note.tsx';
import { usePeople } from '../../queries.ts';
import rosterClasses from '../../preparation/roster/roster.module.css';
import { CodeCard } from './CodeCard.tsx';
import { csvOf } from './csv.ts';
import { putCodesAway, useIssuedCodes, type Issued } from './keptCodes.ts';
import './print.css';

/** How many slips are drawn at once; more are printed unit by unit. */
const AT_ONCE = 300;

/** The codes that were issued and not put away yet, over whatever page is open. */
export function IssuedCodes() {
  const issued = useIssuedCodes((state) => state.issued);
  return issued.length > 0 ? <CodeSheet key={issued[0]?.code} issued={issued} /> : null;
}

/** Where each person belongs: their group, else their unit. */
function usePlaceOf(): (personId: string) => string {
  const { groups } = useCongress();
  const { byId } = usePeople();
  return useMemo(() => {
    const names = new Map(groups.map((group) => [group.id, group.name]));
    return (personId) => {
      const person = byId.get(personId);
      return (person?.groupId && names.get(person.groupId)) || person?.unit || '—';
    };
  }, [groups, byId]);
}

/** Asks before the page goes with codes on it that are nowhere else. */
function useHeldBack(held: boolean): void {
  useEffect(() => {
    if (!held) return undefined;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [held]);
}

/** Slips with name, code and QR code, to print, cut and hand out, or to take along as a file. */
function CodeSheet({ issued }: { issued: readonly Issued[] }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { t: common } = useTranslation();
  const { title } = useCongress();
  const { byId } = usePeople();
  const placeOf = usePlaceOf();
  const progress = useIssuedCodes((state) => state.progress);
  const [part, setPart] = useState<string | null>(null);
  const [kept, setKept] = useState<ReadonlySet<string>>(() => new Set());
  const [leaving, setLeaving] = useState(false);
  const parts = useMemo(() => [...new Set(issued.map(({ personId }) => placeOf(personId)))], [issued, placeOf]);
  const wanted = issued.filter(({ personId }) => part === null || placeOf(personId) === part);
  const shown = wanted.slice(0, AT_ONCE);
  const left = issued.filter(({ personId }) => !kept.has(personId)).length;
  useHeldBack(left > 0);
  const keep = (those: readonly Issued[]): void =>
    setKept((before) => new Set([...before, ...those.map(({ personId }) => personId)]));
  const linkTo = (code: string): string => `${location.origin}/join#code=${encodeURIComponent(code)}`;
  const rows = [
    [
      terms.rosterField('name'),
      terms.rosterField('staffNumber'),
      t('codes.place'),
      t('codes.code'),
      t('codes.enterBy'),
    ],
    ...wanted.map(({ personId, name, code }) => {
      const number = byId.get(personId)?.staffNumber ?? '';
      return [name, number, placeOf(personId), code, linkTo(code)];
    }),
  ];
  const exportAll = (): void => {
    const name = [title, t('codes.title'), part].filter(Boolean).join('-');
    saveFile(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    keep(wanted);
  };
  const copyAll = async (): Promise<void> => {
    await navigator.clipboard.writeText(rows.map((row) => row.join('\t')).join('\n'));
    keep(wanted);
  };
  const printAll = (): void => {
    print();
    keep(shown);
  };
  return (
    <Modal
      opened
      onClose={() => (left > 0 ? setLeaving(true) : putCodesAway())}
      fullScreen
      title={t('codes.issued', { count: issued.length })}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': common('close') }}
      classNames={{ body: 'print-sheet' }}
    >
      <div data-print="hide">
        <Note icon={left > 0 ? 'warn' : 'check'} tone={left > 0 ? 'warn' : 'calm'} live>
          {left > 0 ? t('codes.once', { count: left }) : t('codes.allKept')}
        </Note>
        {progress ? <Note live>{t('codes.issuing', progress)}</Note> : null}
        <div className={`${classes.bar} ${classes.above} ${classes.below}`}>
          <Button leftSection={<Icon name="document" />} onClick={printAll}>
            {t('codes.print', { count: shown.length })}
          </Button>
          <Button variant="default" leftSection={<Icon name="download" />} onClick={exportAll}>
            {t('codes.export', { count: wanted.length })}
          </Button>
          <Button variant="default" leftSection={<Icon name="copy" />} onClick={() => void copyAll()}>
            {t('codes.copy', { count: wanted.length })}
          </Button>
          {parts.length > 1 ? (
            <Select
              aria-label={t('codes.part')}
              placeholder={t('people.everyGroup')}
              clearable
              clearButtonProps={{ 'aria-label': t('people.everyGroup') }}
              data={parts}
              value={part}
              onChange={setPart}
            />
          ) : null}
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
      <ConfirmDialog
        opened={leaving}
        title={t('codes.leaveTitle', { count: left })}
        confirmLabel={t('codes.leave')}
        irreversible
        onConfirm={putCodesAway}
        onCancel={() => setLeaving(false)}
      >
        {t('codes.leaveText')}
      </ConfirmDialog>
    </Modal>
  );
}
