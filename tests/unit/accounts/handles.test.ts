import { describe, expect, it } from 'vitest';
import { firstLook, releasedPart, plainHandle, sameHandle } from '../../../src/main/register/rooms/accounts/rules/handles.ts';

const held = (handle: string, key: string | null = null) => ({ handle, address: key ?? '', address_key: key });

describe('a handle is given up', () => {
  it('when another stands in its place, however it is written', () => {
    expect(releasedPart(held('@WardNews'), held('wardnews '))).toBeNull();
    expect(releasedPart(held('@wardnews', 'x.com/wardnews'), held('@ward5news', 'x.com/ward5news'))).toEqual(held('@wardnews', 'x.com/wardnews'));
    expect(releasedPart(held('@wardnews'), held(''))).toEqual(held('@wardnews'));
    expect(releasedPart(held(''), held('@wardnews'))).toBeNull();
  });

  it('or its address alone, when that changes and the handle stays or was never there', () => {
    expect(releasedPart(held('', 'x.com/old'), held('', 'x.com/new'))).toEqual(held('', 'x.com/old'));
    expect(releasedPart(held('@same', 'x.com/old'), held('@same', 'x.com/new'))).toEqual(held('', 'x.com/old'));
    expect(releasedPart(held('', null), held('', 'x.com/new'))).toBeNull();
    expect(releasedPart(held('@same', 'x.com/same'), held('@same', 'x.com/same'))).toBeNull();
  });
});

describe('two handles are the same', () => {
  it('by their letters, or by their address where one has no handle', () => {
    expect(sameHandle(held('@Ward'), held('ward'))).toBe(true);
    expect(sameHandle(held('@ward', 'x.com/a'), held('@other', 'x.com/a'))).toBe(false);
    expect(sameHandle(held('', 'x.com/a'), held('@other', 'x.com/a'))).toBe(true);
    expect(sameHandle(held(''), held(''))).toBe(false);
    expect(plainHandle(' @@Ward5 ')).toBe('ward5');
  });

  it('and the first look comes after 30 days', () => {
    expect(firstLook('2026-01-31')).toBe('2026-03-02');
  });
});
