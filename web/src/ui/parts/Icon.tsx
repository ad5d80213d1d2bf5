import classes from './Icon.module.css';
const paths = {
  check: 'M4 12.5 9.5 18 20 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  dash: 'M6 12h12',
  circle: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16',
  now: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5',
  type: 'M3 19 9 5l6 14M5 15h8M15 19l3.5-8L22 19M16.2 16.5h4.6',
  warn: 'M12 3 2 20h20L12 3M12 10v4.5M12 17v.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.5V8',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5.5l3.5 2',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  offline: 'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.3M13.5 9.8a10 10 0 0 1 5.5 2.7M8.5 16a5 5 0 0 1 7 0M12 19.5v.5',
  forward: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  down: 'M5 9l7 7 7-7',
  document: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 20c.5-4 3-6 6.5-6s6 2 6.500 6M16 5.500a3 3 0 0 1 0 6M17.500 14.500c2.500.500 3.700 2.500 4 5.500',
  speak: 'M4 5h16v11H11l-5 4v-4H4z',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500 20.500 20.500',
  plus: 'M12 5v14M5 12h14',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  download: 'M12 4v11M7 10.500l5 5 5-5M4 20h16',
  menu: 'M4 6h16M4 12h16M4 18h16',
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  ballot: 'M4 12h16v8H4zM8 12V4h8v8M10.5 8h3M9 16h6',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 21c.6-4.500 3.800-6.500 8-6.500s7.400 2 8 6.500',
  pen: 'M4 20l1-5L16 4l4 4L9 19l-5 1M13.500 6.500l4 4',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.500 2h-15zM10 21.500h4',
} as const;
export type IconName = keyof typeof paths;

/** A drawn sign; decorative unless given a label. Add a path here rather than an icon library. */
export function Icon({ name, size = '1.25em', label }: { name: IconName; size?: string | number; label?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classes.icon}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={paths[name]} />
    </svg>
  );
}
