/** Accounts, roles and units in the hands of three administrators, none of whom can do the others' part. */
@NullMarked
package org.bihuan.administration;

import org.jspecify.annotations.NullMarked;
