/** Whether nothing is written: an editor in which nobody has typed holds tags all the same. */
export const isEmpty = (source: string): boolean => source.replace(/<[^<>]*>|&nbsp;/g, '').trim() === ''
