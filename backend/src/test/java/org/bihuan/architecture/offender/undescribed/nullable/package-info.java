/** One sentence. */
package org.bihuan.architecture.offender.undescribed.nullable;
