import { locale } from '../lib/locale.svelte';
import { attempt } from './attempt';
import { plan } from './plan.svelte';

/**
 * Something read from the plan, and read again whenever the plan, the language or what `ask` looks at changes; the old
 * answer stays until the new one is there. To be called while a component is set up.
 */
export function following<T>(ask: () => Promise<T> | null): { readonly data: T | null } {
  let data = $state.raw<T | null>(null);
  $effect(() => {
    void plan.info?.revision;
    void locale.current;
    let gone = false;
    const answer = ask();
    if (answer) {
      void attempt(() => answer).then((found) => {
        if (!gone && found !== undefined) data = found;
      });
    }
    return () => {
      gone = true;
    };
  });
  return {
    get data() {
      return data;
    },
  };
}
