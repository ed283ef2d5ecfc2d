/** One sentence. And another. */
@NullMarked
package org.bihuan.architecture.offender.undescribed.talkative;

import org.jspecify.annotations.NullMarked;
