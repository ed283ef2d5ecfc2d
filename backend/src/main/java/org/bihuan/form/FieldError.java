package org.bihuan.form;

/**
 * What is wrong with one field of a submission.
 *
 * @param field path of the field ({@code description}, {@code site.address}, {@code findings[0].level}); empty for the
 *     submission as a whole
 * @param message a Chinese sentence for the person who filled the form
 */
public record FieldError(String field, String message) {}
