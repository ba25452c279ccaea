import type { Say } from '../desk/wording.ts';
import type { Section } from '../sections/queries.ts';
import { type Role, roles } from '../site/person.ts';
import { Time } from '../site/Time.tsx';
import { Do, Field, Message } from './Fields.tsx';
import type { Member, OpenInvitation } from './queries.ts';

type Props = {
  say: Say;
  people: Member[];
  invitations: OpenInvitation[];
  sections: Section[];
  problem?: string | undefined;
  /** The link of an invitation that was just made: it is shown this once. */
  link?: string | undefined;
};

/** Everyone of the newsroom, who is invited, and what an administrator can do about it. */
export function People({ say, people, invitations, sections, problem, link }: Props) {
  return (
    <>
      <h1>{say('people')}</h1>
      <Message text={problem} />
      {link && <InvitationLink say={say} link={link} />}
      <ul class="people-members">
        {people.map((member) => (
          <MemberItem say={say} member={member} sections={sections} />
        ))}
      </ul>
      {invitations.length > 0 && <Invitations say={say} invitations={invitations} />}
      <section class="people-part">
        <h2>{say('invite')}</h2>
        <form method="post" action="/desk/people/invitations" class="people-form">
          <Field name="name" label={say('name')} />
          <Field name="email" label={say('email')} type="email" />
          <RoleAndSections say={say} sections={sections} within="invite" />
          <button type="submit" class="primary">
            {say('invite.do')}
          </button>
        </form>
      </section>
    </>
  );
}

function InvitationLink({ say, link }: { say: Say; link: string }) {
  return (
    <div class="people-message good" role="status">
      <label for="link">{say('invite.link')}</label>
      <input id="link" class="people-link" readOnly value={link} />
    </div>
  );
}

type MemberProps = { say: Say; member: Member; sections: Section[] };

function MemberItem({ say, member, sections }: MemberProps) {
  const { id, name, email, role, disabled_at, signed_in_at, two_factor_enabled } = member;
  return (
    <li class={disabled_at ? 'disabled' : undefined}>
      <div class="people-member">
        <strong>{name}</strong>
        <span class="quiet">{email}</span>
        <span>{say(`role.${role}`)}</span>
        <span class="quiet">
          {disabled_at ? say('people.disabled') : namesOf(member, sections).join(', ')}
        </span>
        <span class="quiet">
          {signed_in_at ? (
            <>
              {say('people.signed-in')} <Time at={signed_in_at} />
            </>
          ) : (
            say('people.signed-out')
          )}
          {two_factor_enabled && ` · ${say('second-factor')}`}
        </span>
      </div>
      <details>
        <summary>{say('people.change', { name })}</summary>
        <form method="post" action={`/desk/people/${id}`} class="people-form">
          <RoleAndSections
            say={say}
            sections={sections}
            within={id}
            role={role}
            chosen={member.section_ids}
          />
          <button type="submit">{say('save')}</button>
        </form>
        <div class="people-row">
          <Do action={`/desk/people/${id}/sessions/revoke`} label={say('people.sign-out-all')} />
          {!disabled_at && <Do action={`/desk/people/${id}/let-in`} label={say('people.let-in')} />}
          {disabled_at ? (
            <Do action={`/desk/people/${id}/enable`} label={say('people.enable')} />
          ) : (
            <Do action={`/desk/people/${id}/disable`} label={say('people.disable')} danger />
          )}
        </div>
      </details>
    </li>
  );
}

function namesOf({ section_ids }: Member, sections: Section[]): string[] {
  return sections.filter(({ id }) => section_ids.includes(id)).map(({ name }) => name);
}

type ChoiceProps = { say: Say; sections: Section[]; within: string; role?: Role; chosen?: number[] };

function RoleAndSections({ say, sections, within, role = 'reporter', chosen = [] }: ChoiceProps) {
  return (
    <>
      <p class="people-field">
        <label for={`role-${within}`}>{say('role')}</label>
        <select id={`role-${within}`} name="role">
          {roles.map((known) => (
            <option value={known} selected={known === role}>
              {say(`role.${known}`)}
            </option>
          ))}
        </select>
      </p>
      {sections.length > 0 && (
        <fieldset class="people-sections">
          <legend>{say('people.sections')}</legend>
          {sections.map(({ id, name }) => (
            <label>
              <input type="checkbox" name="section" value={id} checked={chosen.includes(id)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

function Invitations({ say, invitations }: { say: Say; invitations: OpenInvitation[] }) {
  return (
    <section class="people-part">
      <h2>{say('people.invited')}</h2>
      <ul class="people-list">
        {invitations.map(({ id, name, email, role, expires_at }) => (
          <li>
            <span>
              {name} <span class="quiet">{email}</span> {say(`role.${role}`)}{' '}
              <span class="quiet">
                {say('people.until')} <Time at={expires_at} />
              </span>
            </span>
            <Do action={`/desk/people/invitations/${id}/withdraw`} label={say('people.withdraw')} />
          </li>
        ))}
      </ul>
    </section>
  );
}
