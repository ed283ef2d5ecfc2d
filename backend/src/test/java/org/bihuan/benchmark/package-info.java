/** Fills a database with more work than a county has, and measures what the house does with it; never runs in a test of its own. */
@NullMarked
package org.bihuan.benchmark;

import org.jspecify.annotations.NullMarked;
