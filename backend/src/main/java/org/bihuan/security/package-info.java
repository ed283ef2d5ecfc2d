/** The door: who comes in, how often they may try, what every answer carries and how a refusal reads. */
@NullMarked
package org.bihuan.security;

import org.jspecify.annotations.NullMarked;
