/** The pages in a real browser, the way people use them. */
@NullMarked
package org.bihuan.browser;

import org.jspecify.annotations.NullMarked;
