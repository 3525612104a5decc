import { HOUSE_CREDIT_FORMS, houseCreditForms } from '../../shared/captions/house-credit-forms';
import type { Desk } from '../../shared/desk';
import { saveDesk } from './save-desk';

interface CreditFormsSectionProps {
  desk: Pick<Desk, 'creditForms'>;
  disabled: boolean;
}

/** How the newsroom writes credit lines; photos are checked against it. */
export function CreditFormsSection({ desk: { creditForms }, disabled }: CreditFormsSectionProps) {
  const isOnly = creditForms.length === 1;
  return (
    <section aria-labelledby="settings-credits">
      <h2 id="settings-credits">Credit lines</h2>
      <p className="hint">
        A photo whose credit is in none of these forms is said to need a look. One form stays
        ticked.
      </p>
      {houseCreditForms.map((form) => {
        const isChosen = creditForms.includes(form);
        return (
          <label key={form} className="setting">
            <span>{HOUSE_CREDIT_FORMS[form]}</span>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={disabled || (isChosen && isOnly)}
              onChange={({ target }) =>
                void saveDesk({
                  creditForms: houseCreditForms.filter((known) =>
                    known === form ? target.checked : creditForms.includes(known),
                  ),
                })
              }
            />
          </label>
        );
      })}
    </section>
  );
}
