import { type Bilingual, text as word } from '@congress/contract/kernel/primitives';

/** What prints about papers and their counts say. */
export const ballot = {
  specimen: {
    title: word('{congress}表决票', '{congress}: ballot'),
    legend: word('（样票）', '(specimen)'),
    paper: word('{title}（{method}，第{round}轮）', '“{title}” ({method}, round {round})'),
    howMotion: word(
      '填票说明：每项只选一栏，在“赞成”“反对”“弃权”中选定的一栏内划“○”；未划的视为弃权；一项划两栏以上的，该项无效。',
      'How to vote: mark one column for each item with a circle. An item left unmarked is an abstention; an item with more than one mark is invalid.',
    ),
    howElection: word(
      '选举说明：应选{seats}名，候选人{candidates}名；对每名候选人表示赞成、反对或者弃权。赞成人数等于或者少于应选名额的有效，多于应选名额的，该项选举票无效。',
      'Election: {seats} to be elected of {candidates} candidates; mark each for, against or abstain. A ballot with more marks “for” than there are seats is invalid for this election.',
    ),
    writeIn: word(
      '反对某候选人的，可以在空格内另选他人。',
      'Whoever marks a candidate “against” may write another name in the blank rows.',
    ),
    howRating: word(
      '评议说明：对每名（个）评议对象逐项选定一个等次，划“○”。',
      'Evaluation: mark one level in each row.',
    ),
    item: word('表决事项', 'item'),
    candidate: word('候选人', 'candidate'),
    another: word('另选他人：', 'somebody else:'),
    subject: word('评议对象', 'evaluated'),
    named: word('表决人签名：____________', 'Name of the voter: ____________'),
    seal: word('（加盖大会秘书处印章后有效）', '(valid with the seal of the secretariat)'),
  },
  count: {
    title: word('{congress}计票报告单', '{congress}: count report'),
    paper: word('表决票名称', 'paper'),
    method: word('表决方式', 'method'),
    called: word('{title}（第{round}轮）', '{title} (round {round})'),
    time: word('表决时间', 'time'),
    between: word('{from}至{to}', '{from} to {to}'),
    people: word('{count}人', '{count}'),
    ballots: word('{count}张', '{count}'),
    room: word('其中现场纸质票', 'of them on paper in the room'),
    roomOf: word('发出{issued}张，收回{returned}张', '{issued} handed out, {returned} returned'),
    results: word('逐项计票结果', 'Results item by item'),
    needed: word('通过所需', 'needed'),
    result: word('结果', 'result'),
    adopted: word('通过', 'adopted'),
    notAdopted: word('未通过', 'not adopted'),
    half: word('（恰为半数）', '(exactly half)'),
    seats: word('应选{seats}名，当选须获赞成{needed}票', '{seats} to be elected; {needed} votes elect'),
    standing: {
      elected: word('当选', 'elected'),
      tied: word('票数相等，另行投票', 'tied: run-off'),
      'beyond-seats': word('得票过半，未当选', 'enough votes, no seat left'),
      short: word('未当选', 'not elected'),
    },
    writtenIn: word('{name}（另选）', '{name} (written in)'),
    held: word(
      '收回票数未达到公布下限，结果依规则不予公布。',
      'Too few ballots were returned: by the rule the result is not published.',
    ),
    satisfied: word('满意率', 'satisfied'),
    percent: word('{percent}%', '{percent} %'),
    signed: word('签字确认', 'Signed'),
    chief: word('总监票人：', 'chief scrutineer: '),
    scrutineer: word('监票人：', 'scrutineer: '),
    byHands: word('举手表决，当场计数并宣布。', 'By show of hands; counted and declared on the spot.'),
  },
  scrutiny: {
    title: word('{congress}监票报告', "{congress}: scrutineers' report"),
    body: word(
      '经预备会议通过，{chief}为总监票人，{scrutineers}为监票人，{tellers}为计票人。现将监票情况报告如下。',
      'By the vote of the preparatory meeting {chief} is chief scrutineer, {scrutineers} scrutineers, and {tellers} tellers. They report as follows.',
    ),
    paper: word('关于《{title}》的表决（{method}）', 'On “{title}” ({method})'),
    counted: word(
      '应到正式代表{due}人，开始表决时实到{present}人；发出表决票{issued}张，收回{returned}张，发出与收回情况符合规定，表决有效。',
      'Of {due} formal delegates {present} were present when the paper was opened; {issued} ballots were issued and {returned} returned. These numbers are in order, and the vote is valid.',
    ),
    voided: word('本轮表决作废：{reason}。', 'This round is void: {reason}.'),
    motion: word(
      '《{title}》：赞成{for}票，反对{against}票，弃权{abstain}票，无效{invalid}票；通过须有赞成{needed}票，{result}。',
      '“{title}”: {for} for, {against} against, {abstain} abstentions, {invalid} invalid; {needed} needed: {result}.',
    ),
    elected: word('《{title}》：当选{people}。', '“{title}”: elected {people}.'),
    rated: word('《{title}》：评议结果见民主评议汇总表。', '“{title}”: see the summary of evaluation.'),
  },
  evaluation: {
    title: word('{congress}民主评议汇总表', '{congress}: summary of evaluation'),
    of: word('《{title}》评议结果', 'Result of “{title}”'),
    dimension: word('评议项目', 'in respect of'),
    hands: word('纸质评议材料登记情况', 'Ratings held on paper'),
    document: word('登记文件', 'document'),
  },
} as const satisfies Record<string, Record<string, Bilingual | Record<string, Bilingual>>>;
