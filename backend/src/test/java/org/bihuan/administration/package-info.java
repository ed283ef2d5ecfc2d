/** Tests of who administers whom. */
@NullMarked
package org.bihuan.administration;

import org.jspecify.annotations.NullMarked;
