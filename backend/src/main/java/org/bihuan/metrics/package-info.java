/** Figures about cases, read from their ledgers. */
@NullMarked
package org.bihuan.metrics;

import org.jspecify.annotations.NullMarked;
