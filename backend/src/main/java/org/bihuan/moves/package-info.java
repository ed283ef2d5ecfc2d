/** Moves a case by hand where its model could have come by itself: return, withdraw, jump, end, suspend. */
@NullMarked
package org.bihuan.moves;

import org.jspecify.annotations.NullMarked;
