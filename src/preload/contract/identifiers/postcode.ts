import { before, type FoundIdentifier } from './found.ts';

/** The areas of the Royal Mail, those of one letter first. */
const areas = new Set(
  ('B E G L M N S W AB AL BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC EH EN EX FK FY GL GU GY HA HD HG HP HR HS '
    + 'HU HX IG IM IP IV JE KA KT KW KY LA LD LE LL LN LS LU ME MK ML NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW '
    + 'SY TA TD TF TN TQ TR TS TW UB WA WC WD WF WN WR WS WV YO ZE').split(' '),
);

/** Districts that end in a letter are found in London only. */
const lettered = /^(?:E1W|N1[CP]|NW1W|SE1P|SW1[AEHPVWXY]|W1[A-HJKPSTUW]|EC[1-4][AMNPRVY]|WC[12][ABEHNRVX])$/u;

/** These have a letter in London, and are none without it. */
const onlyLettered = /^(?:W1|SW1|EC[1-4]|WC[12])$/u;

/** Between the halves: a run of spaces, a line break, a hyphen, or what a web address makes of a space. */
const gap = String.raw`(?:\s{0,4}|[\u2010-\u2013+-]|%20)`;
const shape = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}#/@_.=-])|(?<=post[ _-]?code[=:_.])|(?<=(?<![^\s(,])\d{3}[^\d\p{L}]?\d{3}[^\d\p{L}]?\d{4}/))(?:(gir)${gap}0aa|([a-z]{1,2})([1-9]\d?|0|\d[a-z])(${gap})(\d[abd-hjlnp-uw-z]{2}))(?![\p{L}\p{N}@]|[_/-][\p{L}\p{N}]|\.\p{L})`,
  'giu',
);

/** What has a code of its own: a room, a part of a document, a thing with a label. */
const otherCode = new RegExp(
  String.raw`\b(?:bed|bay|rooms?|ward|locker|cupboard|desk|door|appendix|annex|table|figure|clause|section|model|version|(?<!post[ -]?)code|error|type|tag|camera|registration|plate|voucher|coupon|slot|form|`
    + String.raw`ref|reference|serial|level|floor|screen|strain|variant|part|key|badge|licence|batch|flight|train|platform|route|junction|cell|column)(?:\s+(?:no\.?|number|is|was|reads?|in|called))?\s*[:#]?\s*["'“‘(]?$`,
  'iu',
);

/** Where something is written: what follows is not its own code. */
const written = /\b(?:on|in|from|at|across)\s+(?:the|an?|his|her|their|my|your|our|its|this|that)\s+(?:\p{L}+\s+)?(?:form|screen|badge|licence|tag)\s*[:,–-]?\s*["'“‘(]?$/iu;

/** The first to the ninth of something. */
const ordinal = /^(?:1st|2nd|3rd|\dth)$/iu;

/** Every full postcode in a text; not a district alone, and not the code of a room or a thing. */
export function postcodesIn(text: string): FoundIdentifier[] {
  return [...text.matchAll(shape)].flatMap((match) => {
    const { 0: found, 1: girobank, 2: area = '', 3: district = '', 4: between = '', 5: inward = '', index: start } = match;
    if (girobank === undefined && !isDistrict(area.toUpperCase(), district.toUpperCase())) return [];
    const words = before(text, start, 40);
    return isTyped(found, between, inward) && (written.test(words) || !otherCode.test(words)) ? [{ kind: 'postcode', text: found, start }] : [];
  });
}

function isDistrict(area: string, district: string): boolean {
  const whole = `${area}${district}`;
  return areas.has(area) && (/^\d+$/u.test(district) ? !onlyLettered.test(whole) : lettered.test(whole));
}

/** Whether somebody may have typed it as a postcode. */
function isTyped(found: string, between: string, inward: string): boolean {
  if (found === found.toUpperCase()) return !(between.includes('\n') && ordinal.test(inward));
  // On two lines, and with a hyphen, small letters are those of other words.
  if (/[^ \t]/u.test(between) && between !== '%20') return false;
  if (found === found.toLowerCase()) return true;
  // "N1 2nd floor" is none. Half in capitals and half not, without a space, is nobody's typing but that of a telephone, which makes the first letter a capital.
  return between === '' ? /^\p{Lu}[\p{Ll}\d]+$/u.test(found) : !ordinal.test(inward);
}
