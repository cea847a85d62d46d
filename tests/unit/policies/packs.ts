/** The shipped packs, read as the app reads them, for every test of this folder. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPacks } from '../../../src/main/register/rooms/policies/pack-library.ts';
import type { PolicyPack } from '../../../src/main/register/rooms/policies/pack-schema.ts';

export const packsFolder = fileURLToPath(new URL('../../../resources/policies', import.meta.url));

const packs = loadPacks(packsFolder);

function shippedPack(id: string): PolicyPack {
  const pack = packs.get(id);
  if (!pack) throw new Error(`no pack ${id} in ${packsFolder}`);
  return pack;
}

export const cp371 = shippedPack('cp371');
export const personalUse = shippedPack('10022');

/** A fresh, changeable copy of a shipped pack's JSON. */
export function packJson(id: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`${packsFolder}/${id}.json`, 'utf8')) as Record<string, unknown>;
}

/** Every text of a value with the keys that lead to it. */
export function textsOf(value: unknown, keys: readonly string[] = []): { keys: readonly string[]; text: string }[] {
  if (typeof value === 'string') return [{ keys, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...keys, key]));
}
