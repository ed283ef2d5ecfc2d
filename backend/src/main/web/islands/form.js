// Shows a form-js form in each `[data-form]` and brings what is filled in to the server.
//   data-action   where the form goes: POST {data}, answered with {location} or a problem
//   data-submit   what the button says
//   data-draft    where the draft saves itself (PUT {data}) and is thrown away (DELETE); left out where there is none
//   data-readonly present if the form is only to be read
// The JSON inside is {schema, data, draft, files: {attachment id: {name, size, type}}}; a draft lies over the data.
import { createForm } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { english } from 'flatpickr/dist/esm/l10n/default.js';
import { Mandarin } from 'flatpickr/dist/esm/l10n/zh.js';
import { keepDraft, offerFreshStart } from './form/draft.js';
import { offerEnterprises } from './form/enterprises.js';
import { filePickerModule } from './form/filepicker.jsx';
import { fitKeyboards } from './form/keyboards.js';
import { offerPickers } from './form/picker.js';
import { offerPhrases } from './form/phrases.js';
import { submitOnce } from './form/submit.js';
import { translate } from './form/words.js';
import { say } from './words.js';

flatpickr.localize(say({ ...Mandarin, yearAriaLabel: '年', monthAriaLabel: '月' }, english));
document.querySelectorAll('[data-form]').forEach(mount);

async function mount(place) {
  const { schema, data = {}, draft: written = {}, files = {} } = JSON.parse(place.querySelector('script[type="application/json"]').textContent);
  const readOnly = 'readonly' in place.dataset;
  const form = await createForm({
    container: place.querySelector('[data-fields]'),
    schema,
    // waiting for a pause in typing loses what is typed meanwhile in another row of a list
    debounce: false,
    data: { ...data, ...written },
    properties: { readOnly, ariaLabel: place.dataset.label ?? say('表单', 'Form') },
    additionalModules: [{ translate: ['value', translate] }, filePickerModule(files)],
  });
  fitKeyboards(schema, place);
  if (!readOnly) {
    const draft = place.dataset.draft ? keepDraft(form, place) : null;
    submitOnce(form, place, draft, data);
    offerFreshStart(place);
    offerPickers(form, schema, place, data);
    offerEnterprises(schema, place);
  }
  const phrases = place.closest('.card')?.querySelector('[data-phrases]');
  if (phrases) {
    offerPhrases(phrases, place.closest('.card'));
  }
  place.dataset.ready = '';
}
