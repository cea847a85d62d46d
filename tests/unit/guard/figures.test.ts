import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identifierKinds } from '../../../src/preload/contract/identifiers/find.ts';
import { figuresOf, figuresTable, precision, recall } from '../../guard/figures.ts';
import { parts, sentencesOf } from '../../guard/sentences.ts';

describe('the labelled sentences', () => {
  it('are more than 300, each once, two fifths of them kept apart from the rules', () => {
    const [apart, used] = parts.map((part) => sentencesOf(part).map(({ text }) => text));
    const all = [...(apart ?? []), ...(used ?? [])];
    expect(all.length).toBeGreaterThan(300);
    expect(new Set(all).size).toBe(all.length);
    expect((apart ?? []).length / all.length).toBeGreaterThanOrEqual(0.4);
  });

  it('hold more sentences in which nothing is to be found than in which something is', () => {
    const all = parts.flatMap(sentencesOf);
    expect(all.filter(({ marked }) => marked.length === 0).length).toBeGreaterThan(all.length / 2);
  });
});

describe('what the guard makes of them', () => {
  const apart = sentencesOf('held-out');

  it('is right in nine of ten cases in all', () => {
    expect(precision(figuresOf(apart, 'all'))).toBeGreaterThanOrEqual(0.94);
    expect(recall(figuresOf(apart, 'all'))).toBeGreaterThanOrEqual(0.94);
  });

  it.each(identifierKinds)('is right for each kind: %s', (kind) => {
    expect(precision(figuresOf(apart, kind))).toBeGreaterThanOrEqual(0.9);
    expect(recall(figuresOf(apart, kind))).toBeGreaterThanOrEqual(0.8);
  });

  it('misses no NHS number and finds no wrong one', () => {
    expect(parts.flatMap((part) => { const { wrong, missed } = figuresOf(sentencesOf(part), 'nhs-number'); return [wrong, missed]; })).toEqual([0, 0, 0, 0]);
  });

  it('stands in the README as the script prints it', () => {
    const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8');
    expect(readme.includes(figuresTable().join('\n'))).toBe(true);
  });
});
