/** What can be wrong at an enterprise and by which law, so that officers pick findings instead of typing them. */
@NullMarked
package org.bihuan.violation;

import org.jspecify.annotations.NullMarked;
