package org.bihuan.notification;

/** The channel will never take this message, so it is not asked again. Says why without naming anybody. */
public final class UndeliverableException extends Exception {

    private static final long serialVersionUID = 1L;

    public UndeliverableException(String why) {
        super(why);
    }
}
