/** What is told of English sentences by their words in their order. */
import type { Expressions } from '../expressions.js';

export const expressions: Expressions = {
  negators:
    /\b(?:not(?! only\b| limited\b| necessarily\b)|never|no(?= )(?! longer than\b| later than\b| less than\b| more than\b| matter\b)|nor|neither|cannot|without|(?:do|does|did|is|are|was|were|wo|ca|would|should|could|has|have|had)n['’]t|prohibit(?:s|ed)?|refrain|free of|rather than)\b/gi,
  breakers:
    /[;.!?]\s|\b(?:but|however|unless|except|although|other than|and (?:we )?(?:may|will|can)|and (?:you|our|they) |, (?:we|you|our|which|and we) |so that|in order to|because|until|only)\b/gi,
  reachesBack: {
    before:
      /\b(?:is|are|was|were|be|been|being|sells?|sold|shares?|shared|collects?|collected|uses?|used|discloses?|disclosed|keeps?|kept|stores?|stored|receives?|received)\s$/i,
    behind:
      /^[\s\w]*\b(?:be\s)?(?:\w+ed|sold|kept|sent|read|made|held|shown|seen|given|known|taken|passed|personal|data|information)\b/i,
  },
  passive: { form: /^(?:is|are|was|were)n/i, behind: /^\s(?:\w+ly\s)?be(?:en)?\s/i },
  clauseStart:
    /[.;:!?()]|,\s(?:and|but|or|so|we|you|your|our|it|they|the|this|these|any|no|all)\b|\b(?:but|and we|and your|when|if|while|where)\b/gi,
  denies:
    /\b(?:(?:do|will|does|would) (?:not(?! (?:track|sell(?: or share)? my)\b)|never)|never|don['’]t|won['’]t|prohibited)\b/i,
  needsNoConsent: /\bwithout (?:your )?(?:prior )?consent\b|\bconsent is not required\b|\bexceptions?\b|\bexempt/i,
  aboutChanges:
    /\b(?:chang(?:e|es)|updat(?:e|es)|amend(?:ments?)?|modif(?:y|ications?)|revis(?:e|ions?))\b[^.;]{0,80}\b(?:policy|notice|statement|practices|rights)\b|\bmaterial(?:ly)? (?:change|different)/i,
  promises:
    /\bwe (?:will|shall|promise|undertake)\b[^.;]{0,120}\b(?:notify|notice|inform|tell|e-?mail|consent|never|not)\b|\bwithout your (?:explicit |express |prior )?consent\b|\bwill not reduce\b/i,
  ofData:
    /\b(?:data|personal|information|privacy|cookies?|identif\w+|profil\w+|location|biometric\w*|recordings?|footage|photos?|messages?|(?:phone|mobile) numbers?|(?:order|browsing|search|purchase) history|health|face|voice|track\w*|(?:your|their|users?|customers?|people|visitors?|children)['’]?s? (?:[\w-]+ ){0,3}(?:name|address|phone|photos?|messages?|contacts?|accounts?|records?|rights?|consent|details|history|orders?|faces?|voice))\b|\b(?:opt[- ]?out|opt[- ]?in|consent)\b/i,
  betweenUs:
    /\b(?:we|us|our)\b[^.]{0,200}\b(?:you|your|their|users?|customers?|visitors?)\b|\byour?\b[^.]{0,200}\b(?:we|us)\b/i,
  otherThings:
    /\b(?:[Ss]ection|page|tab|menu|screen|heading|chapter)s?\s(?:called\s|named\s|titled\s|headed\s)?[“"]?([A-Z][\w’'-]*(?:\s(?:(?:and|of|or|the|for|to|in|on|my|your|&|>)\s)*[A-Z][\w’'-]*)+)|(?:^|[,;]\s|\b(?:to|can|may|please)\s)(?:[Gg]o to|[Vv]isit)\s(?:the\s|our\s|your\s)?[“"]?([A-Z][\w’'-]*(?:\s(?:(?:and|of|or|the|for|to|in|on|my|your|&|>)\s)*[A-Z][\w’'-]*)+)|(?<!\b(?:other|with|to|by)\s)\b(?:you|users?|customers?|visitors?)\s(?:(?:are|is|live|lives|reside|resides)\s)?(?:currently\s)?(?:located |based |living |resident )?((?:in|from|within|outside(?: of)?)\s(?:the\s)?[A-Z][\w.]*(?:\s[A-Z]\w*)*)|\b((?:sign|log)[- ]?(?:in|up)|search|send|submit|download|login)\s(?:button|icon|page|screen|form|box|link)s?\b|\b(?:fill in|enter|add|type|complete|upload|save)\s[^.;,]{0,40}\s(in your (?:account |profile )?settings)|\b(?:you\s)?(?:accept|accepts|accepting|accepted|decline[sd]?|declining)\s(?:(?:an?|the|your|his|her|their|our|this|that)\s)?(?:[\w-]+\s)?(?:invitation|invite|offer|order|booking|reservation|ride|job|delivery|parcel|friend request|call|gift|challenge|quote)s?\b|\b(?:re)?(?:sell|sells|selling|sold|rent|rents|renting|rented|leas(?:e|es|ed|ing)|trad(?:e|es|ed|ing))\s(?:out\s)?(?:(?:an?|the|your|his|her|their|our|this|these|used|second-hand|new)\s)*(?:goods|items?|products?|tickets?|cars?|vehicles?|homes?|houses?|flats?|rooms?|bikes?|securities|stocks?|clothes|furniture|equipment|tools|books?|food|things|merchandise)\b/g,
  agrees: /\b(?:agree|accept|allow|consent|confirm|continue)\b/i,
  changeLog:
    /^[\d.\s]*(?:change ?log|(?:change|revision|version|update) history|history of (?:changes|updates)|record of changes)(?: (?:of|to) this (?:notice|policy))?\s*$/i,
  tellsOfChange:
    /^\W*(?:we\s)?(?:added|updated|revised|removed|clarified|changed|said|told|amended|corrected|reworded|described|explained|published|first|new section|minor)\b/i,
  shortestSentence: 16,
};
