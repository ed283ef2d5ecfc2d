/** Lists taken out of the house as watermarked, logged and, when they are long, approved Excel files. */
@NullMarked
package org.bihuan.export;

import org.jspecify.annotations.NullMarked;
