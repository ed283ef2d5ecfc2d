package org.bihuan.notification;

import java.util.ArrayList;
import java.util.List;

/** Notes what it was asked to deliver; refuses as often as a test wants. */
final class RecordingChannel implements Channel {

    final List<OutboxMessage> asked = new ArrayList<>();
    int refusals;

    @Override
    public String topic() {
        return NOTICES + "test";
    }

    @Override
    public void deliver(OutboxMessage message) {
        asked.add(message);
        if (refusals > 0) {
            refusals--;
            throw new IllegalStateException("the gateway is down");
        }
    }
}
