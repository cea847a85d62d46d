import { describe, expect, it } from 'vitest';
import { sameName, samePerson } from '../../../src/main/register/rooms/people/rules.ts';

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
