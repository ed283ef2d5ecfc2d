/** What a machine can check of how the house is built, each rule with an offender that proves it bites. */
@NullMarked
package org.bihuan.architecture;

import org.jspecify.annotations.NullMarked;
