/** The Chinese words of notices. */
import type { Terms } from '../classes.js';
import { acts } from './acts.js';
import { contacts } from './contacts.js';
import { data } from './data.js';
import { form } from './form.js';
import { parties } from './parties.js';
import { people } from './people.js';
import { places } from './places.js';
import { purposes } from './purposes.js';
import { safeguards } from './safeguards.js';

export const zh: Terms = {
  ...acts,
  ...people,
  ...data,
  ...parties,
  ...purposes,
  ...safeguards,
  ...contacts,
  ...places,
  ...form,
};
