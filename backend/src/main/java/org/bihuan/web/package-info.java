/** Furniture that every page stands among: who is signed in, where one can go, language, and the assets. No business. */
@NullMarked
package org.bihuan.web;

import org.jspecify.annotations.NullMarked;
