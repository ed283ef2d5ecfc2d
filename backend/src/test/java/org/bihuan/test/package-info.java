/** The small world that tests of the whole house play in: its people, its cases, and the statements that it sends. */
@NullMarked
package org.bihuan.test;

import org.jspecify.annotations.NullMarked;
