/** Reads form-js forms, and checks and cleans on the server what people submit with them; pure, and stricter than the browser. */
@NullMarked
package org.bihuan.form;

import org.jspecify.annotations.NullMarked;
