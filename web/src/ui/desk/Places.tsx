import { useEffect, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import classes from './Places.module.css';

export type Place = {
  to: string;
  label: string;
  /** Only its very address counts as being there, none below it. */
  end?: boolean;
  /** Being elsewhere counts as being there. */
  current?: boolean;
  /** How many things wait there, and the same in words. */
  count?: number;
  waiting?: string;
};

/** Places one goes to from here, in a row under the head of the page. */
export function Places({ label, places }: { label: string; places: readonly Place[] }) {
  const { pathname } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a screen too narrow for all of them, the one that is open is in sight.
    if (pathname) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav aria-label={label}>
      <ul className={classes.places} ref={list}>
        {places.map((place) => (
          <li key={place.to}>
            <NavLink
              to={place.to}
              end={place.end === true}
              {...(place.current ? { 'aria-current': 'true' as const } : {})}
            >
              {place.label}
              {place.count ? (
                <span className={classes.badge} title={place.waiting}>
                  {place.count}
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
