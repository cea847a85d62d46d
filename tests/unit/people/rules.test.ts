import { describe, expect, it } from 'vitest';
import { hasLeft, isAmbiguous, maybeSamePerson, namesakesSentence, sameName, samePerson } from '../../../src/main/register/rooms/people/rules.ts';

const ann = { id: 'ann', name: 'Ann Other', email: 'ann@example.org' };
const bea = { id: 'bea', name: 'Bea Admin', email: '' };
const otherBea = { id: 'other-bea', name: 'BEA  ADMIN', email: '' };

describe('who is meant', () => {
  it('name and e-mail address together decide, in any case', () => {
    expect(samePerson({ name: 'ann OTHER', email: 'ANN@example.org' }, [ann, bea])).toBe(ann);
  });

  it('another name at the same address is somebody else, because teams share mailboxes', () => {
    expect(samePerson({ name: 'Dee Other', email: ann.email }, [ann, bea])).toBeUndefined();
  });

  it('an address alone means whoever alone has it', () => {
    expect(samePerson({ name: ann.email, email: ann.email }, [ann, bea])).toBe(ann);
    expect(samePerson({ name: ann.email, email: ann.email }, [ann, { ...bea, email: ann.email }])).toBeUndefined();
  });

  it('without one, a name that exactly one person bears', () => {
    expect(samePerson({ name: 'ann other', email: '' }, [ann, bea])).toBe(ann);
    expect(samePerson({ name: 'Nobody', email: '' }, [ann, bea])).toBeUndefined();
  });

  it('two people can share a name, so it alone does not decide', () => {
    expect(samePerson({ name: 'Bea Admin', email: '' }, [bea, otherBea])).toBeUndefined();
  });

  it('among namesakes the one who stands there already is meant, so that saving twice makes no third', () => {
    expect(samePerson({ name: 'Bea Admin', email: '' }, [bea, otherBea], 'other-bea')).toBe(otherBea);
    expect(samePerson({ name: 'Ann Other', email: '' }, [bea, otherBea], 'bea')).toBeUndefined();
  });

  it('a new address belongs to the one person of that name who has none', () => {
    expect(samePerson({ name: 'Bea Admin', email: 'bea@example.org' }, [ann, bea])).toBe(bea);
    expect(samePerson({ name: 'Ann Other', email: 'other.ann@example.org' }, [ann, bea])).toBeUndefined();
  });
});

describe('two names', () => {
  it('are the same to a reader whatever their case, spaces and way of writing accents', () => {
    expect(sameName(' Zoë   Quill ', 'zoe\u0308 quill')).toBe(true);
    expect(sameName('Zoë', 'Zoe')).toBe(false);
  });
});

describe('two records may be one person', () => {
  const may = (one: string, other: string, emails: readonly [string, string] = ['', '']) =>
    maybeSamePerson({ name: one, email: emails[0] }, { name: other, email: emails[1] });

  it('with the same address, or the same name however it is written', () => {
    expect(may('Ann Other', 'A. Other', ['ann@example.org', 'ANN@example.org'])).toBe(true);
    expect(may('Zoë Quill', 'Zoe  QUILL')).toBe(true);
    expect(may('Other, Ann', 'Ann Other')).toBe(true);
    expect(may('Ann-Marie Other', 'Ann Marie Other', ['a@example.org', 'b@example.org'])).toBe(true);
  });

  it('with a name that a slip of the finger makes, where no two addresses tell them apart', () => {
    expect(may('Ann Other', 'Ann Ohter')).toBe(true);
    expect(may('Ann Other', 'Ann Othr', ['ann@example.org', ''])).toBe(true);
    expect(may('Bartholomew Quill', 'Bartolomew Quil')).toBe(true);
    expect(may('Ann Other', 'Ann Ohter', ['ann@example.org', 'ohter@example.org'])).toBe(false);
  });

  it('not with another name, nor with a short one that differs', () => {
    expect(may('Ann Other', 'Bea Admin')).toBe(false);
    expect(may('Jo Li', 'Jo Lu')).toBe(false);
    expect(may('Ann Other', 'Dan Otter')).toBe(false);
  });
});

describe('a name that several people bear', () => {
  const known = [{ id: 'one', name: 'Sam Jones', email: 'a@example.org' }, { id: 'two', name: 'sam  jones', email: '' }, { id: 'three', name: 'Bea Admin', email: '' }];

  it('does not say who is meant without an email address, unless one of them stands there already', () => {
    expect(isAmbiguous({ name: 'Sam Jones', email: '' }, known)).toBe(true);
    expect(isAmbiguous({ name: 'Sam Jones', email: '' }, known, 'three')).toBe(true);
    expect(isAmbiguous({ name: 'Sam Jones', email: '' }, known, 'two')).toBe(false);
    expect(isAmbiguous({ name: 'Sam Jones', email: 'a@example.org' }, known)).toBe(false);
    expect(isAmbiguous({ name: 'Bea Admin', email: '' }, known)).toBe(false);
  });

  it('is said with what to do', () => {
    expect(namesakesSentence('Sam Jones', 2)).toBe('Two people are called Sam Jones. Give the email address of the one who is meant.');
    expect(namesakesSentence('Sam Jones', 3)).toBe('3 people are called Sam Jones. Give the email address of the one who is meant.');
  });
});

describe('somebody has left', () => {
  it('from the day after the last day', () => {
    expect(hasLeft('2026-11-20', '2026-11-21')).toBe(true);
    expect(hasLeft('2026-11-21', '2026-11-21')).toBe(false);
    expect(hasLeft(null, '2026-11-21')).toBe(false);
  });
});
