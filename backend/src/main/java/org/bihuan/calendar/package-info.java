/** The working calendar: State Council holidays, make-up days and the bureau's office hours, as pure values. */
@NullMarked
package org.bihuan.calendar;

import org.jspecify.annotations.NullMarked;
