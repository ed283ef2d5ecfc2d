/** The working calendar, State Council holidays, make-up days and office hours: pure values, in editions that are kept. */
@NullMarked
package org.bihuan.calendar;

import org.jspecify.annotations.NullMarked;
