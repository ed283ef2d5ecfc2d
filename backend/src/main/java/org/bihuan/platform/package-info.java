/** Complete packages of finished cases for the platforms of province and ministry, and the receipts that come back. */
@NullMarked
package org.bihuan.platform;

import org.jspecify.annotations.NullMarked;
