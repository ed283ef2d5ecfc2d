package org.bihuan.form;

/**
 * What a field may hold at most where its form does not say so itself.
 *
 * @param textfield code points
 * @param textarea code points
 * @param rows rows of a list
 * @param files attachments of one field
 */
public record Limits(int textfield, int textarea, int rows, int files) {

    public static final Limits DEFAULT = new Limits(255, 4000, 50, 20);
}
