import { elections, standingOf } from '@congress/contract/congress/nomination/questions';
import type { Candidacy } from '@congress/contract/congress/nomination/view';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { useCongress, useLiveNames, useMe, useOpenStep } from '../../live/selectors.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { ConfirmedCommand } from '../parts/ConfirmedCommand.tsx';
import list from '../parts/lists.module.css';
import { Missing } from '../parts/Missing.tsx';
import { Page } from '../parts/Page.tsx';
import { Done } from '../parts/Rows.tsx';
import { useWriting } from '../parts/useWriting.ts';
import { WriteForm } from '../parts/WriteForm.tsx';
import { Reader } from '../preparation/Reader.tsx';
import { MyCandidacy } from './MyCandidacy.tsx';
import { useCandidateName } from './useCandidateName.ts';

/** Somebody nominated: who they are, what they say of themselves, and what I can do about it. */
export function CandidatePage() {
  const { t } = useTranslation('delegate');
  const { candidacyId = '' } = useParams();
  const congress = useCongress();
  const me = useMe();
  const terms = useTerms();
  const nameOf = useCandidateName();
  const one = congress.nomination?.candidacies.find(({ id }) => id === candidacyId);
  const item = elections(congress).find(({ id }) => id === one?.itemId);
  if (!one || !item) return <Missing back="candidates" />;
  const name = nameOf(one);
  return (
    <Page title={name} back="candidates">
      <Sheet>
        <dl className={list.facts}>
          <dt>{t('candidates.post')}</dt>
          <dd>{item.election.post}</dd>
          {one.detail === '' ? null : (
            <>
              <dt>{t('candidates.detail')}</dt>
              <dd>{one.detail}</dd>
            </>
          )}
          <dt>{t('candidates.by')}</dt>
          <dd>
            <Nominators of={one} />
          </dd>
          <dt>{t('candidates.status')}</dt>
          <dd>
            {terms.candidacy(standingOf(one))}
            {one.check?.reason ? ` · ${one.check.reason}` : ''}
          </dd>
        </dl>
        {one.statement ? null : <p className={list.quiet}>{t('candidates.noStatement')}</p>}
        <Second of={one} />
      </Sheet>
      {one.statement ? (
        <Reader documentId={one.statement.documentId} title={t('candidates.statementOf', { name })} mark={false} />
      ) : null}
      {one.personId === me.id ? <MyCandidacy of={one} /> : <ObjectTo of={one} />}
    </Page>
  );
}

function Nominators({ of: { nominated } }: { of: Candidacy }) {
  const { t } = useTranslation('delegate');
  const { groups } = useCongress();
  const names = useLiveNames();
  const terms = useTerms();
  const { list: joined } = useFormat();
  const parts = [
    ...(nominated.committee ? [t('candidates.committee')] : []),
    ...nominated.groups.flatMap((id) => groups.find((group) => group.id === id)?.name ?? []),
    ...nominated.petitioners.map((id) => terms.name(names[id])),
  ];
  return joined(parts);
}

function Second({ of }: { of: Candidacy }) {
  const { t } = useTranslation('delegate');
  const me = useMe();
  const open = useOpenStep()?.kind === 'nomination';
  const { petitioners, complete } = of.nominated;
  if (petitioners.includes(me.id)) return <Done>{t('candidates.iSeconded')}</Done>;
  if (!open || complete || petitioners.length === 0 || me.capacity !== 'formal') return null;
  return (
    <ConfirmedCommand type="secondNomination" body={{ candidacyId: of.id }} label={t('candidates.second')}>
      {t('candidates.secondText')}
    </ConfirmedCommand>
  );
}

function ObjectTo({ of }: { of: Candidacy }) {
  const { t } = useTranslation('delegate');
  const open = useOpenStep()?.kind === 'nomination';
  const { nomination } = useCongress();
  const writing = useWriting(`objection:${of.id}`, 'objectToCandidate', (text) => ({ candidacyId: of.id, text }));
  const objections = nomination?.objections.filter(({ candidacyId }) => candidacyId === of.id) ?? [];
  const answered = objections.filter(({ answer }) => answer !== null).length;
  return (
    <>
      {objections.length > 0 ? (
        <p className={list.note}>{t('candidates.objections', { count: objections.length, answered })}</p>
      ) : null}
      {open && of.publishedAt && standingOf(of) === 'standing' ? (
        <Sheet title={t('candidates.object')}>
          <WriteForm
            {...writing}
            label={t('candidates.objectLabel')}
            description={t('candidates.objectHint')}
            action={t('candidates.objectSend')}
            most={2000}
          />
        </Sheet>
      ) : null}
    </>
  );
}
