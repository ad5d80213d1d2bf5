import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { recordOf, useCongress } from '../../live/selectors.ts';
import { Attachments } from '../../ui/files/Attachments.tsx';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { useNameOf } from '../queries.ts';
import type { PanelProps } from '../run/panel.ts';
import { Speakers } from './Speakers.tsx';
import { useAct } from '../useAct.ts';

/** 报告、议案说明: what has been presented, and who speaks. */
export function ReportPanel({ step, active }: PanelProps) {
  const { t } = useTranslation('console');
  const { time } = useFormat();
  const { agenda, steps } = useCongress();
  const nameOf = useNameOf();
  const mark = useAct('markPresented');
  const presented = new Map(
    steps.flatMap((one) => recordOf(one, 'report')?.presented ?? []).map(({ entryId, at }) => [entryId, at]),
  );
  const nextId = agenda.find(({ id }) => !presented.has(id))?.id;
  return (
    <>
      <Sheet title={t('report.agenda')} extra={<Tag>{`${presented.size} / ${agenda.length}`}</Tag>}>
        <Answer of={mark} />
        <ol className={classes.list}>
          {agenda.map((entry, index) => {
            const at = presented.get(entry.id);
            return (
              <li key={entry.id} className={`${classes.bar} ${classes.spread}`}>
                <span className={classes.grow}>
                  <span className={classes.name}>
                    {index + 1}. {entry.title}
                  </span>
                  <br />
                  <span className={classes.small}>
                    {t('agenda.minutes', { count: entry.minutes })}
                    {entry.presenterId ? ` · ${nameOf(entry.presenterId)}` : ''}
                  </span>
                </span>
                {at ? (
                  <Tag tone="done">
                    <Icon name="check" size="1em" /> {t('report.presentedAt', { time: time(at) })}
                  </Tag>
                ) : active ? (
                  <Button
                    variant={entry.id === nextId ? 'outline' : 'default'}
                    loading={mark.sending}
                    aria-label={t('report.markWhat', { title: entry.title })}
                    onClick={() => void mark.run({ entryId: entry.id })}
                  >
                    {t('report.mark')}
                  </Button>
                ) : null}
                <Attachments about={{ kind: 'report', id: entry.id }} label={entry.title} add={active && !at} />
              </li>
            );
          })}
        </ol>
      </Sheet>
      {step.state === 'open' ? <Speakers active={active} /> : null}
    </>
  );
}
