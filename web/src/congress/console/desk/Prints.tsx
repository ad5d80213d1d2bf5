import type { PrintCard, PrintFormat } from '@congress/contract/congress/prints/kinds';
import { type Locale, locales } from '@congress/contract/kernel/primitives';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../live/http/http.ts';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { usePage } from '../../../ui/frame/usePage.ts';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { listPrints, savePrint } from '../../api/prints.ts';
import { useCongress } from '../../live/selectors.ts';
import { useLive } from '../../live/store.ts';
import { PrintPreview } from './PrintPreview.tsx';

/** `/console/:congressId/prints`: everything that the record makes a document of, to look at, print and save. */
export function Prints() {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  const [language, setLanguage] = useState<Locale>('zh-CN');
  const seen = useLive((state) => state.snapshot?.cursor['congress'] ?? 0);
  usePage(t('prints.title'));
  const { data, error, refetch } = useQuery({
    queryKey: ['prints', id, language, seen],
    queryFn: () => listPrints(id, language),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <h1>{t('prints.title')}</h1>
      <p className={classes.lead}>{t('prints.lead')}</p>
      <Sheet
        title={t('prints.list')}
        extra={
          <SegmentedControl
            aria-label={t('prints.language')}
            value={language}
            onChange={setLanguage}
            data={locales.map((one) => ({ value: one, label: t(`prints.in.${one}`) }))}
          />
        }
      >
        {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
        {data ? null : error ? null : <LineSkeleton lines={8} />}
        {data?.length === 0 ? <p className={classes.muted}>{t('prints.none')}</p> : null}
        {data && data.length > 0 ? (
          <ul className={classes.list}>
            {data.flatMap((card) =>
              Array.from({ length: card.volumes }, (_, index) => (
                <Row key={`${card.kind} ${card.about} ${index}`} card={card} volume={index + 1} language={language} />
              )),
            )}
          </ul>
        ) : null}
      </Sheet>
    </>
  );
}

const saved: Record<Exclude<PrintFormat, 'html'>, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' };

/** One print, or one volume of a long list, and the ways to have it. */
function Row({ card, volume, language }: { card: PrintCard; volume: number; language: Locale }) {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  const [saving, setSaving] = useState<PrintFormat | null>(null);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const { kind, about, volumes } = card;
  const name = volumes > 1 ? t('prints.volume', { title: card.title, volume, of: volumes }) : card.title;
  const wanted = { kind, about, volume, language };
  const save = async (format: PrintFormat): Promise<void> => {
    setSaving(format);
    setFailure(null);
    try {
      await savePrint(id, wanted, format, name);
    } catch (error) {
      setFailure(refusalOf(error));
    } finally {
      setSaving(null);
    }
  };
  // A workbook holds the whole list: it is offered once.
  const formats = (['docx', 'pdf', 'xlsx'] as const).filter(
    (one) => card.formats.includes(one) && (one !== 'xlsx' || volume === 1),
  );
  return (
    <li>
      <div className={`${classes.bar} ${classes.spread}`}>
        <span className={classes.grow}>{name}</span>
        <PrintPreview wanted={wanted} title={name} />
        {formats.map((format) => (
          <Button
            key={format}
            variant="subtle"
            px="xs"
            leftSection={<Icon name="download" />}
            loading={saving === format}
            aria-label={t('prints.save', { title: name, format: saved[format] })}
            onClick={() => void save(format)}
          >
            {saved[format]}
          </Button>
        ))}
      </div>
      <RefusalAlert refusal={failure} onClose={() => setFailure(null)} />
    </li>
  );
}
