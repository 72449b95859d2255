export const formats = ['pretty', 'json', 'jsonl', 'sarif', 'junit', 'github'] as const
export type Format = (typeof formats)[number]
