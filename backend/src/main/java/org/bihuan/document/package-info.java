/** Papers that the bureau issues: filled from Word templates, kept as DOCX and PDF, and the check of advice before it is one. */
@NullMarked
package org.bihuan.document;

import org.jspecify.annotations.NullMarked;
