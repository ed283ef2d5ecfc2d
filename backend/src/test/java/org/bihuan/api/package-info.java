/** The REST contract as a client sees it that knows nothing but the contract. */
@NullMarked
package org.bihuan.api;

import org.jspecify.annotations.NullMarked;
