import { QrCode } from '../../../../ui/parts/QrCode.tsx';
import rosterClasses from '../../preparation/roster/roster.module.css';

/** One person's way in: name, code, and the QR code that leads straight to it. */
export function CodeCard({ name, detail, code }: { name: string; detail: string; code: string }) {
  return (
    <div className={rosterClasses.card}>
      <QrCode value={`${location.origin}/join#code=${encodeURIComponent(code)}`} label={name} size="6.5rem" />
      <div>
        <strong>{name}</strong>
        <br />
        {detail}
        <br />
        <span className={rosterClasses.code}>{code}</span>
      </div>
    </div>
  );
}
