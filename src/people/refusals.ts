import { WordedRefusal } from '../desk/worded-refusal.ts';

/** An act on people that cannot be done. */
export class PeopleRefused extends WordedRefusal {}
