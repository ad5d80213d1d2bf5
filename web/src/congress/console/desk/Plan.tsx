import { givenNotice } from '@congress/contract/congress/preparation/questions';
import { isAddable, placeForMoved, placeForNew, staysIn } from '@congress/contract/congress/procedure/places';
import type { Step } from '@congress/contract/congress/procedure/view';
import { type StepKind, stepKinds } from '@congress/contract/congress/vocabulary';
import { ActionIcon, Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePage } from '../../../ui/frame/usePage.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useMay } from '../../live/selectors.ts';
import { Icon } from '../../../ui/parts/Icon.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Answer } from '../../../ui/desk/Answer.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { Form } from '../../../ui/desk/forms/Form.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { stepPath } from '../run/paths.ts';
import { useAct } from '../useAct.ts';

/** `/console/:congressId/plan`: the steps in order; optional ones are added, moved and removed until notice is given. */
export function Plan() {
  const { t } = useTranslation('console');
  const { steps, status } = useCongress();
  const host = useMay('addStep');
  usePage(t('plan.title'));
  const fixed = givenNotice({ steps }) !== undefined;
  const may = host && status === 'active' && !fixed;
  return (
    <>
      <h1>{t('plan.title')}</h1>
      <p className={classes.lead}>{t('plan.lead')}</p>
      {fixed ? <Note icon="lock">{t('plan.fixed')}</Note> : null}
      {may ? <AddStep /> : null}
      <Sheet title={t('plan.steps')} extra={<Tag>{steps.length}</Tag>}>
        <ol className={classes.list}>
          {steps.map((step, index) => (
            <PlanRow key={step.id} step={step} index={index} may={may} />
          ))}
        </ol>
      </Sheet>
    </>
  );
}

function PlanRow({ step, index, may }: { step: Step; index: number; may: boolean }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const terms = useTerms();
  const { id, steps, items } = useCongress();
  const remove = useAct('removeStep');
  const move = useAct('moveStep');
  const movable = may && !staysIn({ steps, items }, step.id);
  const name = terms.step(step);
  const places = [steps[index - 2], steps[index + 1]];
  const [above, below] = places.map((place) =>
    place && typeof placeForMoved({ steps }, step.id, place.id) !== 'string' ? place : undefined,
  );
  return (
    <li>
      <div className={`${classes.bar} ${classes.spread}`}>
        <span className={classes.grow}>
          {index + 1}.{' '}
          <Link to={stepPath(id, step.id)} className={classes.plainLink}>
            {name}
          </Link>{' '}
          <span className={classes.small}>{terms.phase(step.phase)}</span>
        </span>
        {step.mandatory ? <Tag>{common('steps.mandatory')}</Tag> : <Tag>{t('plan.optional')}</Tag>}
        <Tag {...(step.state === 'open' ? { tone: 'act' as const } : {})}>{terms.stepState(step.state)}</Tag>
        {movable ? (
          <>
            <ActionIcon
              aria-label={t('plan.up', { step: name })}
              disabled={!above}
              onClick={() => above && void move.run({ stepId: step.id, afterStepId: above.id })}
            >
              <span className={classes.turned}>
                <Icon name="down" />
              </span>
            </ActionIcon>
            <ActionIcon
              aria-label={t('plan.down', { step: name })}
              disabled={!below}
              onClick={() => below && void move.run({ stepId: step.id, afterStepId: below.id })}
            >
              <Icon name="down" />
            </ActionIcon>
            <Button
              variant="subtle"
              color="gray"
              loading={remove.sending}
              aria-label={t('plan.remove', { step: name })}
              onClick={() => void remove.run({ stepId: step.id })}
            >
              {t('act.remove')}
            </Button>
          </>
        ) : null}
      </div>
      <Answer of={remove} />
      <Answer of={move} />
    </li>
  );
}

function AddStep() {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { steps } = useCongress();
  const add = useAct('addStep');
  const kinds = stepKinds.filter((one) => isAddable({ steps }, one));
  const [kind, setKind] = useState<StepKind>('discussion');
  const [chosen, setAfter] = useState<string | null>(null);
  const places = steps.filter(({ id }) => typeof placeForNew({ steps }, kind, id) !== 'string');
  const after = places.some(({ id }) => id === chosen) ? chosen : null;
  const submit = (): void => {
    if (after) void add.run({ kind, afterStepId: after });
  };
  return (
    <Sheet title={t('plan.add')}>
      <Form onSubmit={submit}>
        <div className={`${classes.bar} ${classes.feet}`}>
          <Select
            className={classes.grow}
            label={t('plan.kind')}
            allowDeselect={false}
            data={kinds.map((one) => ({ value: one, label: terms.stepKind(one) }))}
            value={kind}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? kind)}
          />
          <Select
            className={classes.grow}
            label={t('plan.after')}
            placeholder={t('plan.afterHint')}
            data={places.map((step) => ({ value: step.id, label: `${steps.indexOf(step) + 1}. ${terms.step(step)}` }))}
            value={after}
            onChange={setAfter}
          />
          <Button type="submit" variant="outline" disabled={!after} loading={add.sending}>
            {t('plan.insert')}
          </Button>
        </div>
        <Answer of={add} />
      </Form>
    </Sheet>
  );
}
