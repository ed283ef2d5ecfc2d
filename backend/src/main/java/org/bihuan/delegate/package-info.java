/** The automatic steps that a model may call, one class per verb; each has an element template for those who draw. */
@NullMarked
package org.bihuan.delegate;

import org.jspecify.annotations.NullMarked;
