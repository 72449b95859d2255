/**
 * Messages of a conversation that are read at a press, the latest: all that is heard of most, while mails that quote
 * each other grow with every answer, and the agent waits.
 */
export const mostRead = 25
