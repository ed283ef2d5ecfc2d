/** The enterprises that the bureau watches over, by their unified social credit code, with their sites. */
@NullMarked
package org.bihuan.enterprise;

import org.jspecify.annotations.NullMarked;
