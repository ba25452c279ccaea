import type { Role } from '../site/person.ts';

const everyone: Role[] = ['reporter', 'desk', 'photo', 'chief', 'administrator', 'observer'];

/**
 * Who may do what at the desk, beside the acts that the life cycles name. Every route of the desk names one of these;
 * the server enforces it, and pages read it to know which ways to show.
 */
const policy = {
  /** The boards, drafts and articles as they stand. */
  read: everyone,
  /** One's own account: password, passkeys, sessions. */
  'own account': everyone,
  'write drafts': ['reporter', 'desk', 'photo', 'chief'],
  /** Say something about a draft. */
  comment: ['reporter', 'desk', 'photo', 'chief'],
  /** Return, hold, pass, publish, schedule. */
  'desk drafts': ['desk', 'chief'],
  'raise bulletins': ['desk', 'chief'],
  /** Ask for a kill, and confirm another's. */
  'kill articles': ['desk', 'chief'],
  /** Claims for correction, which say who complains. */
  'handle claims': ['desk', 'chief'],
  /** What stands where on the front page and in the ranked box. */
  'arrange front': ['desk', 'chief'],
  /** Say what should stand in the calendar. */
  'propose ddays': ['reporter', 'desk', 'photo', 'chief'],
  /** What stands in it, and what is put off or called off. */
  'decide ddays': ['desk', 'chief'],
  /** Who is spoken of in articles and who says what: confirm, mend, merge and split what was found. */
  'confirm persons': ['desk', 'chief'],
  /** Take somebody out of all that is shown, on request. */
  'withdraw persons': ['chief'],
  /** Hand in pictures, and say what is known of one's own. */
  'supply pictures': ['reporter', 'desk', 'photo', 'chief'],
  /** Everybody's pictures, and until when they may be shown. */
  'manage pictures': ['desk', 'photo', 'chief'],
  /** Programmes: what is said of them, their series and pages. */
  'arrange programmes': ['desk', 'chief'],
  /** Which subjects belong together, and what stands at their head. */
  'arrange topics': ['desk', 'chief'],
  /** Which rules tell stories of the markets, how many, and have them look at a day. */
  'set market rules': ['desk', 'chief'],
  /** Which spellings a search takes for each other. */
  'confirm spellings': ['desk', 'chief'],
  /** Merchants, their products, and the box that shows them. */
  'manage shop': ['chief', 'administrator'],
  'manage people': ['administrator'],
  /** Instruments, where quotes come from, and what was wrong with them. */
  'manage markets': ['chief', 'administrator'],
  /** Products, who has them, vouchers, organisations, payments: names of readers stand there. */
  'manage members': ['chief', 'administrator'],
  'read journal': ['chief', 'administrator'],
  'see system': ['administrator'],
  'retry jobs': ['administrator'],
  /** What the newsroom is made of: publisher's facts, sections, reporters, its words and checks. */
  'manage agency': ['chief', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof policy;

export function may(role: Role, permission: Permission): boolean {
  return (policy[permission] as readonly Role[]).includes(role);
}
