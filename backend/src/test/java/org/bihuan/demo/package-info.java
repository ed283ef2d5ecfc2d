/** What a newcomer finds at the first start. */
@NullMarked
package org.bihuan.demo;

import org.jspecify.annotations.NullMarked;
