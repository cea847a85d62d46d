import { describe, expect, it } from 'vitest';
import { incidentTypes } from '../../../src/main/register/rooms/incidents/rules/types.ts';
import type { PolicyPack } from '../../../src/main/register/rooms/policies/pack-schema.ts';
import { cp371, personalUse } from '../policies/packs.ts';

/* What holds for every type of incident, whichever policies are on and in whichever order. */

const settings: [string, readonly PolicyPack[]][] = [
  ['CP371 alone', [cp371]], ['10022 alone', [personalUse]], ['CP371 before 10022', [cp371, personalUse]], ['10022 before CP371', [personalUse, cp371]],
];
const every = settings.flatMap(([name, packs]) => incidentTypes(packs).map((type) => [`${name}: ${type.id}`, type] as const));

describe.each(every)('%s', (_name, { steps, staffConduct, tell }) => {
  const conduct = steps.filter(({ does }) => does === 'conduct').map(({ id }) => id);
  const placeOf = (id: string) => steps.findIndex((step) => step.id === id);

  it('asks the manager for the facts and for the decision if it is about staff, and never otherwise', () => {
    expect(conduct.filter((id) => id !== 'advice-first').toSorted()).toEqual(staffConduct ? ['decision', 'fact-finding'] : []);
    if (staffConduct) expect(placeOf('fact-finding')).toBeLessThan(placeOf('decision'));
  });

  it('asks whether personal information was exposed where somebody is told if it was', () => {
    const told = tell.some(({ onPersonalData }) => onPersonalData);
    expect(told && !steps.some(({ does }) => does === 'personal-data')).toBe(false);
  });

  it('keeps a copy before anything is taken down', () => {
    const kept = steps.findLastIndex(({ phase }) => phase === 'keep');
    // What is hidden is still there for whoever runs the account: it may be hidden first, but a copy is kept all the same.
    const takenDown = steps.flatMap(({ id, phase, does }, at) => (phase === 'take-down' || does === 'removal' || id === 'remove' ? [{ id, at }] : []));
    expect(takenDown.filter(({ at }) => kept === -1 || at < kept)).toEqual([]);
    expect(kept === -1 && steps.some(({ does }) => does === 'moderation')).toBe(false);
  });

  it('has each step once', () => {
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
  });
});

describe('whichever policy stands first', () => {
  const [one, other] = [[cp371, personalUse], [personalUse, cp371]].map((packs) => incidentTypes(packs));
  const meaning = (types: typeof one, id: string) => new Map((types?.find((type) => type.id === id)?.steps ?? [])
    .map((step) => [step.id, [step.title, step.help, step.phase, step.does, step.first]]));

  it.each((one ?? []).map(({ id }) => id))('%s has the same steps with the same words', (id) => {
    expect(meaning(one, id).size).toBeGreaterThan(0);
    expect(meaning(one, id)).toEqual(meaning(other, id));
  });

  it('nothing that either policy says of a step is lost', () => {
    for (const pack of [cp371, personalUse]) for (const alone of incidentTypes([pack])) {
      const merged = new Map((one ?? []).find(({ id }) => id === alone.id)?.steps.map((step) => [step.id, step]));
      for (const step of alone.steps) {
        expect(merged.get(step.id)).toMatchObject({ title: step.title, phase: step.phase, does: step.does });
        for (const sentence of step.help.split(/(?<=[.?!]) /u)) expect(merged.get(step.id)?.help, `${alone.id} ${step.id}`).toContain(sentence);
      }
    }
  });

  it('nobody replies to the press, also not to decline, and only Communications answers', () => {
    const [title, help] = meaning(other, 'press-contact').get('no-reply') ?? [];
    expect(title).toBe('Nobody replies');
    expect(help).toContain('Only the Communications Team answers.');
    expect(help).toContain('The manager and Communications speak first.');
  });

  it('a complaint is referred to PALS, and the way that the person prefers is asked', () => {
    expect([...meaning(other, 'complaint').keys()]).toEqual(expect.arrayContaining(['refer-pals', 'refer-as-preferred']));
  });
});

describe('the logo', () => {
  const types = incidentTypes([cp371, personalUse]);
  const type = (id: string) => types.find((each) => each.id === id);

  it('on an account run for the Trust is a matter of permission, on a personal page of staff one of conduct', () => {
    expect(type('logo-misuse')).toMatchObject({ clauses: 'CP371 2.3.1', staffConduct: false, grossMisconduct: false });
    expect(type('logo-on-personal-page')).toMatchObject({ clauses: '10022 5.1', staffConduct: true, grossMisconduct: true });
  });
});

describe('the annual return of HR', () => {
  it('names each type about staff under one kind of breach; a concern about malpractice is none', () => {
    const kinds = personalUse.hrReturn?.breaches ?? [];
    const named = kinds.flatMap(({ incidentTypes: own, otherTypes = [] }) => [...own, ...otherTypes.map(({ type }) => type)]);
    const staff = incidentTypes([cp371, personalUse]).filter(({ id, staffConduct }) => staffConduct && id !== 'staff-concern').map(({ id }) => id);
    expect(named.toSorted()).toEqual(staff.toSorted());
  });
});
