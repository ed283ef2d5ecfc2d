/** 督办: what follows when something stays overdue, level by level, as the ladder says, and by hand. */
@NullMarked
package org.bihuan.supervision;

import org.jspecify.annotations.NullMarked;
