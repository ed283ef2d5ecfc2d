/** Proves all the time that no case is stuck: looks into the tables of every room, names what does not agree, and repairs what is safe. */
@NullMarked
package org.bihuan.upkeep;

import org.jspecify.annotations.NullMarked;
