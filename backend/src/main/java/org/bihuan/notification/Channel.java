package org.bihuan.notification;

/**
 * A way out of the house, such as text messages or the official account: each bean of this type gets the messages of its
 * topic.
 */
public interface Channel {

    /** Topics that begin with this get every notice to a person; others only what is put there by name. */
    String NOTICES = "notice.";

    /** Lower-case letters, digits, dots and dashes; no two channels share one. */
    String topic();

    /**
     * Delivers the message, or throws to be asked again later. A message can come twice, when the application dies
     * between delivering and noting it: receivers tell twins by their key.
     *
     * @throws UndeliverableException if it is of no use to ask again
     */
    void deliver(OutboxMessage message) throws Exception;

    /** Whether what a message says is thrown away once it has left, as it is nobody's business any more. */
    default boolean forgets() {
        return false;
    }
}
