import type { Mismatch, Paper } from '@congress/contract/congress/ballot/view';
import type { PersonCard } from '@congress/contract/congress/people';
import type { CompositionCheck, Proposal } from '@congress/contract/congress/preparation/view';
import type { Step } from '@congress/contract/congress/procedure/view';
import type {
  BallotMethod,
  Capacity,
  CongressStatus,
  DecisionKind,
  PreparatoryMatter,
  Mode,
  MotionMark,
  Phase,
  Power,
  ProfileId,
  Role,
  StepKind,
  TemplateId,
} from '@congress/contract/congress/vocabulary';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The words of the field in the reader's language; one function per closed list of the contract. */
export type Terms = {
  /** A step's name; discussions and sign-ins are told apart by their phase. */
  step: (step: Pick<Step, 'kind' | 'phase'>) => string;
  stepKind: (kind: StepKind) => string;
  stepState: (state: Step['state']) => string;
  phase: (phase: Phase) => string;
  capacity: (capacity: Capacity) => string;
  category: (category: 'front-line' | 'technical' | 'manager') => string;
  gender: (gender: 'female' | 'male') => string;
  power: (power: Power) => string;
  decision: (decision: DecisionKind) => string;
  method: (method: BallotMethod) => string;
  mark: (mark: MotionMark) => string;
  preparatoryMatter: (matter: PreparatoryMatter) => string;
  role: (role: Role | 'administrator') => string;
  mode: (mode: Mode) => string;
  status: (status: CongressStatus) => string;
  template: (template: TemplateId) => string;
  profile: (profile: ProfileId) => string;
  /** What an item of a paper is called: the preparatory matter it is, else its own title. */
  paperItem: (item: Pick<Paper['items'][number], 'matter' | 'title'> | undefined) => string;
  paperState: (state: Paper['state']) => string;
  /** What the numbers of a void paper contradict each other in; nothing of a paper that is not void. */
  mismatch: (mismatch: Mismatch | null) => string;
  proposalStatus: (status: Proposal['status']) => string;
  followUpOutcome: (outcome: 'solved' | 'under-way' | 'deferred' | 'for-reference') => string;
  leave: (leave: 'none' | 'requested' | 'granted' | 'refused') => string;
  compositionRule: (rule: CompositionCheck['rule']) => string;
  /** 第三届第二次 */
  session: (congress: { term: number; session: number }) => string;
  /** 第二次 */
  nth: (time: number) => string;
  /** A person's name, with a word where it is not known (any more). */
  name: (person: Pick<PersonCard, 'name'> | null | undefined) => string;
};

/** The words of the field. */
export function useTerms(): Terms {
  const { t, i18n } = useTranslation('terms');
  const english = i18n.language === 'en';
  return useMemo<Terms>(
    () => ({
      step: ({ kind, phase }) => t(`step.${kind}`, { context: phase }),
      stepKind: (kind) => t(`step.${kind}`),
      stepState: (state) => t(`stepState.${state}`),
      phase: (phase) => t(`phase.${phase}`),
      capacity: (capacity) => t(`capacity.${capacity}`),
      category: (category) => t(`category.${category}`),
      gender: (gender) => t(`gender.${gender}`),
      power: (power) => t(`power.${power}`),
      decision: (decision) => t(`decision.${decision}`),
      method: (method) => t(`method.${method}`),
      mark: (mark) => t(`mark.${mark}`),
      preparatoryMatter: (matter) => t(`preparatoryMatter.${matter}`),
      role: (role) => t(`role.${role}`),
      mode: (mode) => t(`mode.${mode}`),
      status: (status) => t(`status.${status}`),
      template: (template) => t(`template.${template}`),
      profile: (profile) => t(`profile.${profile}`),
      paperItem: (item) => (item?.matter ? t(`preparatoryMatter.${item.matter}`) : (item?.title ?? '')),
      paperState: (state) => t(`paperState.${state}`),
      mismatch: (mismatch) =>
        mismatch ? t(`mismatch.${mismatch.kind}`, { found: mismatch.found, expected: mismatch.expected }) : '',
      proposalStatus: (status) => t(`proposalStatus.${status}`),
      followUpOutcome: (outcome) => t(`followUpOutcome.${outcome}`),
      leave: (leave) => t(`leave.${leave}`),
      compositionRule: (rule) => t(`compositionRule.${rule}`),
      session: ({ term, session }) =>
        t('session', {
          term: english ? term : han(term),
          session: english ? session : han(session),
        }),
      nth: (time) => t('nth', { time: english ? time : han(time) }),
      name: (person) => person?.name ?? t('unknownPerson'),
    }),
    [t, english],
  );
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as Chinese documents write them: 三, 十二, 二十. */
export function han(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}
