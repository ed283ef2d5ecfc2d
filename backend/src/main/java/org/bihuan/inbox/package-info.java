/** Open tasks as rows: who may see, claim, hold, release and complete them, and when they are due. */
@NullMarked
package org.bihuan.inbox;

import org.jspecify.annotations.NullMarked;
