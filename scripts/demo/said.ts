import type { Bilingual } from '@congress/contract/kernel/primitives';

/** What is tried, in both languages. */
export const said = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });
