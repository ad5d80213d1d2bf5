/** What the tables of PROTOCOL.md say beside the contract's own words; a missing line does not compile. */
import type { CommandType } from '@congress/contract/congress/tables/commands';
import type { EventType } from '@congress/contract/congress/tables/events';
import type { GaugeName } from '@congress/contract/congress/tables/gauges';
import type { ErrorCode } from '@congress/contract/congress/refusals';

const inRosterSteps = 'While `roster`, `grouping` or `credentials` is open.';
const row = 'No event:';

/** When a command is possible, what it does, and the events it leads to (`→`). */
export const commandNotes: Record<CommandType, string> = {
  addStep:
    'Before notice is given, behind `afterStepId`, with nothing begun behind it. `report`, `discussion`, `evaluation` and `ballot` may be repeated; `presidium` may be added where there is none. Makes a step. → `step.added`',
  removeStep: 'Before notice; a pending step that is not mandatory. → `step.removed`',
  moveStep: 'Before notice; a pending step that is not mandatory, within its phase. → `step.moved`',
  chooseReading:
    'In preparation or the preparatory meeting, before the voting method is on a paper (`reading-settled`); where the profile says 半数以上 (`one-reading`). → `reading.chosen`',
  recordApproval:
    'While `approval` is open; replaces what was recorded before. `lastInRoom` is the day delegates were last in one room at a congress, or null. → `approval.recorded`',
  uploadRoster: `${inRosterSteps} Keeps one portion of a roster, by its number from 0, until an import names the upload; at most a day. The same again changes nothing, another under its number is \`command-id-reused\`. Nothing is on the roster yet. ${row} none.`,
  importRoster: `${inRosterSteps} \`uploaded\` names portions uploaded before, all of which must be there (\`upload-incomplete\`); they come before \`people\`. Adds people, or changes those whose \`staffNumber\` is on the roster, who keep code, group and, where \`phoneTail\` is null, the digits they have; removes nobody; all rows or none. Voids the declaration that the roster is complete and signatures under the credentials report. → \`roster.changed\``,
  changePerson: `${inRosterSteps} Somebody on the roster, by id: their code and their group stay. Voids as \`importRoster\` does. → \`roster.changed\``,
  removePerson: `${inRosterSteps} Their code stops working. Voids as \`importRoster\` does. → \`roster.changed\``,
  completeRoster: 'While `roster` is open; every composition rule that is not met is explained. → `roster.completed`',
  defineGroups: `${inRosterSteps} Replaces the list of groups; you choose the ids; a group that keeps its id keeps its people and leader. → \`groups.defined\``,
  assignToGroup: `${inRosterSteps} Takes people out of the group they were in; ids that are not on the roster are passed over. → \`groups.defined\``,
  appointLeader: `${inRosterSteps} A formal delegate of that group. → \`group.leader-appointed\``,
  appointPanel: 'While `credentials` is open; formal delegates; replaces the panel. → `panel.appointed`',
  signCredentials: 'While `credentials` is open, each member of the panel once. → `credentials.signed`',
  submitProposal: 'While `proposals` is open and its window is. Makes a proposal. → `proposal.submitted`',
  secondProposal:
    "While `proposals` is open and the proposal is not reviewed; once; not one's own. → `proposal.seconded`",
  closeProposalWindow: 'While `proposals` is open, once. → `proposals.window-closed`',
  reviewProposal:
    "While `proposals` is open, once per proposal. `filed` needs the profile's number of seconders, `rejected` a reason, `merged` the proposal it goes into. → `proposal.reviewed`",
  addItem:
    'From the founding until `agenda` closes; `decision` must fit `power` under the profile. Of power `elect` it has `election`, and the plan a `nomination` that is to come (`nomination-missing`); of power `evaluate` it has `rating`, and the plan an `evaluation` (`evaluation-missing`). Of whoever is on the roster the server takes name and unit. Makes an item. → `item.added`',
  changeItem: 'As `addItem`, of an item there is. → `item.changed`',
  removeItem: 'Until `agenda` closes; its entries of the agenda go, too. → `item.removed`',
  setAgenda: 'Until `agenda` closes; replaces the agenda; entries without `id` get one. → `agenda.set`',
  nominate:
    'While `nomination` is open. `group`: for the group that one leads; `petition`: begins one, or joins; `committee`: the secretariat. `personId` is on the roster, a formal delegate where `eligible` is `delegates`; where it is `staff`, `name` and `detail` may name somebody else. Whoever is nominated already is nominated by one more. Makes a candidacy. → `candidate.nominated` or `nomination.supported`',
  secondNomination: 'While `nomination` is open; joins a petition, once. → `nomination.supported`',
  acceptNomination:
    "While `nomination` is open and the candidate is not shown yet: the person nominated, or the secretariat with `document`, the person's letter; again to change `detail`, `statement`, `photo`. → `nomination.accepted`",
  declineNomination: 'As `acceptNomination`; final. → `nomination.declined`',
  checkCandidate:
    'While `nomination` is open and the candidate is not shown yet; not of oneself; `reason` where not `qualified`. → `candidate.checked`',
  withdrawCandidacy:
    'After accepting, and until a paper with the name opens (`candidate-on-paper`), in whatever step: the candidate, or the secretariat with `document`. → `candidacy.withdrawn`, and `candidates.shown` where they were shown',
  publishCandidates:
    'While `nomination` is open, nobody is undecided (`candidates-unsettled`) and every election has enough (`candidates-too-few`); shows those who are not shown yet. → `candidates.published`, `candidates.shown`',
  objectToCandidate:
    'While `nomination` is open, of a candidate who is shown; up to ten of one person. Makes an objection. → `candidate.objected`',
  answerCandidateObjection:
    'While `nomination` is open, once; `upheld` takes the candidate off. → `candidate-objection.answered`, and `candidates.shown` where it is upheld',
  drawCandidateOrder:
    'While `nomination` is open and candidates are settled as for `publishCandidates`; once, and again only if somebody came to stand since. → `candidates.drawn`, `candidates.shown`',
  giveNotice:
    'While `notice` is open, once; there are items and an agenda. From here on steps, items and agenda are fixed. `madeId` is the document of the notice. → `notice.given`, `notice.published`',
  confirmNotice: `Once notice is given. ${row} \`me.noticeReceived\`, gauge \`delivery\`.`,
  recordDelivery: `Once notice is given; people not on the roster are passed over, the first delivery stands. ${row} gauge \`delivery\`.`,
  markRead: `At any time. ${row} \`me.read\`, gauge \`delivery\`.`,
  requestLeave: `At any time; asking again replaces the reason; changes nothing once granted. ${row} \`me.leave\`, gauge \`leave\`.`,
  decideLeave: `Of a request that waits. ${row} \`me.leave\`, gauge \`leave\`.`,
  withdrawLeave: `At any time. ${row} \`me.leave\`, gauge \`leave\`.`,
  recordEvidence:
    'For the open step. Stands for a condition of the gate in `presidium` and `evaluation` only. → `step.evidenced`',

  attachFile:
    'A file one has [uploaded](#files-that-people-attach) for this very thing. `evidence`: of a step that has begun, by the secretariat; `item`: until `agenda` closes; `proposal`: of one not reviewed, while `proposals` is open, also by whoever made it; `report`: of an entry of the agenda not presented yet. Twenty each. → `file.attached`',
  removeFile: 'As `attachFile`; of `evidence` only while its step is open. → `file.removed`',

  openStep: 'The first step that is not closed, when none is open. → `step.opened`',
  closeStep:
    'The open step, when every condition of its gate is met; otherwise `gate-not-met` with the checklist. → `attendance.counted` (sign-in), `step.closed`, and `congress.concluded` with the last',
  adjourn: '→ `congress.adjourned`',
  resume: 'When adjourned or postponed. → `congress.resumed`',
  postpone: 'Before the first sign-in opens. → `congress.postponed`',
  cancelCongress: 'Before the first sign-in opens; also when postponed. Final. → `congress.cancelled`',
  announce: 'Also while adjourned or postponed. → `announcement.made`',
  directStage:
    '`focusId` is a step, an item, a resolution, a paper or one thing on it; else `not-found`. Also while adjourned or postponed. → `stage.directed`',
  signIn: `While \`sign-in\` is open; who is late, until \`declaration\` opens, while no paper is open. \`onSiteCode\` is the one the hall shows; required where the mode is \`on-site\`. With \`voting: 'paper'\` one votes on paper at this sitting, in the hall only, else \`no-paper-remotely\`. Twice changes nothing. ${row} \`me.signedIn\`, gauge \`presence\`.`,
  simulate:
    'Under a profile for trials only, else `trial-only`: see [Simulated delegates](#simulated-delegates). → `delegates.simulated`, and what the act leads to',
  signInPerson: `As \`signIn\`, for somebody who cannot; \`online\` not in a congress held on site. ${row} gauge \`presence\`.`,
  setVoting:
    'While no paper is open, else `voting-fixed`. Formal delegates who are in the hall; others, and those who vote so already, are passed over; `nobody-moved` where that is everybody. → `voting.set`, and `me.onPaper` of those who were moved',
  recordDeparture: `Someone who is present; also takes back a sign-in by mistake. Coming back is a sign-in of its own. ${row} gauge \`presence\`.`,
  nominateOffices:
    'While `preliminary` is open and no paper on these offices is prepared, open, closed or counted, else `nominations-on-paper` (withdraw one that is only prepared); formal delegates; presidium as the profile asks; another scrutineer besides the chief. → `offices.nominated`',
  recordPresidiumMeeting: 'While `presidium` is open; executive chairs are members of the presidium. → `presidium.met`',
  markPresented: 'While `report` is open; an entry of the agenda, once. → `entry.presented`',
  markReportHeard: 'While `evaluation` is open; a subject of an item that rates, once. → `report-on-duty.heard`',
  requestToSpeak:
    'While a step of the preparatory meeting or the session is open; once in the queue. → `speaker.requested`',
  withdrawRequestToSpeak: 'While waiting in the queue oneself; else `not-queued`. → `speaker.withdrawn`',
  callSpeaker: 'Someone waiting in the queue; whoever spoke before is done. → `speaker.called`',
  finishSpeaking: 'Someone in the queue. → `speaker.finished`, or `speaker.withdrawn` of whoever was not called yet',
  post: "While `discussion` is open, to one's own group. `madeId` is the command's id. → `post.added`, on the stream of the group",
  submitSummary:
    'While `discussion` is open, by the leader of the group; replaces an earlier one. `madeId` is its document. → `summary.submitted`',
  replaceLeader:
    'While a discussion is open, of a group that has not submitted its summary (`leader-acted`), after a reminder was announced in it (`not-reminded`); a formal delegate of the group; by the presidium once there is one (`presidium-vacant`). → `group.leader-replaced`',
  makeSuggestion: `At any time while active. \`madeId\` is the command's id. ${row} gauge \`suggestions\`.`,
  answerSuggestion: `A later answer replaces the earlier. ${row} gauge \`suggestions\`.`,
  freezeItem: 'While `discussion` of the session is open; with `text`, in new words. Final. → `item.frozen`',

  preparePaper:
    'While `preliminary` (preparatory matters, by hands), `evaluation` (items of power `evaluate`) or `ballot` (any item) is open; `method` is the one the items ask for. `previousId` names the void paper of the same items; of a preparatory matter that was turned down and is put again it may name the paper that did; else it is null. What was adopted is not put again (`matter-adopted`). An election is put again until its seats are settled: among the tied (`run-off`), or for seats that stayed open, after hands have decided so (`open-seats-undecided`); the round before is declared first (`round-undeclared`). `openSeatsOf`, alone and by hands in `ballot`, puts that decision. Whoever stands on the paper or is rated counts no votes (`candidate-is-scrutineer`). `round` and `previousId` of the paper made say what it is a new round of. `hands` as `hall` has raised hands counted in the hall by tellers instead of everybody answering on a device. Each preparatory matter is put down with what is voted on (`votedOn`); those on people after `nominateOffices`, else `nominations-missing`. Makes a paper. → `paper.prepared`',
  withdrawPaper: 'A paper that is `prepared`. → `paper.withdrawn`',
  openPaper:
    'In its step, with a quorum present, every text frozen, scrutineers in office (except in `preliminary`). Whoever votes on paper at this sitting, or, where hands are counted in the hall, whoever is there, is on the roll from then on and casts nothing online. → `paper.opened`, and `room-ballots.issued` where that is anybody',
  castBallot: `While the paper is open, by someone signed in, once, final; of one that is only \`prepared\`, \`paper-not-found\`. A paper item left out, and a candidate left out, is an abstention; a rating left out is invalid. Marks that do not fit the paper are refused, and nothing is put in. ${row} \`me.ballots\`, gauge \`turnout\`.`,
  closePaper: 'An open paper; waits for votes under way and keeps out later ones. → `paper.closed`',
  enterRoomBallots:
    'A closed paper of which a part was voted in the room, else `no-room`; by somebody of those who count it, else `not-yours-to-enter`; the marks of each item add up. Again replaces what one entered before, until the paper is counted. A third person only with `insteadOf` one of the two who has left, else `room-entries-full`. → `room-entry.made`; with the second, `room-entries.compared`; where both are alike, `room-ballots.entered`, and `paper.voided` when more came back than went out',
  remindVoters:
    'While the paper, or the rehearsal, is open; again after 30 s (`reminded-just-now`). Every phone knows by itself whether it is meant. → `voters.reminded`',
  remindVoter: `While it is open, somebody who has not handed in; others, and whoever was reminded within 30 s, are left in peace. ${row} \`me.reminded\`, of that person alone, until the paper closes.`,
  openRehearsal:
    'Once there are formal delegates, until results are declared; not beside an open paper or another rehearsal. `madeId` is a paper under `rehearsal` of the view, marked `rehearsal: true`; every formal delegate may `castBallot` on it once, wherever they are; marks are checked and not kept. → `rehearsal.opened`',
  endRehearsal: 'While one runs. All there is of it is deleted. → `rehearsal.ended`',
  countPaper:
    'A closed paper; where a part was voted in the room, once two have entered the same of it (`room-entry-missing`, `room-entries-differ`). → `report.made`, `paper.counted`; or `paper.voided` when the numbers contradict each other',
  releaseRecount:
    'Of a secret paper that is certified or declared, each once; complete with the chief and one more scrutineer, and then with the digest of the file. → `paper.recount-signed`',
  signCount: 'A counted paper, each once; complete with the chief and one more scrutineer. → `paper.signed`',
  declareResult:
    'Hands: in the step of the paper, once counted, else `paper-wrong-state`. A paper with an election: there too, once signed. Others: while `declaration` is open, once signed. → `paper.declared`, and `offices.installed` where that changes who holds offices: the people named on the paper come in, and where it is turned down the office is vacant',
  adoptResolution:
    'While `declaration` is open, of an item that was declared adopted, once. Makes a resolution. → `resolution.adopted`',

  publishResults: 'While `publication` is open, once. → `results.published`, `page.published`',
  fileObjection:
    'Once published, while `publication` is open; ten of one person at most (`too-many-objections`), and at the rate of the public page. Makes an objection. → `objection.filed`, `objection.counted`',
  answerObjection: 'While `publication` is open, once each. → `objection.answered`, `objection.shown`',
  makeArchive: 'While `filing` is open. → `archive.made`',
  recordReceipt: 'While `filing` is open. → `receipt.recorded`',
  assignFollowUp:
    'While `follow-up` is open; a resolution or a filed proposal, once each. Makes a follow-up. → `follow-up.assigned`',
  reportFollowUp: 'While `follow-up` is open. → `follow-up.reported`',
};

/** What folding an event does to the view of its stream; `congress` is meant where none is named. */
export const eventNotes: Record<EventType, string> = {
  'congress.created': 'the whole view is `congress`',
  'congress.adjourned': "`status` = `'adjourned'`, `statusReason` = `reason`",
  'congress.resumed': "`status` = `'active'`, `statusReason` = `''`",
  'congress.postponed': "`status` = `'postponed'`, `statusReason` = `reason`",
  'congress.cancelled': "`status` = `'cancelled'`, `statusReason` = `reason`",
  'congress.concluded': "`status` = `'archived'`",

  'step.added': 'insert `step` into `steps` at `index`',
  'step.removed': 'remove it from `steps`',
  'step.moved': 'take it out of `steps`, then insert it at `index` of what is left',
  'step.opened': "its `state` = `'open'`, `openedAt` = `at`",
  'step.evidenced': 'append `{ …evidence, note, at }` to its `evidence`',
  'step.closed': "its `state` = `'closed'`, `closedAt` = `at`",

  'file.attached': 'append `{ …file, about, at }` to `files` (a list that is not there is empty)',
  'file.removed': 'remove it from `files`',

  'reading.chosen': '`adoptReading` is the payload and `at`',
  'approval.recorded': '`mode` of the view = `mode`; record `approval` takes all but `stepId`',
  'roster.changed':
    'set `roster` and `groups`; if the open step is `roster`, its record gets `complete` = false and `checks` = `[]`; if `credentials`, `signatures` = `[]`. `from` changes nothing: it says what the roster was [copied from](#the-next-session)',
  'roster.completed': 'record `roster`: `complete` = true, `checks`, `explanations`',
  'groups.defined': 'set `groups` and `roster`',
  'group.leader-replaced': "that group's `leaderId` = `personId`",
  'group.leader-appointed': "that group's `leaderId` = `personId`",
  'panel.appointed': '`offices.credentialsPanel` = `personIds`',
  'credentials.signed': 'append `signature` to `signatures` of record `credentials`',
  'proposal.submitted': 'append to `proposals`',
  'proposal.seconded': "append `personId` to that proposal's `seconders`",
  'proposal.reviewed': 'set `status`, `reason`, `mergedInto` of that proposal',
  'proposals.window-closed': 'record `proposals`: `windowClosed` = true',
  'item.added': 'append to `items`',
  'item.changed': 'replace the item with that id, in its place',
  'item.removed': 'remove it from `items`, and entries with that `itemId` from `agenda`',
  'item.frozen': 'that item: `text` = `text`, `frozen` = true',
  'agenda.set': '`agenda` = `entries`',
  'candidate.nominated': 'append to `nomination.candidacies`',
  'nomination.supported': "that candidacy's `nominated` = `nominated`",
  'nomination.accepted': "that candidacy's `answer` = `'accepted'`, `detail`, `statement`, `photo`",
  'nomination.declined': "that candidacy's `answer` = `'declined'`",
  'candidate.checked': "that candidacy's `check` = `{ qualified, reason, at }`",
  'candidacy.withdrawn': "that candidacy's `withdrawn` = `{ reason, at }`",
  'candidates.published': "these candidacies' `publishedAt` = `at`",
  'candidate.objected': 'append to `nomination.objections`',
  'candidate-objection.answered':
    "that objection's `answer` and `upheld`; if upheld, that candidacy's `check` gets `qualified` = false and `at`",
  'candidates.drawn': 'replace the lot of that item in `nomination.lots`',
  'candidates.shown': 'public: `candidates` = `shown`',
  'notice.given': 'record `notice`: `meetsAt`, `place`, `text`, `givenAt` = `at`',
  'summary.submitted': "record `discussion`: remove that group's summary from `summaries`, append `summary`",
  'attendance.counted': 'record `sign-in`: `counted`',
  'delegates.simulated': 'append those of `people` that are not in `simulated` yet (a list that is not there is empty)',
  'offices.nominated': 'set `nominations`',
  'offices.installed': 'set `offices`',
  'presidium.met': '`offices.executiveChairs` = `executiveChairs`; record `presidium`: `schedule`, `heldAt` = `at`',
  'entry.presented': 'append `{ entryId, at }` to `presented` of record `report`',
  'report-on-duty.heard': 'append `{ itemId, subjectId, at }` to `heard` of record `evaluation`',
  'paper.prepared': 'append to `papers`',
  'paper.withdrawn': 'remove it from `papers`',
  'paper.opened':
    "that paper: `state` = `'open'`, `openedAt` = `at`, `present`; with `room`, its `room` = `{ issued: room, entries: [], differing: null }`",
  'paper.closed': "that paper: `state` = `'closed'`, `closedAt` = `at`",
  'voters.reminded': 'of that paper, or of `rehearsal`: `remindedAt` = `at`',
  'rehearsal.opened': '`rehearsal` = `paper`',
  'rehearsal.ended': 'remove `rehearsal`',
  'room-entry.made':
    'of the paper: `room.issued` = `issued`, `room.differing` = null; take `personId` and `insteadOf` out of `room.entries`, then append `{ personId, at }`',
  'room-entries.compared': 'of the paper: `room.differing` = `differing`',
  'paper.counted': "that paper: `state` = `'counted'`",
  'paper.signed': "append `signature` to that paper's `signatures`; if `complete`, `state` = `'certified'`",
  'paper.declared': "that paper: `state` = `'declared'`, `report`",
  'paper.voided': "that paper: `state` = `'void'`, `voidReason` = `reason`",
  'resolution.adopted': 'append to `resolutions`',
  'results.published': 'record `publication`: `publishedAt` = `at`, `shownUntil`',
  'objection.filed': 'append to `objections`',
  'objection.answered': "that objection's `answer` = `answer`",
  'archive.made': 'record `filing`: `archive` = `{ at, manifest, head }`',
  'receipt.recorded': 'record `filing`: `receipt`',
  'follow-up.assigned': 'append to `followUps`',
  'follow-up.reported': 'set `outcome`, `note`, `deadline` of that follow-up',
  'announcement.made': 'append to `announcements`, keep the last 20',
  'stage.directed': 'set `stage`',
  'speaker.requested': 'append to `speakers`',
  'speaker.called': "keep of `speakers` those `waiting`; of them, that person: `state` = `'speaking'`, `since` = `at`",
  'speaker.finished': 'remove that person from `speakers`',
  'speaker.withdrawn': 'the same, of whoever has not spoken',

  'paper.recount-signed':
    '`paper.recount.signatures` grows; `paper.recount.digest` is the file’s, once both have signed',
  'voting.set': 'nothing: the log keeps who was moved',
  'room-ballots.issued':
    'nothing: the log keeps to how many ballots on paper were given, and the digest of the list of their ids; the first releases wrote `personIds`, who had asked for one',
  'room-ballots.entered':
    'nothing: the log keeps the digest of the block, and the two who entered it; the first releases had one enter it',
  'report.made': 'remove the report with that `paperId` from `reports`, append `report`',

  'page.prepared': 'the whole view is `page`',
  'notice.published': '`notice` = the payload with `givenAt` = `at`',
  'page.published': '`publication` = the payload with `publishedAt` = `at`, `closedAt` = null',
  'page.closed': 'of `publication`: `closedAt` = `at`',
  'objection.counted': 'append `{ id, at, text: null, answer: null }` to `objections`',
  'objection.shown': "that objection's `text` and `answer`",

  'post.added': 'append to `posts`, keep the last 50',
};

type GaugeNote = { meaning: string; often: string };

/** What a gauge counts, and what makes it move. */
export const gaugeNotes: Record<GaugeName, GaugeNote> = {
  presence: {
    meaning:
      'Who is signed in to the sign-in that counts now. `due` and `quorum` are of formal delegates, so are `present` = `onSite` + `remote` and `byGroup` (groups without anyone present are left out); `others` are the rest. `simulated` of those present are, in a trial.',
    often: 'sign-ins, departures, leave; steps and papers opening and closing',
  },
  turnout: {
    meaning:
      'Votes handed in online of the paper last opened, until it is counted. `issued` is everyone present when it opened. `simulated` delegates handed in so many of them, in a trial. Never a tally.',
    often: 'votes; papers opening and closing',
  },
  delivery: {
    meaning: 'Formal delegates the notice reached, and who marked it as read.',
    often: 'confirmations, reading',
  },
  gate: {
    meaning: "The open step's checklist, each condition with its numbers. None while no step is open.",
    often: 'any event of the congress; every 15 s, since time meets conditions, too',
  },
  online: { meaning: 'Sockets that follow the congress now, of everyone.', often: 'joining and leaving' },
  suggestions: { meaning: 'Suggestions made and answered.', often: 'suggestions' },
  leave: { meaning: 'Requests for leave that wait for a decision.', often: 'requests, decisions' },
  posts: { meaning: 'Posts of each group in the open discussion.', often: 'posts' },
  onSiteCode: { meaning: 'The code for signing in on site.', often: 'when it changes' },
};

/** Codes after which the same command, with the same id, may succeed by itself, and when. */
export const retries: Partial<Record<ErrorCode, string>> = {
  'too-many-requests': 'yes, after `seconds`',
  unavailable: 'yes, with growing pauses',
  internal: 'once or twice; then tell a person the `errorId`',
  'sign-in-paused': 'when the paper is closed',
  'sign-in-not-open': 'when a sign-in opens',
  'congress-not-active': 'when the congress resumes',
  'wrong-on-site-code': 'with the code shown now',
  'no-quorum': 'when enough people are present',
  'gate-not-met': 'when the conditions are met',
};

/** Facts that travel beside those in the sentence. */
export const furtherFacts: Partial<Record<ErrorCode, string>> = {
  forbidden: '`command`: the type of the command; over HTTP also what was asked for otherwise, for people to read',
  'gate-not-met': '`step`: its kind; `unmet`: how many conditions are not. The checklist itself is in `conditions`',
};
