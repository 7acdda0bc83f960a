import { backend } from '../backend/backend';
import type { Conflict, PlanEvent, Planned, Proposal } from '../backend/types';
import { m } from '../paraglide/messages.js';
import { announcer } from '../plan/announcer.svelte';
import { attempt } from '../plan/attempt';
import { plan } from '../plan/plan.svelte';

/** Seeds differ from run to run so that planning again can find something else; the proposal names its seed. */
const newSeed = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;

/** One planning run and the proposal it ends in. Kept outside the screen, which may be left while it runs. */
export class Planning {
  constructor(readonly board: Planned) {}

  seconds = $state(10);
  running = $state(false);
  stopping = $state(false);
  /** Counts between the planner's own reports, so that the clock does not stand still. */
  elapsed = $state(0);
  latest = $state.raw<PlanEvent | null>(null);
  /** Best score so far over time, for the small rising line. */
  trail = $state.raw<{ at: number; cost: number }[]>([]);
  proposal = $state.raw<Proposal | null>(null);
  /** Items of the proposal that were unticked. */
  leftOut = $state.raw<ReadonlySet<string>>(new Set());
  conflicts = $state.raw<Conflict[]>([]);

  async start() {
    if (this.running || !plan.writable) return;
    if (this.proposal) await this.discard();
    this.running = true;
    this.stopping = false;
    this.latest = null;
    this.trail = [];
    this.elapsed = 0;
    announcer.say(m.planning_started());
    const begun = performance.now();
    const clock = setInterval(() => {
      this.elapsed = (performance.now() - begun) / 1000;
    }, 250);
    const found = await attempt(() =>
      backend().plan(this.board, this.seconds, newSeed(), (event) => this.#report(event)),
    );
    clearInterval(clock);
    this.running = false;
    if (!found) return;
    this.leftOut = new Set();
    this.conflicts = [];
    this.proposal = found;
    announcer.say(m.proposal_ready({ count: found.items.length }));
  }

  #report(event: PlanEvent) {
    this.latest = event;
    const cost = event.score.hard * 1e8 + event.score.medium * 1e4 + event.score.soft;
    this.trail = [...this.trail, { at: event.elapsed, cost }].slice(-120);
  }

  async stop() {
    this.stopping = true;
    await attempt(() => backend().planStop());
  }

  leaveOut(id: string, out: boolean) {
    const next = new Set(this.leftOut);
    if (out) next.add(id);
    else next.delete(id);
    this.leftOut = next;
  }

  /** Takes over what is ticked; what no longer fits comes back as conflicts and nothing is changed until `force`. */
  async accept(force = false) {
    const proposal = this.proposal;
    if (!proposal) return;
    const items = this.leftOut.size
      ? proposal.items.map((item) => item.id).filter((id) => !this.leftOut.has(id))
      : null;
    const answer = await attempt(() => backend().acceptProposal(proposal.id, items, force));
    if (!answer) return;
    this.conflicts = answer.conflicts;
    if (!answer.performed) return;
    await plan.take(answer.performed);
    this.proposal = null;
    this.conflicts = [];
  }

  /** Begins a draft with all that is proposed, and puts the proposal away. */
  async keepAsDraft(name: string) {
    const proposal = this.proposal;
    if (!proposal) return;
    const done = await attempt(() => backend().createDraft(name, proposal.id));
    if (!done) return;
    await plan.take(done);
    await this.discard();
  }

  /** The proposal is sentences too: they are asked for again in another language. */
  async sayAgain() {
    const proposal = this.proposal;
    if (!proposal) return;
    const found = await attempt(() => backend().proposal(proposal.id));
    if (found && this.proposal?.id === found.id) this.proposal = found;
  }

  async discard() {
    const proposal = this.proposal;
    this.proposal = null;
    this.conflicts = [];
    if (proposal) await attempt(() => backend().discardProposal(proposal.id));
  }
}
/** One of each board: a run goes on while another board is looked at. */
export const plannings: Record<Planned, Planning> = {
  tandems: new Planning('tandems'),
  coverage: new Planning('coverage'),
  switch_days: new Planning('switch_days'),
  trade_shows: new Planning('trade_shows'),
};
/** The one of the switch-day board. */
export const planning = plannings.switch_days;
