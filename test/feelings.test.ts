import { describe, expect, it } from 'vitest'
import { read } from '../src/prose/prose.js'
import { feelingsOf } from '../src/reading/listening/feelings.js'

function kindOf(reply: string, customer?: string): string {
  const kinds = feelingsOf(read(reply), customer === undefined ? undefined : read(customer)).map(
    ({ kind }) => kind,
  )
  return kinds.includes('specific') ? 'specific' : (kinds[0] ?? 'none')
}

describe('a formula names a feeling, whoever’s it is', () => {
  it.each([
    'I understand your frustration.',
    'We completely understand your concern regarding the torn awning.',
    'I can appreciate how frustrating this must be.',
    'We know how annoying a slow kiln can be.',
    'I understand how you feel.',
    'I understand you are upset about the late harvest box.',
    'That sounds really stressful.',
    'I understand. Let me check the rota.',
    'We hear you!',
    'Your disappointment is completely understandable.',
    'I’d be annoyed too.',
    'Sorry for the frustration.',
    'You’re right to be cross.',
    'We were saddened to hear this.',
  ])('%s', reply => {
    expect(kindOf(reply, 'The harvest box came late and the awning is torn')).toBe('stock')
  })
})

describe('a feeling or a cost of this case is specific', () => {
  it.each([
    'That’s rotten timing with the fête tomorrow.',
    'What a horrible way to start your honeymoon.',
    'Being left on the ring road after dark must have been scary.',
    'Finding a stranger in your cabin is alarming, and he should never have had that key.',
    'Hearing it from a neighbour must have been a shock.',
    'A cold shower for ten days is no joke in January.',
    'What a shame about the seed potatoes.',
    'What a beautiful christening gown!',
    'Ouch, 300 miles.',
    'Oh no, not the wedding cake!',
    'Sorry you’ve wasted a whole Saturday on our helpline.',
    'I’m sorry you came out twice for nothing.',
    'We apologise for the impact on your students.',
    'I’m sorry about the missing cake, especially on the day of his birthday.',
    'It’s heartbreaking to hear that the kiln burst with her last bowls in it.',
    'This delay has cost you a week of lambing help.',
    'I’m relieved to hear the cat is safe.',
  ])('%s', reply => {
    expect(kindOf(reply)).toBe('specific')
  })

  it('makes a formula specific where it names what they said of their life', () => {
    const customer = 'No cake, and my daughter’s birthday was ruined.'
    expect(kindOf('I can imagine how upsetting that was for your daughter.', customer)).toBe('specific')
    expect(kindOf('I can imagine how upsetting the cake was.', customer)).toBe('stock')
  })
})

describe('what is no empathy', () => {
  it.each([
    'We’re sad to see you go.',
    'Glad to hear it!',
    'You’ll be glad to know the pool is open.',
    'We acknowledge the issue with the turnstile.',
    'I understand that you ordered two rakes.',
    'Once we understand your situation, we can quote.',
    'Could you help us understand the situation?',
    'Our engineers are working hard to fix the pump.',
    'What a great question.',
    'That’s not what we want!',
    'I’m sorry the lamp broke.',
    'Which card is this concerning?',
    'Was it hard to hear the speaker?',
    'Do you know how late the bus was?',
  ])('%s', reply => {
    expect(kindOf(reply)).toBe('none')
  })
})
