package org.bihuan.notification;

/** Who carries text messages. */
interface SmsGateway {

    /**
     * Hands the message over, once: a message whose key the gateway has seen is not sent again.
     *
     * @throws UndeliverableException if the gateway will never take it
     */
    void send(SmsMessage message) throws Exception;
}
