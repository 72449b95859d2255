import type { Prose } from '../prose/prose.js'

const english =
  /^(?:the|and|is|are|was|were|you|your|i|we|our|us|my|it|this|that|to|of|in|for|with|on|at|be|been|have|has|had|will|can|could|would|not|no|if|please|sorry|thanks|thank|hi|hello|hey|by|from|so|but|what|when|how|which|do|did|does|here|there|just|as|or|a|an|me|let|any|all|they|out|up|yes|get|send|dm|about|now|i'm|i'll|i've|we're|we'll|we've|it's|that's|don't)$/
const others =
  /^(?:der|die|das|und|ist|nicht|sie|ihr|ihre|ihren|wir|uns|ich|mit|f\u00fcr|auf|dass|wird|werden|haben|bitte|vielen|dank|leider|k\u00f6nnen|eine|einen|den|dem|le|la|les|des|une|est|vous|nous|votre|vos|pour|dans|avec|que|qui|sur|sont|avons|merci|bonjour|du|et|au|ne|pas|el|los|las|una|es|su|por|para|con|del|gracias|hola|lo|en|se|nuestro|hemos|usted|het|een|van|uw|wij|ons|voor|niet|zijn|wordt|hebben|u|dat|bedankt|met|o|os|as|um|uma|n\u00e3o|voc\u00ea|seu|sua|com|obrigado|obrigada|foi|mais|nosso|nossa|il|che|di|per|non|sono|grazie|\u00e8|zu|im|von|sich|auch|noch|op|maar|naar|aan|bij|ik|je|we|te|em|ao|pelo|pela|que|e|y|a)$/

/** Whether a text reads as English by its function words; a text too short to tell counts as English. */
export function isEnglish(prose: Prose): boolean {
  let own = 0
  let other = 0
  let letters = 0
  let foreign = 0
  const words = prose.sentences.map(({ span }) => prose.read(span)).join(' ')
  for (const match of words.matchAll(/[\p{L}\p{M}']+/gu)) {
    const word = match[0]
    if (english.test(word)) own++
    if (others.test(word)) other++
    letters += word.length
    if (/[^\p{Script=Latin}\p{M}']/u.test(word)) foreign += word.length
  }
  if (foreign > letters / 2) return false
  return other < 3 || own * 2 >= other
}
