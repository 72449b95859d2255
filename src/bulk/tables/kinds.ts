export const tableKinds = ['csv', 'jsonl'] as const
export type TableKind = (typeof tableKinds)[number]
