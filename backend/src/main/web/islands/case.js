// On the page of a case: looking at papers and pictures, notes with mentions, copying the number, printing.
import { mentionPeople } from './case/mention.js';
import { addNotesInPlace } from './case/notes.js';
import { copyByButton, unfoldToPrint } from './case/paper.js';
import { viewInPage } from './case/viewer.js';

document.querySelectorAll('[data-copy]').forEach(copyByButton);
unfoldToPrint();
document.querySelectorAll('[data-viewer]').forEach(viewInPage);
document.querySelectorAll('[data-notes]').forEach(addNotesInPlace);
document.querySelectorAll('[data-mention]').forEach(mentionPeople);
