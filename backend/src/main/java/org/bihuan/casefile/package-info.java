/** Opens, changes and closes a case: number, status, data, parties and what its people may do to it outside a task. */
@NullMarked
package org.bihuan.casefile;

import org.jspecify.annotations.NullMarked;
