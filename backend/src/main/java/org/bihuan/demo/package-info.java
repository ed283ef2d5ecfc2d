/** What the embedded default shows: people, enterprises and cases of Jinjiang, made through the real services. */
@NullMarked
package org.bihuan.demo;

import org.jspecify.annotations.NullMarked;
