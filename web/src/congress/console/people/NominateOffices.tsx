import { paperOnOffices } from '@congress/contract/congress/ballot/questions';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../ui/desk/forms/DraftNote.tsx';
import { Columns, Form } from '../../../ui/desk/forms/Form.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { CarriedNote } from '../lastSession/CarriedNote.tsx';
import { useFormerOfficers } from '../lastSession/formerOfficers.ts';
import { Why } from '../../rules/why/Why.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { usePeople, useRule } from '../queries.ts';
import { Offices } from './Offices.tsx';
import { PeopleField } from './choose/PeopleField.tsx';
import { useDraft } from '../../../ui/desk/forms/drafts.ts';
import { useAct } from '../useAct.ts';

/** Proposes the offices to the preparatory meeting; they stand while hands are raised on them (C-4a). */
export function NominateOffices() {
  const { t } = useTranslation('console');
  const { nominations, papers, offices } = useCongress();
  const [editing, setEditing] = useState(false);
  // Who stands on a paper stays there; before its opening it can be withdrawn.
  const onPaper = paperOnOffices({ papers });
  const settled = (onPaper && onPaper.state !== 'prepared') || offices.chiefScrutineer !== null;
  if (nominations && !editing) {
    return (
      <>
        <Offices />
        {settled ? null : (
          <div className={`${classes.bar} ${classes.end} ${classes.around}`}>
            {onPaper ? (
              <Note>{t('offices.onPaper', { title: onPaper.title })}</Note>
            ) : (
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('offices.change')}
              </Button>
            )}
          </div>
        )}
      </>
    );
  }
  return <NominationForm onDone={() => setEditing(false)} />;
}

function NominationForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { list } = useFormat();
  const { nominations, roster } = useCongress();
  const { people } = usePeople();
  const nominate = useAct('nominateOffices');
  const front = useRule('presidiumShare');
  const sizes = useRule('presidiumSize');
  const size = sizes?.find((band) => roster.formal <= (band.upToDelegates ?? Infinity));
  const formal = people.filter((person) => person.capacity === 'formal');
  const former = useFormerOfficers();
  const before = nominations ?? former;
  const draft = useDraft('offices', {
    presidium: before?.presidium ?? [],
    secretary: before?.secretaryGeneral ? [before.secretaryGeneral] : [],
    chief: before?.chiefScrutineer ? [before.chiefScrutineer] : [],
    scrutineers: before?.scrutineers ?? [],
    tellers: before?.tellers ?? [],
  });
  const { write } = draft;
  const { presidium, secretary, chief, scrutineers, tellers } = draft.value;
  const [secretaryGeneral, chiefScrutineer] = [secretary[0], chief[0]];
  const others = formal.filter(({ id }) => id !== chiefScrutineer);
  const missing = [
    presidium.length === 0 ? terms.role('presidium') : '',
    secretaryGeneral ? '' : terms.role('secretary-general'),
    chiefScrutineer ? '' : terms.role('chief-scrutineer'),
    scrutineers.length === 0 ? terms.role('scrutineer') : '',
    tellers.length === 0 ? terms.role('teller') : '',
  ].find((one) => one !== '');
  const submit = async (): Promise<void> => {
    if (missing || !secretaryGeneral || !chiefScrutineer) return;
    const answer = await nominate.run({ presidium, secretaryGeneral, chiefScrutineer, scrutineers, tellers });
    if (answer?.became !== 'accepted') return;
    draft.forget();
    onDone();
  };
  const said = (bounds: string): string => (size?.mandatory ? bounds : t('offices.mayBe', { size: bounds }));
  const hints = [
    front ? t('offices.shareHint', { percent: front.percent, who: list(front.counts.map(terms.category)) }) : '',
    size
      ? said(
          t(size.most === null ? 'offices.leastHint' : 'offices.sizeHint', {
            least: size.least,
            most: size.most,
          }),
        )
      : '',
  ];
  const hint = hints.filter(Boolean).join(' ');
  return (
    <Sheet title={t('offices.propose')} tone="act">
      <Form onSubmit={() => void submit()}>
        <DraftNote of={draft} />
        {nominations ? null : <CarriedNote what="proposed" />}
        <PeopleField
          label={terms.role('presidium')}
          hint={
            <>
              {hint} {hint ? <Why rules={['presidiumShare', 'presidiumSize']} said={hint} /> : null}
            </>
          }
          people={formal}
          value={presidium}
          onChange={(ids) => write({ presidium: ids })}
        />
        <Columns>
          <PeopleField
            label={terms.role('secretary-general')}
            people={formal}
            value={secretary}
            single
            onChange={(ids) => write({ secretary: ids })}
          />
          <PeopleField
            label={terms.role('chief-scrutineer')}
            people={formal}
            value={chief}
            single
            onChange={(ids) => write({ chief: ids })}
          />
          <PeopleField
            label={terms.role('scrutineer')}
            hint={t('offices.scrutineerHint')}
            people={others}
            value={scrutineers}
            onChange={(ids) => write({ scrutineers: ids })}
          />
          <PeopleField
            label={terms.role('teller')}
            people={formal}
            value={tellers}
            onChange={(ids) => write({ tellers: ids })}
          />
        </Columns>
        <Answer of={nominate} />
        <PrimaryAction
          type="submit"
          sending={nominate.sending}
          unconfirmed={nominate.unconfirmed}
          reason={missing ? t('offices.missing', { office: missing }) : null}
        >
          {t('offices.nominate')}
        </PrimaryAction>
      </Form>
    </Sheet>
  );
}
