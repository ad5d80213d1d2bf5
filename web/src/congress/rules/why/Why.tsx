import type { Rules } from '@congress/contract/congress/rules/ruleBehind';
import { useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { loadTexts } from '../../../i18n/i18n.ts';
import classes from './Why.module.css';
import type { WhyPanelProps } from './WhyPanel.tsx';

export type WhyProps = {
  /** What stands behind it; several where one sentence rests on several. */
  rules: Rules;
  /** The number in its sentence, as it stands beside this: it is what is asked about. */
  said: string;
  /** Of how many it is reckoned, where that is not all formal delegates of now. */
  all?: number;
};

type Panel = ComponentType<WhyPanelProps>;

/** Nothing of the rules is in anybody's first load: it comes when somebody first asks why. */
async function fetchPanel(): Promise<Panel> {
  const [{ WhyPanel }] = await Promise.all([import('./WhyPanel.tsx'), loadTexts('rules')]);
  return WhyPanel;
}

/** Beside a number that rests on a rule: leads to its article. */
export function Why(props: WhyProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [panel, setPanel] = useState<{ Drawn: Panel } | null>(null);
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // A press on the button closes what it opened: the panel takes it for a press outside, just before.
  const wasOpen = useRef(false);
  const wanted = asked && panel === null;
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    fetchPanel().then(
      (Drawn) => here && setPanel({ Drawn }),
      () => {
        if (!here) return;
        setFailed(true);
        setAsked(false);
      },
    );
    return () => {
      here = false;
    };
  }, [wanted]);
  const close = (): void => {
    setAsked(false);
    button.current?.focus();
  };
  const press = (): void => {
    setFailed(false);
    setAsked(!wasOpen.current);
    wasOpen.current = false;
  };
  return (
    <span className={classes.why}>
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-label={t('why.of', { said: props.said })}
        aria-haspopup="dialog"
        aria-expanded={asked}
        aria-busy={wanted}
        onPointerDown={() => {
          wasOpen.current = asked;
        }}
        onClick={press}
      >
        {t('why.ask')}
      </button>
      {asked && panel ? <panel.Drawn {...props} onClose={close} /> : null}
      <span role="status">{failed ? t('why.unreached') : null}</span>
    </span>
  );
}
