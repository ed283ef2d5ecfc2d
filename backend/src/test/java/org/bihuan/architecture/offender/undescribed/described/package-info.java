/** One sentence. */
@NullMarked
package org.bihuan.architecture.offender.undescribed.described;

import org.jspecify.annotations.NullMarked;
