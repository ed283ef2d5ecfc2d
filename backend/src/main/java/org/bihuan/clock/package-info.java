/** Deadlines: the rules, the clocks that run by them, pause, postponement, and the explanation of every due date. */
@NullMarked
package org.bihuan.clock;

import org.jspecify.annotations.NullMarked;
