import { ratings, reportsHeard } from '@congress/contract/congress/assembly/reportsOnDuty';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useCongress } from '../../live/selectors.ts';
import { useAct } from '../useAct.ts';

/** 述职: whoever is rated reports first, one after the other. */
export function ReportsOnDuty({ active }: { active: boolean }) {
  const { t } = useTranslation('console');
  const congress = useCongress();
  const mark = useAct('markReportHeard');
  const heard = reportsHeard(congress);
  const all = ratings(congress).flatMap(({ id: itemId, rating }) =>
    rating.subjects.map((subject) => ({ itemId, ...subject })),
  );
  if (all.length === 0) return null;
  const nextId = all.find(({ id }) => !heard.has(id))?.id;
  const done = all.filter(({ id }) => heard.has(id)).length;
  return (
    <Sheet
      title={t('evaluation.reports')}
      tone={active && nextId ? 'act' : 'plain'}
      extra={<Tag>{`${done} / ${all.length}`}</Tag>}
    >
      <p className={classes.lead}>{t('evaluation.reportsLead')}</p>
      <Answer of={mark} />
      <ol className={classes.list}>
        {all.map(({ itemId, id, name, detail }) => (
          <li key={id} className={`${classes.bar} ${classes.spread}`}>
            <span className={classes.grow}>
              <span className={classes.name}>{name}</span>
              <br />
              <span className={classes.small}>{detail}</span>
            </span>
            {heard.has(id) ? (
              <Tag tone="done">
                <Icon name="check" size="1em" /> {t('evaluation.heard')}
              </Tag>
            ) : active ? (
              <Button
                variant={id === nextId ? 'outline' : 'default'}
                loading={mark.sending}
                aria-label={t('evaluation.markWhat', { name })}
                onClick={() => void mark.run({ itemId, subjectId: id })}
              >
                {t('evaluation.mark')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
