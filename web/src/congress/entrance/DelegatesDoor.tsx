import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import classes from '../../ui/door/door.module.css';
import { Icon } from '../../ui/parts/Icon.tsx';
import { Phrases } from '../../ui/text/Phrases.tsx';
import { delegatesHere } from './been.ts';
import { codeInState } from './codeFrom.ts';
import { CodeForm } from './CodeForm.tsx';

/** A delegate's door: on with the congress they were in, or a personal code. */
export function DelegatesDoor() {
  const { t } = useTranslation('entrance');
  const { state } = useLocation() as { state: unknown };
  return (
    <>
      <GoOn />
      <h2 className={classes.title}>{t('entry:delegate.title')}</h2>
      <CodeForm initial={codeInState(state) ?? ''} />
      <div className={classes.scan}>
        <Icon name="info" size="1.5rem" />
        <p>{t('scan')}</p>
      </div>
    </>
  );
}

/** Whoever is in already, and opened the app from the home screen, need not scan again. */
function GoOn() {
  const { t } = useTranslation('entrance');
  const [here] = useState(delegatesHere);
  if (here.length === 0) return null;
  return (
    <section aria-labelledby="go-on" className={classes.goOn}>
      <h2 id="go-on" className={classes.title}>
        {t('goOn.title')}
      </h2>
      <ul>
        {here.map(({ congressId, congressTitle, name }) => (
          <li key={congressId}>
            <Link to={`/d/${congressId}`}>
              <span>
                <strong>{t('goOn.as', { name })}</strong>
                {congressTitle ? (
                  <span className={classes.congress}>
                    <Phrases of={congressTitle} />
                  </span>
                ) : null}
              </span>
              <Icon name="forward" size="1.5rem" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
