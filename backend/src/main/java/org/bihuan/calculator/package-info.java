/** Answers, without a case, when something is due and what it costs to be late; what it asks for lies in the address. */
@NullMarked
package org.bihuan.calculator;

import org.jspecify.annotations.NullMarked;
