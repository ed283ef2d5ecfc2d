/** Case types: reads a folder of processes and forms, refuses it in sentences, deploys it whole and lists what there is. */
@NullMarked
package org.bihuan.casetype;

import org.jspecify.annotations.NullMarked;
