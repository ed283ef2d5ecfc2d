/** The only adapter to Camunda: it implements the rooms' ports and turns the engine's history events into ledger and inbox. */
@NullMarked
package org.bihuan.engine;

import org.jspecify.annotations.NullMarked;
