/** Composes what spans rooms: the case as clients and people see it, and the pages around it. */
@NullMarked
package org.bihuan.desk;

import org.jspecify.annotations.NullMarked;
