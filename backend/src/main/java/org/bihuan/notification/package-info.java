/** Notices to people, and the outbox through which anything leaves the house after the commit. */
@NullMarked
package org.bihuan.notification;

import org.jspecify.annotations.NullMarked;
