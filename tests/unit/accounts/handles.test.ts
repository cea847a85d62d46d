import { describe, expect, it } from 'vitest';
import { firstLook, isReleased, plainHandle, sameHandle } from '../../../src/main/register/rooms/accounts/rules/handles.ts';

const held = (handle: string, key: string | null = null) => ({ handle, address: key ?? '', address_key: key });

describe('a handle is given up', () => {
  it('when another stands in its place, however it is written', () => {
    expect(isReleased(held('@WardNews'), held('wardnews '))).toBe(false);
    expect(isReleased(held('@wardnews'), held('@ward5news'))).toBe(true);
    expect(isReleased(held('@wardnews'), held(''))).toBe(true);
    expect(isReleased(held(''), held('@wardnews'))).toBe(false);
  });

  it('where there is only an address, when that changes', () => {
    expect(isReleased(held('', 'x.com/old'), held('', 'x.com/new'))).toBe(true);
    expect(isReleased(held('', null), held('', 'x.com/new'))).toBe(false);
    expect(isReleased(held('@same', 'x.com/old'), held('@same', 'x.com/new'))).toBe(false);
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
