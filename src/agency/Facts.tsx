import { SettingField, SettingForm, SettingMessage } from '../desk/SettingFields.tsx';
import type { Tried } from '../desk/settings-form.ts';
import type { Say, Wording } from '../desk/wording.ts';
import { differences, fingerprint } from '../kernel/made-from.ts';
import type { Particulars } from '../site/agency.ts';
import { Footer } from '../site/Footer.tsx';
import { factsAddress } from './addresses.ts';

type Fact = { name: keyof Particulars; law?: Wording; rows?: number; inputMode?: 'email' | 'tel' };

/** In the order of the footer; `law`: which law asks for it on every page. */
const facts: Fact[] = [
  { name: 'name', law: 'facts.press-law' },
  { name: 'nameEnglish' },
  { name: 'slogan' },
  { name: 'registrationNumber', law: 'facts.press-law' },
  { name: 'registeredOn', law: 'facts.press-law' },
  { name: 'foundedOn', law: 'facts.press-law' },
  { name: 'publisher', law: 'facts.press-law' },
  { name: 'editor', law: 'facts.press-law' },
  { name: 'youthProtectionOfficer', law: 'facts.youth-law' },
  { name: 'address', law: 'facts.press-law' },
  { name: 'phone', law: 'facts.press-law', inputMode: 'tel' },
  { name: 'contactEmail', inputMode: 'email' },
  { name: 'correctionEmail', inputMode: 'email' },
  { name: 'notice', rows: 2 },
  { name: 'demoNotice', rows: 2 },
];

const hints: Partial<Record<keyof Particulars, Wording>> = {
  registeredOn: 'facts.hint.date',
  foundedOn: 'facts.hint.date',
  correctionEmail: 'facts.hint.correction-email',
  demoNotice: 'facts.hint.demo-notice',
};

type Props = {
  say: Say;
  stored: Particulars;
  /** What was typed and is not stored. */
  typed?: Particulars | undefined;
  tried?: Tried | undefined;
  done?: string | undefined;
};

/** The publisher's facts, what of them the law misses, and the footer that they make. */
export function Facts({ say, stored, typed, tried, done }: Props) {
  const shown = typed ?? stored;
  const changed = tried?.isStale ? differences(shown, stored) : [];
  return (
    <>
      <h1>{say('settings.facts')}</h1>
      <SettingMessage text={tried?.problem ?? done} good={!tried} />
      <Missing say={say} shown={shown} />
      <SettingForm action={factsAddress} madeFrom={fingerprint(stored)}>
        {facts.map(({ name, law, ...field }) => (
          <SettingField
            say={say}
            name={name}
            label={say(`facts.${name}`)}
            value={shown[name]}
            maxLength={300}
            mark={law && say(law)}
            required={name === 'name'}
            hint={hints[name] && say(hints[name])}
            problem={tried?.field === name ? say('settings.look') : undefined}
            now={changed.includes(name) ? stored[name] : undefined}
            {...field}
          />
        ))}
        <p class="setting-acts">
          <button type="submit" class="main">
            {say('settings.save')}
          </button>
          <button type="submit" name="act" value="preview">
            {say('facts.preview')}
          </button>
        </p>
      </SettingForm>
      <section class="setting-preview" aria-labelledby="footer-preview">
        <h2 id="footer-preview">{say('facts.footer')}</h2>
        <Footer agency={shown} />
      </section>
    </>
  );
}

function Missing({ say, shown }: { say: Say; shown: Particulars }) {
  const missing = facts.filter(({ name, law }) => law && !shown[name]);
  if (missing.length === 0) return <p class="quiet">{say('facts.complete')}</p>;
  return (
    <div class="setting-missing">
      <p>{say('facts.missing', { count: missing.length })}</p>
      <ul>
        {missing.map(({ name, law }) => (
          <li>
            <a href={`#${name}`}>{say(`facts.${name}`)}</a> {law && <span class="quiet">{say(law)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
