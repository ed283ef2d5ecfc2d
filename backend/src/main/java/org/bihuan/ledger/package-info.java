/** The append-only record of what happened in a case, chained by hashes, sealed daily, checkable by anybody. */
@NullMarked
package org.bihuan.ledger;

import org.jspecify.annotations.NullMarked;
