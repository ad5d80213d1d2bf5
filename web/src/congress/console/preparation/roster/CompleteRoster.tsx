import { otherStaff } from '@congress/contract/congress/preparation/questions';
import type { Step } from '@congress/contract/congress/procedure/view';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../texts/useTerms.ts';
import { refusalOf } from '../../../../live/http/http.ts';
import { recordOf, useCongress } from '../../../live/selectors.ts';
import { Count } from '../../../../ui/text/Count.tsx';
import { LineSkeleton } from '../../../../ui/frame/PageSkeleton.tsx';
import { PrimaryAction } from '../../../../ui/acts/PrimaryAction.tsx';
import { RefusalAlert } from '../../../../ui/acts/RefusalAlert.tsx';
import { Sheet } from '../../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../../ui/desk/Answer.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { DraftNote } from '../../../../ui/desk/forms/DraftNote.tsx';
import { Form } from '../../../../ui/desk/forms/Form.tsx';
import { Note } from '../../../../ui/desk/Note.tsx';
import { useComposition } from '../../queries.ts';
import { Composition } from './Composition.tsx';
import { useDraft } from '../../../../ui/desk/forms/drafts.ts';
import { useAct } from '../../useAct.ts';

/** The roster in numbers, held against the profile; declared complete, with explanations where rules are not met. */
export function CompleteRoster({ step, active }: { step: Step; active: boolean }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { roster } = useCongress();
  const { data, error, refetch } = useComposition();
  const record = recordOf(step, 'roster');
  const complete = record?.complete === true;
  const checks = complete ? record.checks : data;
  return (
    <Sheet title={t('composition.title')} tone={active && !complete && roster.formal > 0 ? 'act' : 'plain'}>
      <div className={`${classes.counts} ${classes.below}`}>
        <Count value={roster.formal} label={terms.headcount('formal')} />
        <Count value={roster.frontLine} label={terms.headcount('frontLine')} />
        <Count value={roster.technical} label={terms.headcount('technical')} />
        <Count value={roster.managers} label={terms.headcount('managers')} />
        {otherStaff(roster).map(([name, people]) => (
          <Count key={name} value={people} label={terms.headcount(name)} />
        ))}
        <Count value={roster.women} label={terms.headcount('women')} />
        <Count value={roster.nonVoting + roster.guests} label={terms.headcount('others')} />
      </div>
      {error ? <RefusalAlert refusal={refusalOf(error)} onRetry={() => void refetch()} /> : null}
      {checks ? <Composition checks={checks} /> : error ? null : <LineSkeleton lines={4} />}
      {complete ? <Explained step={step} /> : null}
      {active && complete ? <Note icon="check">{t('composition.complete')}</Note> : null}
      {active && !complete && data ? <CompleteForm checks={data} /> : null}
    </Sheet>
  );
}

function Explained({ step }: { step: Step }) {
  const terms = useTerms();
  const explanations = recordOf(step, 'roster')?.explanations ?? [];
  return explanations.map(({ rule, reason }) => (
    <Note key={rule}>
      <strong>{terms.compositionRule(rule)}</strong> · {reason}
    </Note>
  ));
}

const noReasons: Record<string, string> = {};

function CompleteForm({ checks }: { checks: NonNullable<ReturnType<typeof useComposition>['data']> }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { roster } = useCongress();
  const complete = useAct('completeRoster');
  const draft = useDraft<Record<string, string>>('explanations', noReasons);
  const reasons = draft.value;
  const failing = checks.filter((check) => !check.met);
  const silent = failing.filter(({ rule }) => (reasons[rule] ?? '').trim() === '');
  const submit = async (): Promise<void> => {
    if (roster.formal === 0 || silent.length > 0) return;
    const answer = await complete.run({
      explanations: failing.map(({ rule }) => ({ rule, reason: (reasons[rule] ?? '').trim() })),
    });
    if (answer?.became === 'accepted') draft.forget();
  };
  const reason =
    roster.formal === 0
      ? t('composition.nobody')
      : silent.length > 0
        ? t('composition.explainFirst', { count: silent.length })
        : null;
  return (
    <Form onSubmit={() => void submit()}>
      <DraftNote of={draft} />
      {failing.map(({ rule, mandatory }) => (
        <Textarea
          key={rule}
          mt="sm"
          label={t('composition.explainWhat', { rule: terms.compositionRule(rule) })}
          description={t(mandatory ? 'composition.mandatoryHint' : 'composition.printedHint')}
          value={reasons[rule] ?? ''}
          maxLength={200}
          autosize
          onChange={(event) => draft.write({ [rule]: event.currentTarget.value })}
        />
      ))}
      <Answer of={complete} />
      <PrimaryAction type="submit" sending={complete.sending} unconfirmed={complete.unconfirmed} reason={reason}>
        {t('composition.declare')}
      </PrimaryAction>
    </Form>
  );
}
