/** Users, organisations, roles and deputies, and the one policy function that says who sees what. */
@NullMarked
package org.bihuan.people;

import org.jspecify.annotations.NullMarked;
