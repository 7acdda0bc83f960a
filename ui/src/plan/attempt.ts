import type { AppError } from '../backend/types';
import { m } from '../paraglide/messages.js';
import { notices } from './notices.svelte';

/** Rust answers with a code, a sentence and fields; anything else is a fault of ours and says so. */
export function readError(thrown: unknown): AppError {
  if (typeof thrown === 'object' && thrown !== null && 'sentence' in thrown) return thrown as AppError;
  const detail = thrown instanceof Error ? `${thrown.message}\n${thrown.stack ?? ''}` : JSON.stringify(thrown);
  return { code: 'unexpected', sentence: m.error_unexpected(), fields: [detail] };
}

/** Runs something that may fail; the failure becomes a notice that stays, and the answer undefined. */
export async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (thrown) {
    notices.error(readError(thrown));
    return undefined;
  }
}
