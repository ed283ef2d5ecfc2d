package org.bihuan;

import java.util.List;

/** A refusal with a sentence for people; the web answers it with the status of its kind, in one place. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a request is refused, with the HTTP status that says so. */
    public enum Kind {
        MALFORMED(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        INVALID(422),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** What is wrong with one field of a form, by its key or path ({@code findings[0].level}). */
    public record FieldError(String field, String message) implements java.io.Serializable {}

    private final Kind kind;
    private final transient List<FieldError> errors;

    public RefusedException(Kind kind, String sentence) {
        this(kind, sentence, List.of());
    }

    public RefusedException(Kind kind, String sentence, List<FieldError> errors) {
        super(sentence);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    /** Not there, or not yours to see: the two must look the same. */
    public static RefusedException notFound(String sentence) {
        return new RefusedException(Kind.NOT_FOUND, sentence);
    }

    public static RefusedException forbidden(String sentence) {
        return new RefusedException(Kind.FORBIDDEN, sentence);
    }

    public static RefusedException conflict(String sentence) {
        return new RefusedException(Kind.CONFLICT, sentence);
    }

    public static RefusedException malformed(String sentence) {
        return new RefusedException(Kind.MALFORMED, sentence);
    }

    public static RefusedException invalid(List<FieldError> errors) {
        return new RefusedException(Kind.INVALID, "表单填写有误，请按提示修改后再提交。", errors);
    }

    public static RefusedException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** One thing is wrong, and the sentence says all that there is to say about it. */
    public static RefusedException wrong(String field, String sentence) {
        return new RefusedException(Kind.INVALID, sentence, List.of(new FieldError(field, sentence)));
    }

    public Kind kind() {
        return kind;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
