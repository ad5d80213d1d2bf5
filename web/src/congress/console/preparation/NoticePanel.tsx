import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Why } from '../../rules/why/Why.tsx';
import { useTerms } from '../../texts/useTerms.ts';
import { recordOf, useCongress, useGauge, useMay } from '../../live/selectors.ts';
import { Count } from '../../../ui/text/Count.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { ConfirmedAct } from '../../../ui/acts/ConfirmedAct.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { TextField } from '../../../ui/desk/editor/TextField.tsx';
import { DocumentButton } from '../parts/DocumentButton.tsx';
import { Facts } from '../../../ui/desk/Facts.tsx';
import { Columns, Form } from '../../../ui/desk/forms/Form.tsx';
import { ObserverLink } from '../parts/ObserverLink.tsx';
import { useRule } from '../queries.ts';
import { Delivery } from './Delivery.tsx';
import type { PanelProps } from '../run/panel.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

/** 通知送达: the notice, and to whom it was delivered. */
export function NoticePanel({ step, active }: PanelProps) {
  const { t } = useTranslation('console');
  const { dateTime } = useFormat();
  const { title } = useCongress();
  const delivery = useGauge('delivery');
  const record = recordOf(step, 'notice');
  if (!record?.givenAt) return active ? <NoticeForm early={step.state === 'pending'} /> : null;
  return (
    <>
      <Sheet
        title={t('notice.given')}
        extra={record.text ? <DocumentButton document={record.text} title={title} label={t('notice.read')} /> : null}
      >
        <Facts
          rows={[
            [t('notice.givenAt'), dateTime(record.givenAt)],
            [t('notice.meetsAt'), record.meetsAt ? dateTime(record.meetsAt) : null],
            [t('notice.place'), record.place],
          ]}
        />
        <ObserverLink />
      </Sheet>
      <Sheet title={t('notice.delivery')}>
        <div className={classes.counts}>
          <Count value={delivery?.delivered ?? 0} of={delivery?.due ?? 0} label={t('notice.delivered')} />
          <Count value={delivery?.read ?? 0} of={delivery?.due ?? 0} label={t('notice.readBy')} />
        </div>
        <Delivery active={active} />
      </Sheet>
    </>
  );
}

/** The notice being written; `early` while it cannot be given yet. */
function NoticeForm({ early }: { early: boolean }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { dateTime } = useFormat();
  const congress = useCongress();
  const host = useMay('giveNotice');
  const give = useAct('giveNotice');
  const days = useRule('noticeDays');
  const draft = useDraft('notice', { when: '', place: '', written: null as string | null });
  const { write } = draft;
  const { when, place, written } = draft.value;
  const meetsAt = when === '' ? null : new Date(when);
  const proposed = t('notice.draft', {
    organization: congress.organizationName,
    session: terms.session(congress),
    when: meetsAt ? dateTime(meetsAt) : '……',
    place: place.trim() || '……',
    items: congress.items.map(({ title }, index) => `${index + 1}. ${title}`).join('\n'),
  });
  const text = written ?? proposed;
  const missing = !meetsAt ? t('notice.meetsAt') : place.trim() === '' ? t('notice.place') : null;
  const reason = early
    ? t('notice.early')
    : host
      ? missing
        ? t('act.missing', { field: missing })
        : null
      : t('gate.hostNotice');
  return (
    <Sheet title={t('notice.give')} tone="act">
      <Form onSubmit={() => undefined}>
        <DraftNote of={draft} />
        <Columns>
          <TextInput
            type="datetime-local"
            label={t('notice.meetsAt')}
            description={
              days ? (
                <>
                  {t('notice.daysHint', { count: days })}{' '}
                  <Why rules={['noticeDays']} said={t('notice.daysHint', { count: days })} />
                </>
              ) : null
            }
            value={when}
            onChange={(event) => write({ when: event.currentTarget.value })}
          />
          <TextInput
            label={t('notice.place')}
            description={t('notice.placeHint')}
            value={place}
            maxLength={200}
            onChange={(event) => write({ place: event.currentTarget.value })}
          />
        </Columns>
        <TextField label={t('notice.text')} value={text} most={20_000} onChange={(next) => write({ written: next })} />
        <Answer of={give} />
        <ConfirmedAct
          label={t('notice.give')}
          title={t('notice.giveTitle')}
          irreversible
          reason={reason}
          sending={give.sending}
          unconfirmed={give.unconfirmed}
          run={async () => {
            const fields = { place: place.trim(), text: text.trim() };
            const answer = await give.run({ meetsAt: (meetsAt ?? new Date()).toISOString(), ...fields });
            if (answer?.became === 'accepted') draft.forget();
            return answer;
          }}
        >
          {t('notice.giveText')}
        </ConfirmedAct>
      </Form>
    </Sheet>
  );
}
