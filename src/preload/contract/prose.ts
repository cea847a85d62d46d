import { z } from 'zod';
import type { CallShape } from './call.ts';
import { type FoundIdentifier, identifiersIn } from './identifiers/find.ts';
import { isTyped } from './values.ts';

/*
 * Which fields of an input are prose: every line and every paragraph that somebody types, unless the contract says that the
 * field is the own place of an address, a number or a name. The identifier guard looks at prose and at nothing else.
 */

const ownPlaces = z.registry<{ readonly because: string }>();

/**
 * Marks a field as the own place of what the guard would otherwise point out there, such as a person's work address.
 *
 * @param schema a field made for this one place: the mark is on the object, so a shared one would be marked everywhere
 * @param because why it may stand there, as the list of such fields gives it
 */
export function ownPlace<Field extends z.ZodType>(schema: Field, because: string): Field {
  ownPlaces.add(schema, { because });
  return schema;
}

/** Something typed into prose, with the dotted path of its field. */
export interface Prose {
  readonly path: string;
  readonly text: string;
}

/** A field that the guard leaves alone, and why. */
export interface OwnPlace {
  readonly path: string;
  readonly because: string;
}

/** An identifier that somebody has typed, with the dotted path of its field. */
export interface FoundInField extends FoundIdentifier {
  readonly path: string;
}

/** A reason why something that was found may stay. */
export interface Kept {
  /** What was found, as it is typed. */
  readonly found: string;
  readonly because: string;
}

/** What travels beside an input: why things stay in it that the guard found. Bounded, since the window sends it. */
export const keptReasons = z.array(z.strictObject({ found: z.string().min(1).max(330), because: z.string().min(1).max(400) })).max(200);

/** Whether the guard looks at the input of a call: drafts and questions are not records. */
export function isGuarded({ effect }: Pick<CallShape, 'effect'>): boolean {
  return effect === 'change' || effect === 'job';
}

/** Everything of a call's input that the guard points out. @param input as the contract reads it */
export function foundIn(shape: CallShape, input: unknown): FoundInField[] {
  if (!isGuarded(shape)) return [];
  return proseOf(shape.input, input).flatMap(({ path, text }) => identifiersIn(text).map((found) => ({ ...found, path })));
}

/** Everything of a value that is prose. */
export function proseOf(schema: z.ZodType, value: unknown, path = ''): Prose[] {
  if (value === null || value === undefined || ownPlaces.has(schema)) return [];
  if (schema instanceof z.ZodString) return isTyped(schema) && typeof value === 'string' ? [{ path, text: value }] : [];
  return partsOf(schema, value).flatMap((part) => proseOf(part.schema, part.value, joined(path, part.key)));
}

interface PartOfValue {
  readonly key: string;
  readonly schema: z.ZodType;
  readonly value: unknown;
}

function partsOf(schema: z.ZodType, value: unknown): PartOfValue[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return [{ key: '', schema: schema.unwrap() as z.ZodType, value }];
  if (schema instanceof z.ZodUnion) {
    const chosen = (schema.options as readonly z.ZodType[]).find((option) => option.safeParse(value).success);
    return chosen === undefined ? [] : [{ key: '', schema: chosen, value }];
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((one: unknown, place) => ({ key: String(place), schema: schema.element as z.ZodType, value: one }));
  if (schema instanceof z.ZodRecord && isObject(value)) return Object.entries(value).map(([key, one]) => ({ key, schema: schema.valueType as z.ZodType, value: one }));
  if (schema instanceof z.ZodObject && isObject(value)) return Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, part]) => ({ key, schema: part, value: value[key] }));
  return [];
}

/** Every field of an input that the guard looks at, and every one that it leaves alone with the reason. */
export function fieldsOf(schema: z.ZodType, path = ''): { readonly prose: readonly string[]; readonly own: readonly OwnPlace[] } {
  const mark = ownPlaces.get(schema);
  if (mark !== undefined) return { prose: [], own: [{ path, because: mark.because }] };
  if (schema instanceof z.ZodString) return { prose: isTyped(schema) ? [path] : [], own: [] };
  const parts = schemasIn(schema).map(([key, part]) => fieldsOf(part, joined(path, key)));
  return { prose: parts.flatMap(({ prose }) => prose), own: parts.flatMap(({ own }) => own) };
}

function schemasIn(schema: z.ZodType): (readonly [string, z.ZodType])[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return [['', schema.unwrap() as z.ZodType]];
  if (schema instanceof z.ZodUnion) return (schema.options as readonly z.ZodType[]).map((option) => ['', option] as const);
  if (schema instanceof z.ZodArray) return [['*', schema.element as z.ZodType]];
  if (schema instanceof z.ZodRecord) return [['*', schema.valueType as z.ZodType]];
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape as Record<string, z.ZodType>);
  return [];
}

function joined(path: string, key: string): string {
  return path === '' || key === '' ? `${path}${key}` : `${path}.${key}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
