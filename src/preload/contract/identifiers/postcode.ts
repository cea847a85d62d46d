import { before, type FoundIdentifier } from './found.ts';

/** The areas of the Royal Mail, those of one letter first. */
const areas = new Set(
  ('B E G L M N S W AB AL BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY EC EH EN EX FK FY GL GU GY HA HD HG HP HR HS '
    + 'HU HX IG IM IP IV JE KA KT KW KY LA LD LE LL LN LS LU ME MK ML NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM SA SE SG SK SL SM SN SO SP SR SS ST SW '
    + 'SY TA TD TF TN TQ TR TS TW UB WA WC WD WF WN WR WS WV YO ZE').split(' '),
);

/** Districts that end in a letter are found in London only. */
const lettered = /^(?:E1W|N1[CP]|NW1W|SE1P|SW1[AEHPVWXY]|W1[A-HJKPSTUW]|EC[1-4][AMNPRVY]|WC[12][ABEHNRVX])$/u;

const shape = /(?<![\p{L}\p{N}#/@_.=-])(?:(gir)[ \u00a0]?0aa|([a-z]{1,2})([1-9]\d?|0|\d[a-z])[ \u00a0]?(\d[abd-hjlnp-uw-z]{2}))(?![\p{L}\p{N}_@/-]|\.\p{L})/giu;

/** What has a code of its own: a room, a part of a document, a thing with a label. */
const otherCode = new RegExp(
  String.raw`\b(?:bed|bay|rooms?|ward|locker|cupboard|desk|door|appendix|annex|table|figure|clause|section|model|version|(?<!post[ -]?)code|error|type|tag|camera|registration|plate|voucher|coupon|slot|form|`
    + String.raw`ref|reference|serial|level|floor|screen|strain|variant|part|key|badge|licence|batch|flight|train|platform|route|junction|cell|column)(?:\s+(?:no\.?|number|is|was|reads?|in|called))?\s*[:#]?\s*["'“‘(]?$`,
  'iu',
);

/** Every full postcode in a text; not a district alone, and not the code of a room or a thing. */
export function postcodesIn(text: string): FoundIdentifier[] {
  return [...text.matchAll(shape)].flatMap((match) => {
    const { 0: found, 1: girobank, 2: area = '', 3: district = '', index: start } = match;
    if (girobank === undefined && !(areas.has(area.toUpperCase()) && (/^\d+$/u.test(district) || lettered.test(`${area}${district}`.toUpperCase())))) return [];
    const whole = found.toUpperCase();
    // Half in capitals and half not is nobody's typing of a postcode, and small letters without a space are a code's.
    if (found !== whole && found !== found.toLowerCase() && !/[ \u00a0]/u.test(found)) return [];
    return otherCode.test(before(text, start, 40)) ? [] : [{ kind: 'postcode', text: found, start }];
  });
}
