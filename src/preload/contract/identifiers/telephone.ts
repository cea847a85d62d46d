import { after, before, type FoundIdentifier, lastOf } from './found.ts';

const shape = /(?:(?<![\p{L}\p{N}#=/_.@+-])|(?<=(?<!\p{L})(?:tel(?:ephone)?|mob(?:ile)?|phone|ph)[.-]?))(?:(?:(?:\+|00)44[ .-]?(?:\(0\)[ .-]?)?|\(?0)\d(?:[ \t().\u2010-\u2013-]{0,2}\d){8,9}|447\d{9}|0\d{4}\/\d{6})(?! ?[1-9]|[\d\p{L}_@/]|[.,-]\d)/giu;

/** Twelve figures that begin with 447, or two numbers with a stroke, may be those of other things. */
const otherNumber = /\b(?:ref(?:erence)?|account|page|post|tweet|status|video|campaign|case|job|order|ticket|invoice|serial|licence|contract|asset|id)(?:\s+(?:no\.?|number|id))?\s*[:#]?\s*$/iu;

/** Whose number is somebody's post, desk or firm. */
const official = /\b(?:on[- ]?call|duty|bleeps?|press|media|switchboards?|help ?lines?|hot ?lines?|care ?lines?|reception(?:ist)?(?:['’]s)?|wards?(?:['’]s)?|works?|office|service|desk|pals|clinic|hospital|surgery|practice|library|council|department|unit|compan(?:y|ies)|firm|agency|charity|supplier|trust(?:['’]s)?|headquarters|extension|ext|fax|booking|centre|public|police|team(?:['’]s)?|communications|emergency|out[- ]of[- ]hours|pharmacy|school|university|advert|scam|spam|hoax|transport)\b/giu;

/** Whose number is somebody's own. */
const own = /\b(?:hers?|his|their|him|them|my|me|mine|mum(?:my)?|dad(?:dy)?|mother|father|parent|daughter|son|sister|brother|wife|husband|partner|widow|nan|gran(?:ny|dad)?|aunt|uncle|neighbour|friend|patient|relative|complainant|caller|carer|visitor|volunteer|reporter|commenter|home|personal|private|landline|reach(?:ed)?|lives|left (?:a|the) number|(?:she|he|they|who) left)(?:['’]s)?\b/giu;

const ownAfter = /^[\s,)]*(?:(?:is|was|as|being)\s+)?(?:(?:his|her|their|my)\s+(?:own|home|private|personal|mobile|number|phone|landline)|the (?:patient|complainant|caller)['’]s|\(?(?:home|private|personal)\b)/iu;
const officialAfter = /^[\s,)]*(?:(?:is|was|of|for|with|kept)\s+)?(?:(?:in|at|by|with)\s+)?(?:the\s+)?(?:duty|on[- ]?call|ward|office|press|switchboard|reception|pals|bleep|team)\b|\b(?:team|ward|trust|office|service)['’]s\b/iu;

/** Every telephone number in a text that reads as a private person's: mobiles unless they are a post's, others only where it is said whose they are. */
export function telephonesIn(text: string): FoundIdentifier[] {
  return [...text.matchAll(shape)].flatMap((match): FoundIdentifier[] => {
    const number = national(match[0]);
    const mobile = /^07[1-57-9]\d{8}$/u.test(number);
    // Freephone, special rates and shared lines are no person's.
    if (!mobile && !/^0[12]\d{8,9}$/u.test(number)) return [];
    const words = before(text, match.index, 80);
    if (/^44|\//u.test(match[0]) && otherNumber.test(words)) return [];
    const next = after(text, match.index + match[0].length, 40);
    if (!isPrivate(mobile, words, next)) return [];
    // An opening bracket belongs to the number only where its closing one does, too.
    const lead = match[0].startsWith('(') && !match[0].includes(')') ? 1 : 0;
    return [{ kind: 'telephone', text: match[0].slice(lead), start: match.index + lead }];
  });
}

function isPrivate(mobile: boolean, words: string, next: string): boolean {
  if (ownAfter.test(next)) return true;
  if (officialAfter.test(next)) return false;
  const post = lastOf(words, official);
  const person = lastOf(words, own);
  return post > person ? false : mobile || person !== -1;
}

/** @returns the figures as they are dialled in the country */
function national(text: string): string {
  const figures = text.replace(/\(0\)/u, '').replaceAll(/\D/gu, '');
  return /^(?:\+|44)/u.test(text) ? `0${figures.slice(2)}` : figures.startsWith('0044') ? `0${figures.slice(4)}` : figures;
}
