/** Bihuan 闭环: every matter of the bureau is a case, and no case ends before its loop is closed. */
@NullMarked
package org.bihuan;

import org.jspecify.annotations.NullMarked;
