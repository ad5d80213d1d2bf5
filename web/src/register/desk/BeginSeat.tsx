import { offices, type Office } from '@congress/contract/kernel/offices';
import type { HowSeated, Member } from '@congress/contract/kernel/register/register';
import { NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newId } from '../../live/http/newId.ts';
import { Answer } from '../../ui/desk/Answer.tsx';
import { Columns, Form } from '../../ui/desk/forms/Form.tsx';
import { More } from '../../ui/desk/More.tsx';
import { PrimaryAction } from '../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import { beginSeat } from '../api.ts';
import { useAsk } from '../../live/commands/useAsk.ts';
import { useRefresh, useTerms } from './queries.ts';
import { today } from '../../ui/desk/forms/today.ts';
import { officeNames, useRegisterWords, useWordsInSentences } from './words.ts';

const ways: HowSeated[] = ['elected', 'by-elected', 'appointed'];

/** Seats a person in a term of the body the office belongs to. */
export function BeginSeat({ member }: { member: Member }) {
  const { t } = useTranslation('register');
  const words = useRegisterWords();
  const amid = useWordsInSentences();
  const refresh = useRefresh();
  const begin = useAsk(beginSeat);
  const { data } = useTerms();
  // Sent again after a lost answer, it is the same seat.
  const id = useRef(newId());
  const [office, setOffice] = useState<Office>('congress-delegate');
  const [how, setHow] = useState<HowSeated>('elected');
  const [from, setFrom] = useState(today());
  const [document, setDocument] = useState('');
  const [constituency, setConstituency] = useState(member.constituency);
  const { body } = offices[office];
  const terms = data?.terms.filter((term) => term.body === body && term.live) ?? [];
  const [term] = terms;
  const reason = data && !term ? t('seats.noTerm', { body: amid.body(body) }) : null;
  const submit = async (): Promise<void> => {
    if (!term) return;
    const wish = { id: id.current, memberId: member.id, office, termId: term.id, constituency, from, how, document };
    if (!(await begin.run(wish))) return;
    id.current = newId();
    await refresh();
  };
  return (
    <Sheet>
      <More title={t('seats.begin')}>
        <Form onSubmit={() => void submit()}>
          <Columns>
            <NativeSelect
              label={t('seats.office')}
              value={office}
              data={officeNames.map((value) => ({ value, label: words.office(value) }))}
              onChange={(event) => {
                const chosen = officeNames.find((each) => each === event.currentTarget.value);
                if (chosen) setOffice(chosen);
              }}
            />
            <TextInput
              label={words.memberField('constituency')}
              value={constituency}
              maxLength={100}
              onChange={(event) => setConstituency(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t('seats.from')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('seats.how')}
              value={how}
              data={ways.map((value) => ({ value, label: words.howSeated(value) }))}
              onChange={(event) => setHow(ways.find((each) => each === event.currentTarget.value) ?? 'elected')}
            />
            <TextInput
              label={t('seats.document')}
              placeholder={t('seats.documentHint')}
              value={document}
              maxLength={200}
              onChange={(event) => setDocument(event.currentTarget.value)}
            />
          </Columns>
          {term ? (
            <p>{t('seats.inTerm', { term: t('terms.of', { body: words.body(body), number: term.number }) })}</p>
          ) : null}
          {reason ? (
            <p>
              <Link to="/console/register/terms">{t('seats.toTerms')}</Link>
            </p>
          ) : null}
          <Answer of={begin} />
          <PrimaryAction type="submit" tone="quiet" sending={begin.sending} reason={reason}>
            {t('seats.confirm', { name: member.name, office: amid.office(office) })}
          </PrimaryAction>
        </Form>
      </More>
    </Sheet>
  );
}
