import { wallText } from '../model/wallText';
import { Refusal } from '../model/workbook';
import { serialOfInstant } from '../model/zone';
import { type Execution, type Methods, signature } from './execution';
import type { OutgoingMail, World } from './world';

interface MailState {
  execution: Execution;
}

/** Recipients a day of a consumer account. */
const DAILY_RECIPIENTS = 100;

function recipients(mail: Pick<OutgoingMail, 'to'>): number {
  return mail.to.split(',').filter((address) => address.trim() !== '').length;
}

export function wallNow({ now, workbook }: Pick<World, 'now' | 'workbook'>): string {
  return wallText(serialOfInstant(now(), workbook.zone)).slice(0, 16);
}

function left({ execution }: MailState): number {
  const today = wallNow(execution.world).slice(0, 10);
  const ofToday = execution.world.outbox.filter(({ at }) => at.slice(0, 10) === today);
  return DAILY_RECIPIENTS - ofToday.reduce((sum, mail) => sum + recipients(mail), 0);
}

/** Nothing is sent from here: letters go to the outbox. */
const methods: Methods<MailState> = {
  sendEmail(...args: unknown[]) {
    const mail = letter(args);
    if (!/^[^\s@]+@[^\s@]+$/.test(mail.to.split(',')[0]!.trim())) throw new Refusal(`Invalid email: ${mail.to}`);
    if (recipients(mail) > left(this)) throw new Refusal('Service invoked too many times for one day: email.');
    const { world } = this.execution;
    const sent = { ...mail, at: wallNow(world) };
    try {
      world.deliver?.(sent);
    } catch {
      // What a disk says (permission denied, a path) would read as Google's own refusal.
      throw new Refusal('Service error: Mail');
    }
    world.outbox.push(sent);
  },
  getRemainingDailyQuota() {
    return left(this);
  },
};

function letter(args: readonly unknown[]): Omit<OutgoingMail, 'at'> {
  const fields = (
    args.length === 1 ? args[0] : { to: args[0], subject: args[1], body: args[2], ...(args[3] as object) }
  ) as Partial<OutgoingMail>;
  const { to, subject, body, htmlBody } = fields ?? {};
  if (typeof to !== 'string' || typeof subject !== 'string') throw new Refusal(signature('MailApp.sendEmail', args));
  return { to, subject, body: body ?? '', ...(htmlBody === undefined ? {} : { htmlBody }) };
}

export function openMailApp(execution: Execution): object {
  return execution.expose('MailApp', methods, { execution });
}
