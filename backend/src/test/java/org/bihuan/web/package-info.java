/** Pages rendered with sample data, and looked at by a browser. */
@NullMarked
package org.bihuan.web;

import org.jspecify.annotations.NullMarked;
