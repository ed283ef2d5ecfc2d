/** Furniture that every page stands among, and no business: who is signed in, where one can go, language, the assets. */
@NullMarked
package org.bihuan.web;

import org.jspecify.annotations.NullMarked;
