/**
 * A mail address that people and screen readers get right and harvesters get wrong: text that is never shown
 * stands before the at sign, so neither the source nor the stripped text holds the address.
 */
export function Address({ email }: { email: string }) {
  const [name, host] = email.split('@');
  return (
    <span class="address">
      {name}
      <span hidden>.수집거부</span>@<span hidden>no-harvest.</span>
      {host}
    </span>
  );
}
