package org.bihuan.notification;

import java.time.Instant;

/**
 * Something that is to leave the house.
 *
 * @param key the same for every attempt at this message, and for no other
 * @param payload a JSON object
 * @param attempts how often it was tried, this time included
 */
public record OutboxMessage(
        long id, String key, String topic, String recipient, String payload, Instant createdAt, int attempts) {}
