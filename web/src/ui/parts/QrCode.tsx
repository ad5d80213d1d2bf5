import { QRCodeSVG } from 'qrcode.react';
import { useTranslation } from 'react-i18next';
import classes from './QrCode.module.css';

export type QrCodeProps = {
  value: string;
  /** What it leads to, for those who cannot see it. */
  label: string;
  /** CSS length. */
  size?: string;
};

/** A QR code: always dark on white with its quiet zone, since readers fail on inverted ones. */
export function QrCode({ value, label, size = '12rem' }: QrCodeProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.code} style={{ width: size }}>
      <QRCodeSVG
        value={value}
        size={512}
        level="M"
        marginSize={3}
        bgColor="#ffffff"
        fgColor="#1c1a17"
        title={t('qr.alt', { label })}
        className={classes.image}
      />
    </div>
  );
}
