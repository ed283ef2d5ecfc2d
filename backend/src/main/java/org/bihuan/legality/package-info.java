/** What the law of penalties forbids, one rule in each class: it refuses the step, and says by which article. */
@NullMarked
package org.bihuan.legality;

import org.jspecify.annotations.NullMarked;
