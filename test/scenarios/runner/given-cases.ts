import { handlerOf, type Directory } from './directory';
import type { Fields, GivenCase, Story } from './story';
import { StoryError } from './load';

/** One act that builds a given case. `target`: the saved name it acts on; without one it makes a new object. */
export interface GivenAct {
  at: string;
  actor: string;
  act: string;
  target?: string;
  input: Fields;
  save?: Record<string, string>;
}

const contact = { name: '承办科室', phone: '13900000000' };
const proof = '送达回证签名';

/** All acts that build a story's given cases, in the order of time over all of them (README §4). */
export function givenActs(story: Story, directory: Directory): GivenAct[] {
  const acts = (story.given.cases ?? []).flatMap((given) => actsOf(given, directory));
  return acts.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)); // stable: acts of one instant keep their order
}

function actsOf(given: GivenCase, directory: Directory): GivenAct[] {
  if (given.key) throw new StoryError(`given.cases ${given.ref}：标明重点事项（key）的动作还没有`);
  const { handler, head } = handlerOf(given, directory);
  const acts = [
    registration(given),
    ...dispatchActs(given),
    ...handlingActs(given, handler, head),
    ...oneReview('review', given.review, given, 'review1'),
    ...oneReview('recheck', given.recheck, given, rechecker(directory)),
    ...visitsAbove(given),
  ];
  return given.center ? acts.map((act) => ({ ...act, actor: `${act.actor}@${given.center}` })) : acts;
}

function registration({ ref, people, request, registered }: GivenCase): GivenAct {
  const input = { channel: 'visit', persons: people.length, people, request, facts: request, reasons: '见来访材料。' };
  return { at: registered, actor: 'guide1', act: 'visit.register', input, save: { [ref]: 'petition' } };
}

function dispatchActs(given: GivenCase): GivenAct[] {
  const { ref: target, category, topic, route, unit, request, triaged, forwarded, assigned, deadline } = given;
  const triage: Fields = {
    category,
    topic,
    flags: ['first', 'individual'],
    unit,
    subMatters: [{ part: 'a', digest: request }],
  };
  if (route) triage['route'] = route;
  const by = (at: string | undefined, act: string, input: Fields): GivenAct[] =>
    at ? [{ at, actor: 'triage1', act, target, input }] : [];
  return [
    ...by(triaged, 'petition.triage', triage),
    ...by(forwarded, 'petition.forward', { to: unit }),
    ...by(assigned, 'petition.assign', { to: unit, deadline, reason: '需要书面结果' }),
  ];
}

function handlingActs(given: GivenCase, handler: string, head: string): GivenAct[] {
  const { ref: target, signed, accepted, noticeDelivered, extended, opinionIssued, opinionDelivered } = given;
  const by = (at: string | undefined, act: string, input: Fields, actor = handler): GivenAct[] =>
    at ? [{ at, actor, act, target, input }] : [];
  const notice = { opinion: '依法核查', limitDays: 60 };
  return [
    ...by(signed, 'petition.sign', {}),
    ...by(accepted, 'petition.accept', { handlingMode: 'ordinary', contact, notice }),
    ...by(noticeDelivered, 'petition.deliver', delivery('D06', noticeDelivered, given)),
    ...by(extended?.date, 'petition.request_extension', { days: extended?.days, reason: '情况复杂，需要补充核查。' }),
    ...by(extended?.date, 'petition.approve_extension', {}, head),
    ...by(opinionIssued, 'petition.record_interview', interview(given)),
    ...by(opinionIssued, 'petition.issue_opinion', opinion(given)),
    ...by(opinionDelivered, 'petition.deliver', delivery('D18', opinionDelivered, given)),
  ];
}

const day = (instant: string | undefined) => instant?.slice(0, 10);

function delivery(document: string, instant: string | undefined, { people }: GivenCase): Fields {
  return { document, receiver: nameOf(people[0]), method: 'direct', deliveredOn: day(instant), proof };
}

/** A person of the list by reference: `$w1` stands for the whole person, `$w1.name` for the name. */
function nameOf(person: GivenCase['people'][number]): string {
  return `${String(person)}.name`;
}

function interview({ people, opinionIssued }: GivenCase): Fields {
  return {
    date: day(opinionIssued),
    people: people.map(nameOf),
    content: '陈述经过和请求。',
    readBack: true,
    signed: true,
  };
}

function opinion({ outcome, request }: GivenCase): Fields {
  const part = {
    part: 'a',
    outcome: outcome ?? 'supported',
    facts: '已核实',
    opinion: `对“${request}”的答复`,
    basis: '有关规定',
  };
  return { signer: '分管负责人', seal: true, remedy: { days: 30, body: '本级人民政府' }, parts: [part] };
}

/** An account of the government above where the story has one; else the reviewing body enters what that one sent. */
function rechecker(directory: Directory): string {
  return directory.find('upper_government', ['handler']) ?? 'review1';
}

function oneReview(
  noun: 'review' | 'recheck',
  days: Record<string, string> | undefined,
  given: GivenCase,
  body: string,
): GivenAct[] {
  if (!days) return [];
  const name = days['save'] ?? `${given.ref}_${noun}`;
  const by = (at: string | undefined, command: string, input: Fields): GivenAct[] =>
    at ? [{ at, actor: body, act: `${noun}.${command}`, target: name, input }] : [];
  const apply = { petition: `$${given.ref}`, request: '撤销原意见', reasons: '不服原意见。' };
  const decided = { outcome: days['outcome'] ?? 'upheld', facts: '已核实', opinion: '维持原意见', basis: '有关规定' };
  const { document: _, ...delivered } = delivery('', days['delivered'], given);
  return [
    ...by(days['applied'], 'apply', apply).map(({ target: _name, ...act }) => ({ ...act, save: { [name]: noun } })),
    ...by(days['accepted'] ?? days['applied'], 'accept', {}),
    ...by(days['decided'], 'decide', decided),
    ...by(days['delivered'], 'deliver', delivered),
  ];
}

/** Visits to the province or the capital: registrations passed down, linked to the case as repeat visits. */
function visitsAbove({ ref, people, request, visitsAbove: visits = [] }: GivenCase): GivenAct[] {
  return visits.flatMap(({ to, date }, index) => {
    const name = `${ref}_above_${index + 1}`;
    const flags = [to === 'beijing' ? 'to_beijing' : 'to_province', 'repeat'];
    const input = {
      channel: 'assigned_from_above',
      persons: people.length,
      people,
      request,
      facts: request,
      reasons: '上级转来。',
      flags,
    };
    const link = { as: 'repeat_visit', to: `$${ref}` };
    return [
      { at: `${date}T09:00:00+08:00`, actor: 'guide1', act: 'visit.register', input, save: { [name]: 'petition' } },
      { at: `${date}T09:30:00+08:00`, actor: 'triage1', act: 'petition.link', target: name, input: link },
    ];
  });
}
