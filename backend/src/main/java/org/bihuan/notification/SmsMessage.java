package org.bihuan.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A text message to a number.
 *
 * @param key the same for every attempt at this message, and for no other
 * @param template key of a {@link SmsTemplate}
 */
record SmsMessage(String key, Phone phone, String template, ObjectNode parameters) {}
