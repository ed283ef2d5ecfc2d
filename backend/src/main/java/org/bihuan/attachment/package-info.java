/** Files that people upload: sniffed, measured, kept by content, and bound to a case by the form that names them. */
@NullMarked
package org.bihuan.attachment;

import org.jspecify.annotations.NullMarked;
