import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { recordOf, useCongress } from '../../live/selectors.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Facts } from '../../../ui/desk/Facts.tsx';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { PeopleField } from '../people/choose/PeopleField.tsx';
import { CarriedNote } from '../lastSession/CarriedNote.tsx';
import { useFormerOfficers } from '../lastSession/formerOfficers.ts';
import { useNameOf, usePeople } from '../queries.ts';
import type { PanelProps } from '../run/panel.ts';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';
import shared from '../../../ui/desk/desk.module.css';

/** 主席团会议: schedule and executive chairs. */
export function PresidiumPanel({ step, active }: PanelProps) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { list, dateTime } = useFormat();
  const nameOf = useNameOf();
  const { offices } = useCongress();
  const record = recordOf(step, 'presidium');
  return (
    <>
      {record?.heldAt ? (
        <Sheet title={t('presidium.record')}>
          <Facts
            rows={[
              [terms.role('executive-chair'), list(offices.executiveChairs.map(nameOf))],
              [
                t('presidium.schedule'),
                <span key="schedule" className={shared.lines}>
                  {record.schedule}
                </span>,
              ],
              [t('presidium.heldAt'), dateTime(record.heldAt)],
            ]}
          />
        </Sheet>
      ) : null}
      {active ? <MeetingForm schedule={record?.schedule ?? ''} /> : null}
    </>
  );
}

function MeetingForm({ schedule: before }: { schedule: string }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { offices } = useCongress();
  const { people } = usePeople();
  const record = useAct('recordPresidiumMeeting');
  const former = (useFormerOfficers()?.executiveChairs ?? []).filter((id) => offices.presidium.includes(id));
  const draft = useDraft('presidium', {
    schedule: before || t('presidium.scheduleDraft'),
    executiveChairs: offices.executiveChairs.length > 0 ? offices.executiveChairs : former,
  });
  const { schedule, executiveChairs } = draft.value;
  const members = people.filter(({ id }) => offices.presidium.includes(id));
  const reason =
    executiveChairs.length === 0
      ? t('offices.missing', { office: terms.role('executive-chair') })
      : schedule.trim() === ''
        ? t('act.missing', { field: t('presidium.schedule') })
        : null;
  const submit = async (): Promise<void> => {
    if (!reason && (await record.run({ schedule: schedule.trim(), executiveChairs }))?.became === 'accepted')
      draft.forget();
  };
  return (
    <Sheet title={t('presidium.title')} tone="act">
      <Form onSubmit={() => void submit()}>
        <DraftNote of={draft} />
        {offices.executiveChairs.length === 0 && former.length > 0 ? <CarriedNote what="proposed" /> : null}
        <PeopleField
          label={terms.role('executive-chair')}
          hint={t('presidium.chairHint')}
          people={members}
          value={executiveChairs}
          onChange={(ids) => draft.write({ executiveChairs: ids })}
        />
        <Textarea
          label={t('presidium.schedule')}
          value={schedule}
          onChange={(event) => draft.write({ schedule: event.currentTarget.value })}
          maxLength={20_000}
          autosize
          minRows={3}
        />
        <Answer of={record} />
        <PrimaryAction type="submit" sending={record.sending} unconfirmed={record.unconfirmed} reason={reason}>
          {t('presidium.save')}
        </PrimaryAction>
      </Form>
    </Sheet>
  );
}
