/** What inspections and others have found at enterprises, each thing with a life of its own, from its finding to its sign-off. */
@NullMarked
package org.bihuan.hazard;

import org.jspecify.annotations.NullMarked;
