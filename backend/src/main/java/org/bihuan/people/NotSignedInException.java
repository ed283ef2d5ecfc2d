package org.bihuan.people;

/** Nobody is signed in where somebody must be; answered with 401. */
public final class NotSignedInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotSignedInException() {
        this("请先登录。");
    }

    public NotSignedInException(String sentence) {
        super(sentence);
    }
}
