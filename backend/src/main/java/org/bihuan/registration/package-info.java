/** How enterprises get in: they register themselves with a phone that is theirs, and a clerk decides. */
@NullMarked
package org.bihuan.registration;

import org.jspecify.annotations.NullMarked;
