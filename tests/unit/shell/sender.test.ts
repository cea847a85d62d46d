import { describe, expect, it } from 'vitest';
import { isTrusted } from '../../../src/main/shell/sender.ts';

const ours = { origin: 'app://register', parent: null };

describe('who may talk to the shell', () => {
  it('is the main frame of our window on our own page', () => {
    expect(isTrusted({ contentsId: 1, frame: ours }, 1)).toBe(true);
  });

  it('is not a frame inside our page, whatever its origin', () => {
    expect(isTrusted({ contentsId: 1, frame: { origin: 'app://register', parent: ours } }, 1)).toBe(false);
  });

  it('is not another window', () => {
    expect(isTrusted({ contentsId: 2, frame: ours }, 1)).toBe(false);
  });

  it.each(['https://register', 'app://register.example', 'app://other', 'file://', 'null', '', 'app://register/'])('is not a page of %j', (origin) => {
    expect(isTrusted({ contentsId: 1, frame: { origin, parent: null } }, 1)).toBe(false);
  });

  it('is not a frame that has gone since', () => {
    expect(isTrusted({ contentsId: 1, frame: null }, 1)).toBe(false);
  });

  it('is nobody while there is no window', () => {
    expect(isTrusted({ contentsId: 1, frame: ours }, undefined)).toBe(false);
  });
});
