import type { CongressView } from '@congress/contract/congress/snapshot';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useGroup, usePerson } from '../../live/selectors.ts';
import { Timer } from '../../../ui/text/Timer.tsx';
import { FitText } from '../parts/FitText.tsx';
import classes from './SpeakersScene.module.css';

type Speaker = CongressView['speakers'][number];
const WAITING = 6;

/** Who speaks and for how long, and who is next. */
export function SpeakersScene() {
  const { speakers } = useCongress();
  const { t } = useTranslation('stage');
  const { number } = useFormat();
  const speaking = speakers.find(({ state }) => state === 'speaking');
  const waiting = speakers.filter(({ state }) => state === 'waiting');
  return (
    <div className={classes.scene}>
      <section className={classes.now}>
        <h1 className={classes.title}>{t('speakers.title')}</h1>
        {speaking ? <Speaking speaker={speaking} /> : <Nobody />}
      </section>
      <section className={classes.queue}>
        <h2 className={classes.queueTitle}>{t('speakers.waiting')}</h2>
        {waiting.length === 0 ? <p className={classes.none}>{t('speakers.noneWaiting')}</p> : null}
        <ol className={classes.list}>
          {waiting.slice(0, WAITING).map((speaker, index) => (
            <Waiting key={speaker.personId} speaker={speaker} position={index + 1} />
          ))}
        </ol>
        {waiting.length > WAITING ? (
          <p className={classes.more}>{t('speakers.more', { n: number(waiting.length - WAITING) })}</p>
        ) : null}
      </section>
    </div>
  );
}

function Nobody() {
  const { t } = useTranslation('stage');
  return (
    <>
      <p className={classes.nobody}>{t('speakers.nobody')}</p>
      <p className={classes.how}>{t('speakers.how')}</p>
    </>
  );
}

function useSpeaker(speaker: Speaker): { name: string; from: string } {
  const person = usePerson(speaker.personId);
  const group = useGroup(person?.groupId ?? null);
  const terms = useTerms();
  return { name: terms.name(person), from: group?.name ?? (person ? terms.capacity(person.capacity) : '') };
}

function Speaking({ speaker }: { speaker: Speaker }) {
  const { t } = useTranslation('stage');
  const { name, from } = useSpeaker(speaker);
  return (
    <>
      <FitText size={9} height={12} className={classes.name}>
        {name}
      </FitText>
      <FitText size={3} height={8} className={classes.from}>
        {from}
      </FitText>
      {speaker.topic ? (
        <FitText size={4} height={11} className={classes.topic}>
          {t('speakers.topic', { topic: speaker.topic })}
        </FitText>
      ) : null}
      <p className={classes.timer}>
        <span className={classes.timerLabel}>{t('speakers.since')}</span> <Timer since={speaker.since} />
      </p>
    </>
  );
}

function Waiting({ speaker, position }: { speaker: Speaker; position: number }) {
  const { name, from } = useSpeaker(speaker);
  return (
    <li className={classes.waiting}>
      <span className={classes.position}>{position}</span>
      <span className={classes.who} data-long={name.length > 6 || undefined}>
        {name}
      </span>
      <span className={classes.whoFrom}>{from}</span>
    </li>
  );
}
