/** After the meeting: public notice to follow-up. */
import { at } from '../officers.ts';
import { document, type Scene } from './scene.ts';

export const publication: Scene = async ({ host, formal }) => {
  await host.must({ type: 'publishResults' });
  const objectionId = await at(formal, 30).must({
    type: 'fileObjection',
    text: '请说明职工福利费方案未通过后的安排。',
  });
  await host.must({ type: 'answerObjection', objectionId, answer: '修改后提交下一次职代会审议。' });
};

export const filing: Scene = async ({ host }) => {
  await host.must({ type: 'makeArchive' });
  await host.must({ type: 'recordReceipt', receipt: document('职代会备案回执', '津装工备〔2026〕31号') });
};

export const followUp: Scene = async ({ host }) => {
  const { resolutions, proposals: all } = host.congress;
  const subjects = [
    ...resolutions.map(({ id }) => ({ kind: 'resolution' as const, id })),
    ...all.filter(({ status }) => status === 'filed').map(({ id }) => ({ kind: 'proposal' as const, id })),
  ];
  for (const subject of subjects) {
    const followUpId = await host.must({
      type: 'assignFollowUp',
      subject,
      owner: '人力资源部',
      deadline: '2027-03-31',
    });
    await host.must({ type: 'reportFollowUp', followUpId, outcome: 'solved', note: '已落实' });
  }
};
