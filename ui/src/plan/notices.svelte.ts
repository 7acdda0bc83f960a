import type { AppError } from '../backend/types';

export interface Notice {
  id: number;
  text: string;
  kind: 'done' | 'error';
  undoable: boolean;
  /** What an error's "Copy details" puts on the clipboard. */
  details: string;
}

const SHOWN_FOR = 6000;
let next = 1;
let list = $state.raw<Notice[]>([]);

function add(notice: Omit<Notice, 'id'>): number {
  const id = next++;
  // One "done" at a time: the newest is the one undo would take back.
  list = [...list.filter((n) => n.kind === 'error' || notice.kind === 'error'), { ...notice, id }].slice(-4);
  return id;
}

export const notices = {
  get list() {
    return list;
  },
  done(text: string, undoable = false) {
    const id = add({ text, kind: 'done', undoable, details: '' });
    setTimeout(() => notices.dismiss(id), SHOWN_FOR);
  },
  error(error: AppError) {
    const details = [error.code, error.sentence, ...error.fields].join('\n');
    if (list.some((n) => n.details === details)) return;
    add({ text: error.sentence, kind: 'error', undoable: false, details });
  },
  dismiss(id: number) {
    list = list.filter((n) => n.id !== id);
  },
};
